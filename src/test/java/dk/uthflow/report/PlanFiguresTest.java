package dk.uthflow.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import dk.uthflow.cases.CaseField;
import dk.uthflow.cases.CaseFields;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.sor.SorPath;
import dk.uthflow.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a plan's report counts, and that each question has its index among many cases and
 * plans.
 */
class PlanFiguresTest {

	private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

	private static final String PATH = DemoUnits.JAMMERBUGT.value() + "." + DemoUnits.BROVST.value() + ".";

	private static JdbcClient jdbc;

	@BeforeAll
	static void manyCasesAndPlansOfOthersAndSomeOfOurs() {
		DataSource database = TestDatabase.fresh();
		jdbc = JdbcClient.create(database);
		jdbc.sql("""
				insert into sor_unit (id, source, kind, name, type, cvr, region, path)
				select n::text, 'demo', 'OE', 'Sted ' || n, '', '', '', n || '.' from generate_series(1, 30000) n""")
			.update();
		jdbc.sql("""
				insert into uth_plan (id, owner, name, place, report, frequency, first_day, next_day)
				select gen_random_uuid(), 'ejer' || n % 500, 'Plan', (n % 3000 + 1)::text, 'AABNE', 'MAANEDLIG',
					date '2026-01-01' + n % 365, date '2027-01-01' + n % 365 from generate_series(1, 20000) n""")
			.update();
		jdbc.sql("insert into uth_plan_recipient select id, 'person' || n from uth_plan, generate_series(1, 2) n")
			.update();
		jdbc.sql("""
				insert into uth_plan_run (plan, day, distributed) select id, date '2026-09-01' + n, now()
				from uth_plan, generate_series(1, 3) n""").update();
		jdbc.sql(
				"""
						insert into uth_case (case_number, status, location, path, location_name, headline,
							reported, due, closed, data)
						select '2020-' || lpad(n::text, 6, '0'), case n % 5 when 0 then 'INDBAKKE' else 'AFSLUTTET' end,
							(n % 3000 + 1)::text, n % 3000 + 1 || '.', 'Et sted', '', at, at::date + 90,
							case n % 5 when 0 then null else at + interval '50 days' end, '{}'
						from generate_series(1, 30000) n, lateral (select timestamptz '2024-01-01' + n * interval '40 minutes' as at) made""")
			.update();
		add(1, "INDBAKKE", "2026-09-21T10:00:00+02:00", null, null, null);
		add(2, "SAGSBEHANDLING", "2026-06-23T23:30:00Z", null, null, null);
		add(3, "AFSLUTTET", "2026-07-01T10:00:00Z", "2026-08-31T23:30:00+02:00", "Lettere konsekvens", "medicinering");
		add(4, "AFSLUTTET", "2026-07-01T10:00:00Z", "2026-09-01T00:00:00+02:00", "Lettere konsekvens", "medicinering");
		add(5, "AFSLUTTET", "2026-07-01T10:00:00Z", "2026-09-30T23:59:00+02:00", "Dødelig konsekvens", "patientuheld");
		add(6, "AFSLUTTET", "2026-07-01T10:00:00Z", "2026-10-01T00:00:00+02:00", "Lettere konsekvens", "patientuheld");
		add(7, "AFVIST", "2026-07-01T10:00:00Z", "2026-09-15T12:00:00+02:00", null, null);
		add(8, "AFSLUTTET", "2026-07-01T10:00:00Z", "2026-09-15T12:00:00+02:00", null, null);
		jdbc.sql("analyze").update();
	}

	@Test
	void openCasesAreCountedByPlaceWithTheirAgeAndThoseThatAreLate() {
		PlanContent content = of(PlanReport.AABNE);

		assertThat(content.rows()).extracting(PlanContent.Row::name).containsExactly("=Brovst");
		assertThat(content.rows().get(0).getTexts()).containsExactly("2", "54,5", "99", "1");
		assertThat(content.total().getTexts()).containsExactly("2", "–", "99", "1");
	}

