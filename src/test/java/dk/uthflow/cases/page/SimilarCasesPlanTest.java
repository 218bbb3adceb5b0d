package dk.uthflow.cases.page;

import java.sql.Types;

import javax.sql.DataSource;

import dk.uthflow.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Similar cases are looked for among those of their place, found by an index.
 */
class SimilarCasesPlanTest {

	@Test
	void onlyTheCasesOfThePlaceAreLookedThrough() {
		DataSource database = TestDatabase.fresh();
		JdbcClient jdbc = JdbcClient.create(database);
		jdbc.sql("alter table uth_case drop column search").update();
		jdbc.sql("""
				insert into uth_case (case_number, status, location, path, location_name, headline, reported,
					due, closed, data)
				select '2026-' || lpad(n::text, 6, '0'), 'AFSLUTTET', 'sted' || n % 100, n % 100 || '.', 'Afsnit',
					'Fald ' || md5(n::text), timestamptz '2026-03-28', date '2026-06-26', timestamptz '2026-03-28', '{}'
				from generate_series(1, 20000) n""").update();
		jdbc.sql("vacuum analyze uth_case").update();
		String plan = String.join("\n",
				jdbc.sql("explain " + SimilarCases.SQL)
					.param("number", "2026-000001")
					.param("location", "sted1")
					.param("type", null, Types.VARCHAR)
					.param("most", SimilarCases.MOST)
					.query(String.class)
					.list());
		assertThat(plan).contains("uth_case_location", "uth_case_pkey").doesNotContain("Seq Scan");
	}

}
