package dk.uthflow.cases.overview;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dk.uthflow.cases.CaseStatus;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The numbers of the start page, each read from an index alone.
 */
@Repository
class StartCounts {

	private static final int SOON = 14;

	private final JdbcClient jdbc;

	StartCounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The open cases by where they are, whose they are and how long is left. */
	List<OpenCount> of(Where where, String userId, LocalDate today) {
		return this.jdbc.sql(counts(where))
			.params(parameters(where, userId, today))
			.query((row, index) -> new OpenCount(CaseStatus.valueOf(row.getString("status")), row.getBoolean("mine"),
					row.getBoolean("nobodys"), row.getBoolean("soon"), row.getBoolean("late"), row.getLong("cases")))
			.list();
	}

	/** The cases of a scope by month, closed ones too. */
	List<MonthCount> reportedAndClosed(Scope scope, Months months) {
		Where where = Where.allIn(scope);
		return this.jdbc.sql(byMonth(where))
			.params(parameters(where, months))
			.query((row, index) -> new MonthCount(Months.of(row.getInt("month")), row.getLong("reported"),
					row.getLong("closed")))
			.list();
	}

	/** The open cases by the month they were reported in; older ones are not counted. */
	List<MonthCount> open(Where where, Months months) {
		return this.jdbc.sql(openByMonth(where))
			.params(parameters(where, months))
			.query((row, index) -> new MonthCount(Months.of(row.getInt("month")), row.getLong("reported"), 0))
			.list();
	}

	static String counts(Where where) {
		return """
				select status, coalesce(handler = :me, false) as mine, handler is null as nobodys,
					due between :today and :soon as soon, due < :today as late, count(*) as cases
				from uth_case""" + where + "group by 1, 2, 3, 4, 5";
	}

	static Map<String, Object> parameters(Where where, String userId, LocalDate today) {
		Map<String, Object> parameters = new LinkedHashMap<>(where.parameters());
		parameters.put("me", userId);
		parameters.put("today", today);
		parameters.put("soon", today.plusDays(SOON));
		return parameters;
	}

	static String byMonth(Where where) {
		return "select month, (select count(*) from uth_case" + where.and("uth_month(reported) = month")
				+ ") as reported, (select count(*) from uth_case"
				+ where.and("uth_month(closed) = month").and("closed is not null") + """
						) as closed
						from generate_series(:first::int, :last::int) as month order by month""";
	}

	static String openByMonth(Where where) {
		return "select month, (select count(*) from uth_case" + where.and("uth_month(reported) = month") + """
				) as reported
				from generate_series(:first::int, :last::int) as month order by month""";
	}

	static Map<String, Object> parameters(Where where, Months months) {
		Map<String, Object> parameters = new LinkedHashMap<>(where.parameters());
		parameters.put("first", months.from());
		parameters.put("last", months.to());
		return parameters;
	}

}
