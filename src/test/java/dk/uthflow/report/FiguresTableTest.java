package dk.uthflow.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import dk.uthflow.sor.DemoUnits;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorPath;
import dk.uthflow.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each figure counts, at the edges of the third quarter of 2026.
 */
class FiguresTableTest {

	private static final Quarter QUARTER = new Quarter(2026, 3);

	private static JdbcClient jdbc;

	private int cases;

	@BeforeAll
	static void units() {
		DataSource database = TestDatabase.fresh();
		jdbc = JdbcClient.create(database);
		unit(DemoUnits.JAMMERBUGT, null, "Jammerbugt Kommune", "MUNICIPALITY");
		unit(DemoUnits.AALBORG_KOMMUNE, null, "Aalborg Kommune", "MUNICIPALITY");
		unit(DemoUnits.ALTIDEN, null, "Altiden", "PRIVATE");
		unit(DemoUnits.SOLGAARDEN, DemoUnits.ALTIDEN, "Solgården Plejecenter", "PRIVATE");
		unit(DemoUnits.SALTUM, DemoUnits.ALTIDEN, "Saltum Plejecenter", "PRIVATE");
		jdbc.sql("insert into sor_attachment (unit, municipality, source) values (:a, :m, 'demo'), (:b, :m, 'demo')")
			.param("a", DemoUnits.SOLGAARDEN.value())
			.param("b", DemoUnits.SALTUM.value())
			.param("m", DemoUnits.JAMMERBUGT.value())
			.update();
	}

	@BeforeEach
	void noCases() {
		jdbc.sql("delete from uth_case").update();
	}

	@Test
	void aCaseIsReceivedInTheQuarterItWasReportedIn() {
		open("2026-06-30T23:59:59");
		open("2026-07-01T00:00:00");
		open("2026-09-30T23:59:59");
		open("2026-10-01T00:00:00");

		assertThat(solgaarden().received()).isEqualTo(2);
	}

	@Test
	void aCaseIsClosedInTimeUntilItsNinetiethDayIsOver() {
		closed("2026-04-15T12:00:00", "2026-07-14T23:59:59");
		closed("2026-04-15T12:00:00", "2026-07-15T00:00:00");
		closed("2026-04-15T12:00:00", "2026-06-30T23:59:59");
		closed("2026-08-15T12:00:00", "2026-10-01T00:00:00");

		assertThat(solgaarden().closedInTime()).isEqualTo(1);
		assertThat(solgaarden().closedLate()).isEqualTo(1);
		assertThat(solgaarden().open()).isEqualTo(1);
		assertThat(solgaarden().getCompliance()).isEqualTo(50);
	}

	@Test
	void anOpenCaseIsLateWhenItsLastDayWasOverAtTheQuartersEnd() {
		open("2026-07-02T08:00:00");
		open("2026-07-03T08:00:00");
		closed("2026-07-02T08:00:00", "2026-10-05T08:00:00");

		assertThat(solgaarden().open()).isEqualTo(3);
		assertThat(solgaarden().openLate()).isEqualTo(2);
		assertThat(solgaarden().getCompliance()).isZero();
	}

	@Test
	void theMedianAgeIsThatOfTheOpenCasesOnTheLastDay() {
		open("2026-09-29T12:00:00");
		open("2026-09-20T12:00:00");
		assertThat(solgaarden().medianAge()).isEqualTo(5.5);

		open("2026-01-01T12:00:00");
		closed("2026-08-15T12:00:00", "2026-09-15T12:00:00");
		assertThat(solgaarden().medianAge()).isEqualTo(10);
	}

	@Test
	void aProviderWithoutCasesStandsWithZeros() {
		List<ProviderFigures> figures = of(DemoUnits.JAMMERBUGT);

		assertThat(figures).extracting(ProviderFigures::name)
			.containsExactly("Saltum Plejecenter", "Solgården Plejecenter");
		assertThat(figures).allMatch(ProviderFigures::isWithoutCases);
		assertThat(figures).extracting(ProviderFigures::owner).containsOnly("Altiden");
		assertThat(figures.get(0).medianAge()).isNull();
		assertThat(figures.get(0).getCompliance()).isNull();
	}

	@Test
	void aMunicipalityWithoutProvidersHasNone() {
		open("2026-08-01T12:00:00");

		assertThat(of(DemoUnits.AALBORG_KOMMUNE)).isEmpty();
	}

