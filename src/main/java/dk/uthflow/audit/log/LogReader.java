package dk.uthflow.audit.log;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dk.uthflow.audit.Deed;
import dk.uthflow.audit.Outcome;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the log, the newest first: the rows about cases that lie where the reader is
 * kontrollant, and of each row no other cases; and the rows about no case, such as
 * log-ins, of those who have a role there.
 */
@Component
class LogReader {

	/** Looking at more cases than this in a day is unusual. */
	static final int MANY = 200;

	/**
	 * Fewer cases than this are looked for by their numbers; of more, most rows are about
	 * one.
	 */
	private static final int FEW = 2000;

	private static final String NEWEST = " order by at desc, chain desc, seq desc limit :limit";

	private static final String ABOUT_CASES = """
			select a.*, seen.numbers from uth_audit a cross join lateral (
				select array_agg(c.case_number order by c.case_number) numbers from uth_case c
				where c.case_number = any(a.cases) and %s) seen
			where a.at >= :from and a.at < :to and seen.numbers is not null %s""" + NEWEST;

	private static final String ABOUT_NONE = """
			select a.*, a.cases numbers from uth_audit a
			where a.cases = '{}' and a.at >= :from and a.at < :to and exists (
				select from unnest(a.roles) given join sor_unit c on c.id = split_part(given, '@', 2) where %s) %s"""
			+ NEWEST;

	private final JdbcClient database;

	LogReader(JdbcClient database) {
		this.database = database;
	}

	/** Whether there is such a case below the paths. */
	boolean isCase(String number, List<String> paths) {
		return this.database.sql("select 1 from uth_case c where c.case_number = :number and " + below(paths))
			.params(parameters(paths))
			.param("number", number)
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	/**
	 * @param before a row's place, after which to go on, or empty
	 */
	List<LogRow> rows(LogQuestion question, List<String> paths, String before, int limit) {
		Asked asked = asked(question, paths, before, limit);
		List<LogRow> rows = this.database.sql(asked.sql())
			.params(asked.parameters())
			.query((row, number) -> row(row))
			.list();
		return marked(rows);
	}

	Asked asked(LogQuestion question, List<String> paths, String before, int limit) {
		Map<String, Object> parameters = parameters(paths);
		parameters.put("from", OffsetDateTime.ofInstant(question.begin(), ZoneOffset.UTC));
		parameters.put("to", OffsetDateTime.ofInstant(question.end(), ZoneOffset.UTC));
		parameters.put("limit", limit);
		StringBuilder where = new StringBuilder();
		if (question.userId() != null) {
			where.append(" and a.user_id = :user");
			parameters.put("user", question.userId());
		}
		LogPlace.parse(before).ifPresent((place) -> {
			where.append(" and (a.at, a.chain, a.seq) < (:at, :chain, :seq)");
			parameters.put("at", OffsetDateTime.ofInstant(place.at(), ZoneOffset.UTC));
			parameters.put("chain", place.chain());
			parameters.put("seq", place.seq());
		});
		String below = below(paths);
		if (question.caseNumber() != null) {
			parameters.put("case", question.caseNumber());
			return new Asked(ABOUT_CASES.formatted(below + " and c.case_number = :case",
					where + " and a.cases @> array[:case::text]"), parameters);
		}
		String ofFew = few(paths).map((numbers) -> {
			parameters.put("few", "{" + String.join(",", numbers) + "}");
			return " and a.cases && :few::text[]";
		}).orElse("");
		return new Asked("select * from ((%s) union all (%s)) rows%s".formatted(
				ABOUT_CASES.formatted(below, where + ofFew), ABOUT_NONE.formatted(below, where), NEWEST), parameters);
	}

	private Optional<List<String>> few(List<String> paths) {
		Map<String, Object> parameters = parameters(paths);
		List<String> numbers = this.database
			.sql("select c.case_number from uth_case c where " + below(paths) + " limit " + (FEW + 1))
			.params(parameters)
			.query(String.class)
			.list();
		return (numbers.size() <= FEW) ? Optional.of(numbers) : Optional.empty();
	}

	/** One prefix each, as an index is searched by. */
	private static String below(List<String> paths) {
		return IntStream.range(0, paths.size())
			.mapToObj((place) -> "c.path like :path" + place)
			.collect(Collectors.joining(" or ", "(", ")"));
	}

	private static Map<String, Object> parameters(List<String> paths) {
		Map<String, Object> parameters = new HashMap<>();
		IntStream.range(0, paths.size()).forEach((place) -> parameters.put("path" + place, paths.get(place) + "%"));
		return parameters;
	}

	/** Marks the rows of people on days on which they looked at many cases. */
	private List<LogRow> marked(List<LogRow> rows) {
		Set<UserDay> days = rows.stream()
			.filter((row) -> row.userId() != null)
			.map(UserDay::of)
			.collect(Collectors.toCollection(HashSet::new));
		Set<UserDay> unusual = days.stream().filter(this::isUnusual).collect(Collectors.toSet());
		return rows.stream()
			.map((row) -> row.withMany(row.userId() != null && unusual.contains(UserDay.of(row))))
			.toList();
	}

	private boolean isUnusual(UserDay one) {
		return this.database.sql("""
				select count(distinct number) from uth_audit, unnest(cases) number
				where user_id = ? and at >= ? and at < ? and outcome = 'DONE'""")
			.params(one.userId(), start(one.day()), start(one.day().plusDays(1)))
			.query(Integer.class)
			.single() > MANY;
	}

	private static OffsetDateTime start(LocalDate day) {
		return day.atStartOfDay(LogQuestion.COPENHAGEN).toOffsetDateTime();
	}

	private static LogRow row(ResultSet row) throws SQLException {
		OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
		return new LogRow(new LogPlace(at.toInstant(), row.getLong("chain"), row.getLong("seq")).toString(),
				at.toInstant(), row.getString("user_id"), row.getString("user_name"), row.getString("organisation"),
				texts(row.getArray("roles")), row.getString("ip"), Deed.valueOf(row.getString("deed")),
				Outcome.valueOf(row.getString("outcome")), row.getString("via"), row.getString("criteria"),
				texts(row.getArray("numbers")), false);
	}

	private static List<String> texts(Array array) throws SQLException {
		return List.of((String[]) array.getArray());
	}

	/**
	 * A question to the database.
	 *
	 * @param sql the question
	 * @param parameters its parameters
	 */
	record Asked(String sql, Map<String, Object> parameters) {

	}

	private record UserDay(String userId, LocalDate day) {

		static UserDay of(LogRow row) {
			return new UserDay(row.userId(), row.time().toLocalDate());
		}

	}

}
