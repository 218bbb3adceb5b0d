package dk.uthflow.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dk.uthflow.cases.CaseStatus;
import dk.uthflow.sor.SorPath;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads {@link CaseFacts} from the cases' records. */
@Repository
class CaseFactsTable {

	private static final String FACTS = """
			select case_number, path, location_name, (reported at time zone 'Europe/Copenhagen')::date as reported_on,
				due, handler, status
			from uth_case
			""";

	private final JdbcClient jdbc;

	CaseFactsTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<String, CaseFacts> of(Collection<String> numbers) {
		return this.jdbc.sql(FACTS + "where case_number = any(:numbers)")
			.param("numbers", numbers.toArray(String[]::new))
			.query(CaseFactsTable::read)
			.list()
			.stream()
			.collect(Collectors.toMap(CaseFacts::number, (facts) -> facts));
	}

	/** Every open case at or below the place that is late, the oldest first. */
	List<CaseFacts> late(String path) {
		return this.jdbc.sql(FACTS + """
				where closed is null and overdue_since is not null and path like :below
				order by due, case_number""").param("below", path + "%").query(CaseFactsTable::read).list();
	}

	private static CaseFacts read(ResultSet row, int index) throws SQLException {
		return new CaseFacts(row.getString("case_number"), SorPath.parse(row.getString("path")),
				row.getString("location_name"), row.getObject("reported_on", LocalDate.class),
				row.getObject("due", LocalDate.class), row.getString("handler"),
				CaseStatus.valueOf(row.getString("status")));
	}

}