	@Test
	void aProvidersCaseCountsWhereTheCaseLiesAndNotWhereTheProviderDoes() {
		add(DemoUnits.SOLGAARDEN, DemoUnits.AALBORG_KOMMUNE, "2026-08-01T12:00:00", null);

		assertThat(solgaarden().received()).isZero();
		assertThat(of(DemoUnits.AALBORG_KOMMUNE)).singleElement()
			.satisfies((figures) -> assertThat(figures.received()).isEqualTo(1));
	}

	@Test
	void aCaseThatNoProviderHasIsNobodys() {
		add(null, DemoUnits.JAMMERBUGT, "2026-08-01T12:00:00", null);

		assertThat(of(DemoUnits.JAMMERBUGT)).allMatch(ProviderFigures::isWithoutCases);
	}

	@Test
	void theFiguresAreReadFromAnIndexAmongManyCases() {
		jdbc.sql("""
				insert into uth_case (case_number, status, location, path, location_name, headline,
					reported, due, closed, handler, provider, data)
				select '2020-' || lpad(n::text, 6, '0'), 'AFSLUTTET', :unit, root || '.', 'sted', '',
					at, at::date + 90, at + interval '50 days', 'bruger', case n % 20 when 0 then :provider end, '{}'
				from generate_series(1, 60000) n,
					lateral (select timestamptz '2020-01-01' + n * interval '1 hour' as at,
						case n % 3 when 0 then :unit else :other end as root) made""")
			.param("unit", DemoUnits.JAMMERBUGT.value())
			.param("other", DemoUnits.AALBORG_KOMMUNE.value())
			.param("provider", DemoUnits.SOLGAARDEN.value())
			.update();
		jdbc.sql("analyze uth_case").update();

		String plan = jdbc.sql("explain " + FiguresTable.FIGURES)
			.param("municipality", DemoUnits.JAMMERBUGT.value())
			.param("first", QUARTER.first())
			.param("last", QUARTER.last())
			.param("begin", QUARTER.begin())
			.param("end", QUARTER.end())
			.query(String.class)
			.list()
			.stream()
			.collect(Collectors.joining("\n"));

		assertThat(plan).contains("uth_case_at_provider").doesNotContain("Seq Scan on uth_case");
	}

	private static ProviderFigures solgaarden() {
		return of(DemoUnits.JAMMERBUGT).stream()
			.filter((figures) -> figures.provider().equals(DemoUnits.SOLGAARDEN.value()))
			.findFirst()
			.orElseThrow();
	}

	private static List<ProviderFigures> of(SorId municipality) {
		return new FiguresTable(jdbc).of(municipality.value(), QUARTER);
	}

	private void open(String reported) {
		add(DemoUnits.SOLGAARDEN, DemoUnits.JAMMERBUGT, reported, null);
	}

	private void closed(String reported, String closed) {
		add(DemoUnits.SOLGAARDEN, DemoUnits.JAMMERBUGT, reported, closed);
	}

	private void add(SorId provider, SorId municipality, String reported, String closed) {
		LocalDate due = LocalDateTime.parse(reported).toLocalDate().plusDays(90);
		jdbc.sql("""
				insert into uth_case (case_number, status, location, path, location_name, headline,
					reported, due, closed, handler, provider, data)
				values (:number, 'SAGSBEHANDLING', :location, :path, 'sted', '', :reported, :due, :closed,
					'sol', :provider, '{}')""")
			.param("number", "2026-%06d".formatted(++this.cases))
			.param("location", municipality.value())
			.param("path", new SorPath(List.of(municipality)).toString())
			.param("reported", instant(reported))
			.param("due", due)
			.param("closed", (closed != null) ? instant(closed) : null)
			.param("provider", (provider != null) ? provider.value() : null)
			.update();
	}

	private static OffsetDateTime instant(String time) {
		return LocalDateTime.parse(time).atZone(ZoneId.of("Europe/Copenhagen")).toOffsetDateTime();
	}

	private static void unit(SorId id, SorId parent, String name, String owner) {
		jdbc.sql("""
				insert into sor_unit (id, parent, source, kind, name, type, cvr, region, owner_kind)
				values (:id, :parent, 'demo', 'IE', :name, '', '', '', :owner)""")
			.param("id", id.value())
			.param("parent", (parent != null) ? parent.value() : null)
			.param("name", name)
			.param("owner", owner)
			.update();
	}

}
