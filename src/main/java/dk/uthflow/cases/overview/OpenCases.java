package dk.uthflow.cases.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseStatus;
import dk.uthflow.sor.SorPath;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The open cases, for those who oversee them. In Åbne sager, what is astray stands first,
 * so a page may be made of two parts, each read in the order of an index.
 */
@Repository
class OpenCases {

	private static final String COLUMNS = """
			case_number, status, headline, path, location_name, handler, reported, due, severity, event_type,
			rejection_reason is not null as rejected
			""";

	private final JdbcClient jdbc;

	OpenCases(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Who has how many cases where. */
	List<HeldAt> held(Scope scope) {
		Where where = Where.in(scope);
		return this.jdbc.sql(held(where))
			.params(where.parameters())
			.query((row, index) -> new HeldAt(row.getString("handler"), SorPath.parse(row.getString("path")),
					row.getBoolean("rejected"), row.getLong("cases")))
			.list();
	}

	long count(Where where) {
		return this.jdbc.sql("select count(*) from uth_case" + where)
			.params(where.parameters())
			.query(Long.class)
			.single();
	}

	/**
	 * Some of the cases, in order.
	 * @param names the user ids of all handlers in the order of their names
	 */
	List<OpenCase> list(Where where, OverviewSort sort, boolean descending, List<String> names, long offset,
			int limit) {
		if (limit <= 0) {
			return List.of();
		}
		return this.jdbc.sql(sql(where, sort, descending))
			.params(parameters(where, names, offset, limit))
			.query(OpenCases::read)
			.list();
	}

	/** Some of the cases, the latest report first. */
	List<OpenCase> newest(Where where, long offset, int limit) {
		return this.jdbc.sql(newest(where))
			.params(where.parameters())
			.param("offset", offset)
			.param("limit", limit)
			.query(OpenCases::read)
			.list();
	}

	/** Some of the cases, those with the shortest time left first. */
	List<OpenCase> mostUrgent(Where where, int limit) {
		return this.jdbc.sql(mostUrgent(where))
			.params(where.parameters())
			.param("limit", limit)
			.query(OpenCases::read)
			.list();
	}

	static String mostUrgent(Where where) {
		return "select " + COLUMNS + "from uth_case" + where + "order by due, case_number limit :limit";
	}

	static String newest(Where where) {
		return "select " + COLUMNS + "from uth_case" + where
				+ "order by reported desc, case_number desc limit :limit offset :offset";
	}

	/** Those of the cases that are in the scope and under handling, by number. */
	List<OpenCase> find(Scope scope, Collection<CaseNumber> numbers) {
		Where where = numbers(scope, numbers);
		return this.jdbc.sql(find(where)).params(where.parameters()).query(OpenCases::read).list();
	}

	static String held(Where where) {
		return """
				select handler, path, rejection_reason is not null as rejected, count(*) as cases
				from uth_case""" + where + "group by handler, path, rejection_reason is not null";
	}

	static Where numbers(Scope scope, Collection<CaseNumber> numbers) {
		return Where.in(scope)
			.and("case_number = any(:numbers)", "numbers",
					numbers.stream().map(CaseNumber::value).toArray(String[]::new));
	}

	static String find(Where where) {
		return "select " + COLUMNS + "from uth_case" + where + "order by case_number";
	}

	static String sql(Where where, OverviewSort sort, boolean descending) {
		String named = (sort == OverviewSort.SAGSBEHANDLER)
				? " left join unnest(:names::text[]) with ordinality as named (id, place) on named.id = handler" : "";
		return "select " + COLUMNS + "from uth_case" + named + where + sort.orderBy(descending)
				+ " limit :limit offset :offset";
	}

	static Map<String, Object> parameters(Where where, List<String> names, long offset, int limit) {
		Map<String, Object> parameters = new LinkedHashMap<>(where.parameters());
		parameters.put("names", new ArrayList<>(names).toArray(String[]::new));
		parameters.put("offset", offset);
		parameters.put("limit", limit);
		return parameters;
	}

	private static OpenCase read(ResultSet row, int index) throws SQLException {
		return new OpenCase(new CaseNumber(row.getString("case_number")), CaseStatus.valueOf(row.getString("status")),
				row.getString("headline"), SorPath.parse(row.getString("path")), row.getString("location_name"),
				row.getString("handler"), row.getTimestamp("reported").toInstant(),
				row.getObject("due", LocalDate.class), row.getString("severity"), row.getString("event_type"),
				row.getBoolean("rejected"));
	}

}
