package dk.uthflow.cases.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseStatus;
import dk.uthflow.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every question of the search is answered from an index, whoever asks: among 20,000
 * cases of the whole country.
 */
class SearchPlanTest {

	private static final int COUNT = 20_000;

	private static final ManyCases CASES = new ManyCases();

	private static JdbcClient jdbc;

	private static CaseSearch search;

	@BeforeAll
	static void manyCases() throws Exception {
		DataSource database = TestDatabase.fresh();
		CASES.fill(database, COUNT);
		jdbc = JdbcClient.create(database);
		jdbc.sql("analyze uth_case").update();
		search = new CaseSearch(jdbc, Clock.system(ZoneId.of("Europe/Copenhagen")));
	}

	static Stream<Arguments> everyQuestion() {
		return scopes().entrySet()
			.stream()
			.flatMap((scope) -> questions().entrySet()
				.stream()
				.map((question) -> Arguments.of(scope.getKey(), question.getKey(), scope.getValue(),
						question.getValue())));
	}

	private static Map<String, SearchScope> scopes() {
		return Map.of("the country", new SearchScope(Set.copyOf(CASES.roots()), Set.of(), true), "a region",
				new SearchScope(Set.of(CASES.region(0)), Set.of(), false), "a ward",
				new SearchScope(Set.of(CASES.ward(40, 5)), Set.of(), false), "all at one, open at another",
				new SearchScope(Set.of(CASES.municipality(20)), Set.of(CASES.region(1)), false));
	}

	private static Map<String, SearchQuestion> questions() {
		Map<String, SearchQuestion> questions = new LinkedHashMap<>();
		DaySpan year = new DaySpan(LocalDate.of(2023, 2, 3), LocalDate.of(2024, 2, 2));
		questions.put("nothing in particular", question(null, DaySpan.ALL, DaySpan.ALL, DaySpan.ALL));
		questions.put("a common word", question("faldt", DaySpan.ALL, DaySpan.ALL, DaySpan.ALL));
		questions.put("no such word", question("abrakadabra", DaySpan.ALL, DaySpan.ALL, DaySpan.ALL));
		questions.put("words that stand together",
				question("\"faldt ud af sengen\"", DaySpan.ALL, DaySpan.ALL, DaySpan.ALL));
		questions.put("all but a word", question("-faldt", DaySpan.ALL, DaySpan.ALL, DaySpan.ALL));
		questions.put("reported then", question(null, year, DaySpan.ALL, DaySpan.ALL));
		questions.put("happened then", question(null, DaySpan.ALL, year, DaySpan.ALL));
		questions.put("closed then", question(null, DaySpan.ALL, DaySpan.ALL, year));
		questions.put("a place", new SearchQuestion(null, null, CASES.ward(20, 3), DaySpan.ALL, DaySpan.ALL,
				DaySpan.ALL, null, null, Set.of(), null, SearchSort.NYESTE));
		questions.put("a type", new SearchQuestion(null, null, null, DaySpan.ALL, DaySpan.ALL, DaySpan.ALL, "infektion",
				null, Set.of(), null, SearchSort.NYESTE));
		questions.put("a severity", new SearchQuestion(null, null, null, DaySpan.ALL, DaySpan.ALL, DaySpan.ALL, null,
				"Dødelig konsekvens", Set.of(), null, SearchSort.NYESTE));
		questions.put("a status", new SearchQuestion(null, null, null, DaySpan.ALL, DaySpan.ALL, DaySpan.ALL, null,
				null, Set.of(CaseStatus.AFVIST), null, SearchSort.NYESTE));
		questions.put("a handler", new SearchQuestion(null, null, null, DaySpan.ALL, DaySpan.ALL, DaySpan.ALL, null,
				null, Set.of(), "bruger7", SearchSort.NYESTE));
		return questions;
	}

	@ParameterizedTest(name = "{0}, {1}")
	@MethodSource("everyQuestion")
	void aPageIsFoundInTheIndexOfWordsAndKeys(String who, String what, SearchScope scope, SearchQuestion question) {
		CaseKeys keys = CaseSearch.keys(question, scope)
			.on(CaseKeys.REPORTED, new DaySpan(LocalDate.of(2023, 2, 27), LocalDate.of(2025, 1, 5)));
		Map<String, Object> parameters = new HashMap<>(CaseSearch.parameters(question, keys));
		parameters.put("skip", 0);
		parameters.put("most", 25);
		assertFoundByWordsAndKeys(
				plan(CaseSearch.sql(question, keys, question.sort() == SearchSort.RELEVANS), parameters));
		assertFoundByWordsAndKeys(plan(Extracts.sql(question, keys), CaseSearch.parameters(question, keys)));
	}

	@Test
	void aCaseIsFoundByItsNumberAlone() {
		SearchQuestion question = new SearchQuestion(null, new CaseNumber("2024-010000"), null, DaySpan.ALL,
				DaySpan.ALL, DaySpan.ALL, null, null, Set.of(), null, SearchSort.NYESTE);
		scopes().forEach((who, scope) -> {
			CaseKeys keys = CaseSearch.keys(question, scope).on(CaseKeys.REPORTED, search.reported(question));
			assertThat(plan("select from uth_case " + CaseSearch.where(question, keys),
					CaseSearch.parameters(question, keys)))
				.as(who)
				.contains("Index Scan using uth_case_pkey");
		});
	}

	@Test
	void theFirstYearIsReadFromAnIndex() {
		assertThat(plan("select left(min(case_number), 4)::int from uth_case", Map.of()))
			.contains("Index Only Scan using uth_case_pkey");
	}

	@Test
	void keptSearchesAreFoundByTheirOwnerOrThePlaceTheyAreSharedWith() {
		jdbc.sql("""
				insert into uth_search (id, owner, question, asked, name)
				select gen_random_uuid(), 'bruger' || n, '{}', now(), 'Navn' from generate_series(1, 20000) n""")
			.update();
		jdbc.sql("analyze uth_search").update();
		assertThat(plan(KeptSearches.SAVED,
				Map.of("owner", "bruger7", "places", new String[] { CASES.region(0).value() })))
			.contains("uth_search_owner", "uth_search_location")
			.doesNotContain("Seq Scan on uth_search");
	}

	private static void assertFoundByWordsAndKeys(String plan) {
		assertThat(plan).contains("Bitmap Index Scan on uth_case_search").doesNotContain("Seq Scan on uth_case");
	}

	private static SearchQuestion question(String words, DaySpan reported, DaySpan happened, DaySpan closed) {
		return new SearchQuestion(words, null, null, reported, happened, closed, null, null, Set.of(), null,
				SearchSort.RELEVANS);
	}

	private static String plan(String sql, Map<String, Object> parameters) {
		List<String> plan = jdbc.sql("explain " + sql).params(parameters).query(String.class).list();
		return String.join("\n", plan);
	}

}
