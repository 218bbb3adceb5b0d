package dk.uthflow.audit.log;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import dk.uthflow.cases.overview.House;
import dk.uthflow.sor.SorId;
import dk.uthflow.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every question of the log is answered from indexes, whatever the scope: among 300,000
 * rows of three months about the 20,000 cases of a region and the 50 of a home.
 */
class LogPlanTest {

	private static final SorId REGION = House.sorId(1);

	private static final SorId HOME = House.sorId(2);

	private static final String ALL = REGION + ".";

	private static final String FEW = REGION + "." + HOME + ".";

	private static final LocalDate TODAY = LocalDate.now(LogQuestion.COPENHAGEN);

	private static JdbcClient jdbc;

	private static LogReader reader;

	@BeforeAll
	static void manyRows() {
		jdbc = JdbcClient.create(TestDatabase.fresh());
		reader = new LogReader(jdbc);
		jdbc.sql("drop index uth_case_search").update();
		jdbc.sql(
				"""
						insert into sor_unit (id, source, kind, name, type, cvr, region, path)
						values (:region, 'demo', 'IE', 'Region', '', '', '', :all), (:home, 'demo', 'OE', 'Hjem', '', '', '', :few)""")
			.param("region", REGION.value())
			.param("home", HOME.value())
			.param("all", ALL)
			.param("few", FEW)
			.update();
		jdbc.sql("""
				insert into uth_case (case_number, status, location, path, location_name, headline, reported, due, data)
				select '2026-' || lpad(n::text, 6, '0'), 'SAGSBEHANDLING', :region,
					case when n <= 50 then :few else :all end, 'Et sted', 'Hændelse', now(), current_date + 90, '{}'
				from generate_series(1, 20000) n""")
			.param("region", REGION.value())
			.param("all", ALL)
			.param("few", FEW)
			.update();
		jdbc.sql(
				"""
						insert into uth_audit (chain, seq, at, user_id, roles, deed, outcome, cases, hash)
						select 1, n, now() + n * interval '25 seconds', 'bruger' || n % 1500, array['dpsVogter@' || :home],
							case when n % 11 = 0 then 'LOGGED_IN' else 'READ' end, 'DONE',
							case when n % 11 = 0 then '{}' else array['2026-' || lpad((1 + n % 20000)::text, 6, '0')] end, sha256('x')
						from generate_series(1, 300000) n""")
			.param("home", HOME.value())
			.update();
		jdbc.sql("vacuum analyze uth_audit").update();
		jdbc.sql("vacuum analyze uth_case").update();
		jdbc.sql("vacuum analyze sor_unit").update();
	}

	static Stream<Arguments> questions() {
		LocalDate day = TODAY.plusDays(40);
		return Stream.of(ALL, FEW)
			.flatMap((path) -> Stream
				.of(new LogQuestion(null, null, day, day.plusDays(6)), new LogQuestion(null, "bruger7", day, day),
						new LogQuestion(null, "bruger7", TODAY, null), new LogQuestion("2026-000017", null, null, null))
				.map((question) -> Arguments.of(path, question)));
	}

	@ParameterizedTest
	@MethodSource("questions")
	void aPageIsReadFromIndexes(String path, LogQuestion question) {
		LogReader.Asked asked = reader.asked(question, List.of(path), "", 51);
		String plan = String.join("\n",
				jdbc.sql("explain " + asked.sql()).params(asked.parameters()).query(String.class).list());
		assertThat(plan).doesNotContain("Seq Scan on uth_audit", "Seq Scan on uth_case").contains("uth_audit_20");
	}

	@Test
	void thePagesTogetherAreTheWhole() {
		LogQuestion question = new LogQuestion(null, "bruger10", TODAY, null);
		List<LogRow> all = reader.rows(question, List.of(ALL), "", 1000);
		assertThat(all).hasSizeBetween(190, 210)
			.anyMatch((row) -> row.cases().isEmpty())
			.anyMatch((row) -> !row.cases().isEmpty());
		List<LogRow> first = reader.rows(question, List.of(ALL), "", 100);
		List<LogRow> second = reader.rows(question, List.of(ALL), first.get(99).place(), 200);
		assertThat(Stream.concat(first.stream(), second.stream()).map(LogRow::place))
			.containsExactlyElementsOf(all.stream().map(LogRow::place).toList());
	}

}
