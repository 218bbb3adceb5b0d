package dk.uthflow.cases.page;

import java.sql.Types;
import java.time.Instant;
import java.util.List;

import dk.uthflow.cases.CaseFields;
import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseRecord;
import dk.uthflow.cases.CaseStatus;
import dk.uthflow.sor.SorPath;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Cases of the same place that tell of something alike, the most alike first. Where the
 * type is chosen, it is the same.
 */
@Repository
class SimilarCases {

	/** Those alike come first, so what a reader may not see leaves room for the rest. */
	static final int MOST = 50;

	static final String SQL = """
			select case_number, status, path, handler, headline, reported
			from (select * from uth_case where location = :location order by reported desc limit 1000) as here,
				(select uth_gist(headline, data) as text from uth_case where case_number = :number) as this
			where case_number <> :number and status <> 'SLETTET'
				and (cast(:type as text) is null or event_type = :type)
				and uth_gist(headline, data) % this.text
			order by similarity(uth_gist(headline, data), this.text) desc, case_number desc
			limit :most""";

	private final JdbcClient jdbc;

	SimilarCases(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<SimilarCase> to(CaseRecord one) {
		return this.jdbc.sql(SQL)
			.param("number", one.number().value())
			.param("location", one.path().unit().value())
			.param("type", one.values().get(CaseFields.TYPE), Types.VARCHAR)
			.param("most", MOST)
			.query((row, index) -> new SimilarCase(new CaseNumber(row.getString("case_number")),
					CaseStatus.valueOf(row.getString("status")), SorPath.parse(row.getString("path")),
					row.getString("handler"), row.getString("headline"), row.getTimestamp("reported").toInstant()))
			.list();
	}

	/**
	 * A case that is like another.
	 *
	 * @param number its number
	 * @param status where it is
	 * @param path where it lies
	 * @param handler the user id of who has it, or null
	 * @param headline its headline
	 * @param reported when it was reported
	 */
	record SimilarCase(CaseNumber number, CaseStatus status, SorPath path, String handler, String headline,
			Instant reported) {

	}

}