	@Test
	void closedCasesOfThePeriodAreCountedByMainGroupAndSeverity() {
		PlanContent content = of(PlanReport.AFSLUTTEDE);

		assertThat(content.columns()).containsExactly("Dødelig konsekvens", "Lettere konsekvens", "Ikke angivet",
				"I alt");
		assertThat(content.rows().stream().collect(Collectors.toMap(PlanContent.Row::name, PlanContent.Row::getTexts)))
			.isEqualTo(Map.of("Medicinering", List.of("0", "1", "0", "1"), "patientuheld", List.of("1", "0", "0", "1"),
					"Ikke angivet", List.of("0", "0", "1", "1")));
		assertThat(content.total().getTexts()).containsExactly("1", "1", "1", "3");
	}

	@Test
	void eachQuestionIsAnsweredFromAnIndex() {
		String low = "17.";
		String high = "17/";
		assertThat(explain(
				jdbc.sql("explain " + PlanFigures.OPEN).param("day", DAY).param("low", low).param("high", high)))
			.containsPattern("uth_case_open_(path|status)")
			.doesNotContain("Seq Scan");
		assertThat(explain(jdbc.sql("explain " + PlanFigures.CLOSED)
			.param("root", "17")
			.param("begin", DAY.minusMonths(1).atStartOfDay(Quarter.COPENHAGEN).toOffsetDateTime())
			.param("end", DAY.atStartOfDay(Quarter.COPENHAGEN).toOffsetDateTime())
			.param("low", low)
			.param("high", high))).contains("uth_case_closed_in").doesNotContain("Seq Scan");
		assertThat(explain(jdbc.sql("explain " + PlanTable.OWN).param("owner", "ejer7"))).contains("uth_plan_owner")
			.doesNotContain("Seq Scan");
		assertThat(explain(jdbc.sql("explain " + PlanTable.others(2))
			.param("owner", "ejer7")
			.param("low0", low)
			.param("high0", high)
			.param("low1", "18.")
			.param("high1", "18/"))).contains("uth_plan_place").doesNotContain("Seq Scan on uth_plan");
		assertThat(explain(jdbc.sql("explain " + PlanTable.DUE).param("today", DAY))).contains("uth_plan_next")
			.doesNotContain("Seq Scan");
		assertThat(explain(jdbc.sql("explain " + PlanTable.WAITING).param("most", 200)))
			.contains("uth_plan_run_waiting")
			.doesNotContain("Seq Scan");
	}

	private static PlanContent of(PlanReport report) {
		SorPath place = SorPath.parse(PATH);
		CaseFields fields = () -> List
			.of(new CaseField(CaseFields.TYPE, "Type", false, Map.of("medicinering", "Medicinering"), List.of()));
		return new PlanFigures(jdbc, fields).of(new Plan(UUID.randomUUID(), "ida", "Plan", "Brovst", place, report,
				PlanFrequency.MAANEDLIG, DAY, DAY, List.of(), null), DAY);
	}

	private static String explain(JdbcClient.StatementSpec question) {
		return String.join("\n", question.query(String.class).list());
	}

	private static void add(int number, String status, String reported, String closed, String severity, String type) {
		jdbc.sql("""
				insert into uth_case (case_number, status, location, path, location_name, headline,
					reported, due, closed, severity, event_type, data)
				values ('2026-' || :number, :status, :location, :path, '=Brovst', '',
					:reported::timestamptz, (:reported::timestamptz at time zone 'Europe/Copenhagen')::date + 90,
					:closed::timestamptz, :severity, :type, '{}')""")
			.param("number", number)
			.param("status", status)
			.param("location", DemoUnits.BROVST.value())
			.param("path", PATH)
			.param("reported", reported)
			.param("closed", closed)
			.param("severity", severity)
			.param("type", type)
			.update();
	}

}
