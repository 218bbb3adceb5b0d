package dk.uthflow.cases.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dk.uthflow.cases.CaseNumber;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorPath;
import dk.uthflow.testing.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every question of Åbne sager is answered from an index, whatever the scope: among
 * 40,000 cases under handling and 120,000 others.
 */
class OpenCasesPlanTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 29);

	/** Ten owners, each with ten units, each with ten wards. */
	private static final int OWNERS = 10;

	private static JdbcClient jdbc;

	@BeforeAll
	static void manyCases() {
		DataSource database = TestDatabase.fresh();
		jdbc = JdbcClient.create(database);
		// Åbne sager does not ask the search's column, which takes long to fill
		jdbc.sql("alter table uth_case drop column search").update();
		List<SorPath> wards = new ArrayList<>();
		for (int number = 0; number < OWNERS * 100; number++) {
			wards.add(ward(number / 100, number / 10 % 10, number % 10));
		}
		jdbc.sql("""
				insert into uth_case (case_number, status, location, path, location_name, headline, reported,
					due, closed, handler, severity, event_type, data)
				select '2026-' || lpad(n::text, 6, '0'),
					case n % 4 when 0 then case n % 3 when 0 then 'ANONYMISERING' else 'SAGSBEHANDLING' end
						else 'AFSLUTTET' end,
					split_part(ward, '.', 3), ward, 'Afsnit ' || n % 1000, 'Hændelse ' || md5(n::text),
					timestamptz '2026-03-28' - n % 120 * interval '1 day', date '2026-06-26' - n % 120,
					case when n % 4 <> 0 then timestamptz '2026-03-28' end,
					case when n % 5 <> 0 then 'bruger' || n % 1700 end,
					(array['Ingen konsekvens', 'Lettere konsekvens', 'Alvorlig konsekvens'])[1 + n % 3],
					case when n % 2 = 0 then 'medicinering' end, '{}'
				from generate_series(1, 160000) n,
					lateral (select (:wards::text[])[1 + (n / 4) % 1000] as ward) at""")
			.param("wards", wards.stream().map(SorPath::toString).toArray(String[]::new))
			.update();
		Awaitility.await("the visibility map, for which nobody may look at the table")
			.atMost(Duration.ofMinutes(2))
			.until(OpenCasesPlanTest::isVacuumed);
	}

	private static boolean isVacuumed() {
		jdbc.sql("vacuum analyze uth_case").update();
		return jdbc.sql("select relallvisible = relpages from pg_class where relname = 'uth_case'")
			.query(Boolean.class)
			.single();
	}

	static Stream<Arguments> everyQuestion() {
		OverviewFilter all = OverviewFilter.ALL;
		List<OverviewFilter> filters = List.of(all, new OverviewFilter("bruger8", null, null, false, null),
				new OverviewFilter("-", null, null, false, null), new OverviewFilter(null, null, 60, false, null),
				new OverviewFilter(null, null, null, true, null),
				new OverviewFilter(null, null, null, false, "medicinering"),
				new OverviewFilter(null, ward(3, 4, 5).unit(), null, false, null));
		return scopes().entrySet()
			.stream()
			.flatMap((scope) -> filters.stream()
				.flatMap((filter) -> Stream.of(OverviewSort.values())
					.map((sort) -> Arguments.of(scope.getKey(), scope.getValue(), filter, sort))));
	}

	private static Map<String, Scope> scopes() {
		SorPath owner = new SorPath(ward(3, 0, 0).ids().subList(0, 1));
		SorPath house = new SorPath(ward(3, 4, 0).ids().subList(0, 2));
		return Map.of("a ward", Scope.of(List.of(ward(3, 4, 5))), "a house", Scope.of(List.of(house)), "an owner",
				Scope.of(List.of(owner)), "some houses of two owners",
				Scope.of(List.of(house, new SorPath(ward(7, 1, 0).ids().subList(0, 2)), ward(8, 8, 8))));
	}

	@ParameterizedTest(name = "{0}, {2}, by {3}")
	@MethodSource("everyQuestion")
	void aPageIsReadFromAnIndex(String name, Scope scope, OverviewFilter filter, OverviewSort sort) {
		Where where = filter.on(scope, Optional.of(ward(3, 4, 5)), TODAY);
		assertReadFromAnIndex(OpenCases.sql(where, sort, false),
				OpenCases.parameters(where, List.of("bruger1", "bruger2"), 0, 50));
		assertReadFromAnIndex("select count(*) from uth_case" + where, where.parameters());
		KnownHandlers known = new KnownHandlers(Map.of(), Set.of("bruger8"),
				Set.of(new HeldAt("bruger8", ward(3, 4, 5), false, 0), new HeldAt("bruger9", ward(3, 4, 6), true, 0)));
		Where first = known.onlyAstray(where);
		assertReadFromAnIndex(OpenCases.sql(first, sort, true), OpenCases.parameters(first, List.of(), 0, 50));
		Where rest = known.withoutAstray(where);
		assertReadFromAnIndex(OpenCases.sql(rest, sort, true), OpenCases.parameters(rest, List.of(), 100, 50));
	}

	@Test
	void whoHasCasesWhereIsReadFromAnIndexAlone() {
		scopes().forEach((name, scope) -> {
			Where where = Where.in(scope);
			assertThat(plan(OpenCases.held(where), where.parameters())).as(name)
				.doesNotContain("Seq Scan on uth_case")
				.contains("uth_case_handled_path");
		});
	}

	@Test
	void theNewestCasesOfAVogterAreReadFromAnIndex() {
		Map<String, Object> page = Map.of("offset", 50L, "limit", 50);
		Map<String, Scope> scopes = new LinkedHashMap<>(scopes());
		scopes.put("half the country",
				Scope.of(IntStream.range(0, OWNERS / 2)
					.mapToObj((owner) -> new SorPath(ward(owner, 0, 0).ids().subList(0, 1)))
					.toList()));
		scopes.forEach((name, scope) -> {
			for (Where where : List.of(Where.newIn(scope), Where.openIn(scope))) {
				Map<String, Object> parameters = new LinkedHashMap<>(where.parameters());
				assertReadFromAnIndex("select count(*) from uth_case" + where, parameters);
				parameters.putAll(page);
				assertReadFromAnIndex(OpenCases.newest(where), parameters);
			}
		});
	}

	@Test
	void everyNumberOfTheStartPageIsCountedFromAnIndex() {
		Months months = new Months(YearMonth.of(2026, 3), 12);
		scopes().forEach((name, scope) -> {
			Where open = Where.openIn(scope);
			assertCountedFromAnIndex(name, scope, StartCounts.counts(open),
					StartCounts.parameters(open, "bruger8", TODAY));
			Where handled = Where.in(scope).and("closed is null");
			assertCountedFromAnIndex(name, scope, StartCounts.counts(handled),
					StartCounts.parameters(handled, "bruger8", TODAY));
			assertCountedFromAnIndex(name, scope, StartCounts.openByMonth(open), StartCounts.parameters(open, months));
			Where all = Where.allIn(scope);
			assertCountedFromAnIndex(name, scope, StartCounts.byMonth(all), StartCounts.parameters(all, months));
		});
		Where own = Where.openOf("bruger8");
		assertReadFromAnIndex(StartCounts.counts(own), StartCounts.parameters(own, "bruger8", TODAY));
		assertReadFromAnIndex(StartCounts.openByMonth(own), StartCounts.parameters(own, months));
	}

	@Test
	void theMostUrgentCasesAreReadFromAnIndex() {
		Map<String, Where> questions = new LinkedHashMap<>();
		scopes().forEach((name, scope) -> {
			questions.put(name, Where.openIn(scope));
			questions.put(name + ", under handling", Where.in(scope));
		});
		questions.put("one person", Where.openOf("bruger8"));
		questions.forEach((name, where) -> {
			Map<String, Object> parameters = new LinkedHashMap<>(where.parameters());
			parameters.put("limit", 10);
			assertReadFromAnIndex(OpenCases.mostUrgent(where), parameters);
		});
	}

	@Test
	void chosenCasesAreFoundByTheirNumbers() {
		Where where = OpenCases.numbers(scopes().get("an owner"),
				List.of(new CaseNumber("2026-000004"), new CaseNumber("2026-000008")));
		assertReadFromAnIndex(OpenCases.find(where), where.parameters());
	}

	/** From the index alone where the scope is one place and what is below it. */
	private static void assertCountedFromAnIndex(String name, Scope scope, String sql, Map<String, Object> parameters) {
		assertReadFromAnIndex(sql, parameters);
		if (scope.tops().size() == 1) {
			assertThat(plan(sql, parameters)).as(name).contains("Index Only Scan").doesNotContain("Heap Scan");
		}
	}

	private static void assertReadFromAnIndex(String sql, Map<String, Object> parameters) {
		assertThat(plan(sql, parameters)).doesNotContain("Seq Scan on uth_case").contains("uth_case");
	}

	private static String plan(String sql, Map<String, Object> parameters) {
		return String.join("\n", jdbc.sql("explain " + sql).params(parameters).query(String.class).list());
	}

	private static SorPath ward(int owner, int house, int ward) {
		int houses = 1000 + owner * 10 + house;
		return new SorPath(List.of(id(100 + owner), id(houses), id(10000 + houses * 10 + ward)));
	}

	private static SorId id(int item) {
		return House.sorId(item);
	}

}
