package dk.uthflow.cases.search;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;
import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.sdk.Entry;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.sor.SorUnits;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.DanishOnEnglishPage;
import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.RunningApplication;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The search through the front door.
 */
@RunningApplication
@TestInstance(Lifecycle.PER_CLASS)
class SearchOverHttpTests {

	private static final Pattern FOUND = Pattern.compile("/sag/(20[0-9]{2}-[0-9]{6})");

	/** Of Jammerbugt Kommune, at different levels, and of others. */
	private static final String BROVST = "2020-000001";

	private static final String BROVST_OPEN = "2020-000002";

	private static final String FJERRITSLEV = "2020-000003";

	private static final String FORVALTNING = "2020-000004";

	private static final String VEJGAARD = "2020-000005";

	private static final String VEJGAARD_OPEN = "2020-000006";

	private static final String AKUT = "2020-000007";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SorUnits units;

	@Autowired
	private InMemoryDirectoryServer directory;

	private CasesOverHttp cases;

	private CasesOverHttp english;

	@BeforeAll
	void people() {
		this.cases = new CasesOverHttp(this.port);
		this.english = this.cases.inEnglish();
		insert(BROVST, DemoUnits.BROVST, "AFSLUTTET", "Kvartalsprøve afsluttet i Brovst");
		insert(BROVST_OPEN, DemoUnits.BROVST, "SAGSBEHANDLING", "Kvartalsprøve åben i Brovst");
		insert(FJERRITSLEV, DemoUnits.FJERRITSLEV, "AFVIST", "Kvartalsprøve afvist i Fjerritslev");
		insert(FORVALTNING, DemoUnits.FORVALTNING, "INDSENDELSE", "Kvartalsprøve på vej fra forvaltningen");
		insert(VEJGAARD, DemoUnits.VEJGAARD, "AFSLUTTET", "Kvartalsprøve afsluttet i Vejgård");
		insert(VEJGAARD_OPEN, DemoUnits.VEJGAARD, "INDBAKKE", "Kvartalsprøve åben i Vejgård");
		insert(AKUT, DemoUnits.AKUTMODTAGELSE, "AFSLUTTET", "Kvartalsprøve i regionen");
	}

	@ParameterizedTest
	@CsvSource({ "dan, 1 2 3 4", "britt, 1 2", "ivan, 2 4", "ida, 1 2 3 4", "rune, 7", "ane, 6", "rikke, ''" })
	void eachFindsTheCasesOfTheirOwnRoles(String user, String expected) {
		List<String> numbers = expected.isEmpty() ? List.of()
				: List.of(expected.split(" ")).stream().map((number) -> "2020-00000" + number).toList();
		assertThat(found(user, "ord", "kvartalsprøver")).containsExactlyInAnyOrderElementsOf(numbers);
		assertThat(found(user, "ord", "kvartalsprøve", "haendtFra", "1.2.2020", "haendtTil", "3.2.2020"))
			.containsExactlyInAnyOrderElementsOf(numbers);
		for (String number : List.of(BROVST, BROVST_OPEN, VEJGAARD, AKUT)) {
			assertThat(found(user, "sagsnummer", number))
				.isEqualTo(numbers.contains(number) ? List.of(number) : List.of());
		}
	}

	@Test
	void twoRolesAtTwoPlacesFindTheUnionAndNoMore() throws Exception {
		String group = "cn=dpsInitialmodtager@" + DemoUnits.AALBORG_FORVALTNING + ",ou=groups,dc=uthflow,dc=dk";
		this.directory.add("dn: " + group, "objectClass: groupOfNames",
				"cn: dpsInitialmodtager@" + DemoUnits.AALBORG_FORVALTNING,
				"member: uid=britt,ou=people,dc=uthflow,dc=dk");
		try {
			assertThat(found("britt", "ord", "kvartalsprøve")).containsExactlyInAnyOrder(BROVST, BROVST_OPEN,
					VEJGAARD_OPEN);
			String search = ask("britt", "ord", "kvartalsprøve");
			assertThat(this.cases.as("britt").get(search).body()).contains("hvor du er sagsbehandler");
			assertThat(this.cases.as("britt").get(search + "/udtraek.csv").body()).contains(BROVST, BROVST_OPEN)
				.doesNotContain(VEJGAARD_OPEN, VEJGAARD);
		}
		finally {
			this.directory.delete(group);
		}
		assertThat(found("britt", "ord", "kvartalsprøve")).containsExactlyInAnyOrder(BROVST, BROVST_OPEN);
	}

	@Test
	void aRoleThatIsTakenAwayIsGoneOnTheNextRequest() throws Exception {
		String search = ask("britt", "ord", "kvartalsprøve");
		String group = "cn=dpsDecentralSagsbehandler@" + DemoUnits.BROVST + ",ou=groups,dc=uthflow,dc=dk";
		Entry handlers = this.directory.getEntry(group);
		this.directory.delete(group);
		try {
			assertThat(this.cases.as("britt").get(search).statusCode()).isEqualTo(403);
			assertThat(this.cases.as("britt").get(search + "/udtraek.csv").statusCode()).isEqualTo(403);
			assertThat(this.cases.post("britt", "/soeg", "ord", "kvartalsprøve").statusCode()).isEqualTo(403);
		}
		finally {
			this.directory.add(handlers);
		}
		assertThat(this.cases.as("britt").get(search).statusCode()).isEqualTo(200);
	}

	@Test
	void aCaseThatMovesOrEndsIsFoundByThoseOfWhereItIsNow() {
		insert("2020-000011", DemoUnits.BROVST, "SAGSBEHANDLING", "Flytteprøve");
		assertThat(found("ivan", "ord", "flytteprøve")).containsExactly("2020-000011");
		SorUnit akut = this.units.find(DemoUnits.AKUTMODTAGELSE).orElseThrow();
		this.jdbc.sql("update uth_case set location = :id, path = :path where case_number = '2020-000011'")
			.param("id", akut.id().value())
			.param("path", akut.path().toString())
			.update();
		assertThat(found("ivan", "ord", "flytteprøve")).isEmpty();
		assertThat(found("rune", "ord", "flytteprøve")).containsExactly("2020-000011");
		assertThat(found("rikke", "ord", "flytteprøve")).containsExactly("2020-000011");
		this.jdbc.sql("update uth_case set status = 'AFSLUTTET', closed = now() where case_number = '2020-000011'")
			.update();
		assertThat(found("rune", "ord", "flytteprøve")).containsExactly("2020-000011");
		assertThat(found("rikke", "ord", "flytteprøve")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "sol", "birk", "kaja", "vagn", "pia", "sus", "seb", "proces", "drift" })
	void nobodyElseSearches(String other) {
		String search = ask("dan", "ord", "kvartalsprøve");
		for (String path : List.of("/soeg", "/soeg/steder?q=brovst", search, search + "/udtraek.csv",
				search + "/udtraek.xlsx")) {
			assertThat(this.cases.as(other).get(path).statusCode()).as(path).isEqualTo(403);
		}
		for (String path : List.of("/soeg", search + "/gem", search + "/slet")) {
			assertThat(this.cases.post(other, path, "ord", "fald", "navn", "Min").statusCode()).as(path).isEqualTo(403);
		}
		assertThat(this.cases.as(other).get("/velkommen").body()).doesNotContain("Søg i sager");
	}

	@Test
	void someoneWhoIsNotLoggedInIsAskedToLogIn() {
		assertThat(CasesOverHttp.leadsTo(HttpUser.anonymous(this.port).get("/soeg"))).isEqualTo("/login");
	}

	@Test
	void wordsBehindWhatLooksLikeMarkupAreFound() {
		String number = this.cases.report(DemoUnits.SALTUM, "Måling <b x='1'>saturationssvigt, puls > 120");
		for (String words : List.of("saturationssvigt", "måling puls")) {
			assertThat(found("dan", "ord", words, "sted", DemoUnits.SALTUM.value())).as(words).contains(number);
		}
	}

	@Test
	void aReportIsFoundAtOnceByItsTextsInAnyFormButNotByWhoAnybodyIs() {
		String number = this.cases.report(DemoUnits.SALTUM, "Ældre damer faldt/gled.Igen");
		for (String words : List.of("ældre", "DAME faldet", "gled", "igen", "\"ud af sengen\"", "seng natten",
				"panodil", "dame -mand")) {
			assertThat(found("dan", "ord", words, "sted", DemoUnits.SALTUM.value())).as(words).contains(number);
		}
		for (String words : List.of("Karen", "Fiktivsen", "lettere", "\"natten sengen\"", "dame -seng")) {
			assertThat(found("dan", "ord", words)).as(words).doesNotContain(number);
		}
		String page = this.cases.as("dan").get(ask("dan", "ord", "sengene")).body();
		assertThat(page).contains("<mark>sengen</mark>", "Beboeren faldt ud af");
	}

	@Test
	void whatIsAnonymisedIsFoundNoMore() {
		insert("2020-000012", DemoUnits.BROVST, "SAGSBEHANDLING", "Navneprøve hos Zebulon");
		this.jdbc.sql("""
				update uth_case set data = '{"konklusion": "Zarathustra ringede", "nytFelt": {"rækker": ["Zinnober"]},
					"patientNavn": "Zorba", "rapportoerAdresse": "Zenitvej", "laegemidler": [{"patientCpr": "Zulu"}]}'
				where case_number = '2020-000012'""").update();
		assertThat(found("dan", "ord", "zebulon or zarathustra")).containsExactly("2020-000012");
		assertThat(found("dan", "ord", "zinnober")).as("a field that a process owner added")
			.containsExactly("2020-000012");
		assertThat(found("dan", "ord", "zorba or zenitvej or zulu")).isEmpty();
		this.jdbc.sql("""
				update uth_case set headline = 'Navneprøve hos [navn]', data = '{"konklusion": "[navn] ringede"}'
				where case_number = '2020-000012'""").update();
		assertThat(found("dan", "ord", "zebulon or zarathustra or zinnober")).isEmpty();
		assertThat(this.jdbc.sql("select search::text from uth_case where case_number = '2020-000012'")
			.query(String.class)
			.single()).doesNotContain("zebulon", "zarathustra", "zinnober");
	}

	@Test
	void longNumbersAreNotSearched() {
		insert("2020-000013", DemoUnits.BROVST, "SAGSBEHANDLING", "Talprøve 010190-1234 fik 500 mg");
		assertThat(found("dan", "ord", "talprøve 500")).containsExactly("2020-000013");
		assertThat(found("dan", "ord", "010190-1234")).isEmpty();
		assertThat(found("dan", "ord", "talprøve 010190")).isEmpty();
	}

	@Test
	void casesAreFoundByWhatIsKnownOfThem() {
		insert("2020-000014", DemoUnits.BIRKELSE, "AFSLUTTET", "Filterprøve");
		this.jdbc.sql("""
				update uth_case set event_type = 'infektion', severity = 'Dødelig konsekvens', handler = 'dan',
					closed = timestamptz '2020-05-31 23:59+02' where case_number = '2020-000014'""").update();
		List<String> one = List.of("2020-000014");
		assertThat(found("dan", "type", "infektion", "alvorlighed", "Dødelig konsekvens", "ord", "filterprøve"))
			.isEqualTo(one);
		assertThat(found("dan", "type", "udstyr", "ord", "filterprøve")).isEmpty();
		assertThat(found("dan", "stedTekst", "birkelse", "ord", "filterprøve")).isEqualTo(one);
		assertThat(found("dan", "sted", DemoUnits.BROVST.value(), "ord", "filterprøve")).isEmpty();
		assertThat(found("dan", "sagsbehandler", "Dan Kristensen", "ord", "filterprøve")).isEqualTo(one);
		assertThat(found("dan", "sagsbehandler", "dan", "ord", "filterprøve")).isEqualTo(one);
		assertThat(found("dan", "sagsbehandler", "britt", "ord", "filterprøve")).isEmpty();
		assertThat(found("dan", "status", "LUKKET", "ord", "filterprøve")).isEqualTo(one);
		assertThat(found("dan", "status", "AABEN", "ord", "filterprøve")).isEmpty();
		assertThat(found("dan", "afsluttetFra", "31-05-2020", "afsluttetTil", "2020-05-31", "ord", "filterprøve"))
			.isEqualTo(one);
		assertThat(found("dan", "afsluttetFra", "1/6/2020", "ord", "filterprøve")).isEmpty();
		assertThat(found("dan", "ord", "2020-000014")).as("a number among the words").isEqualTo(one);
	}

	@Test
	void noWordStandsInAnAddress() {
		String search = ask("dan", "ord", "kvartalsprøve");
		assertThat(search).matches("/soeg/[0-9a-f-]{36}");
		Matcher address = Pattern.compile("(?:href|action)=\"([^\"]*)\"")
			.matcher(this.cases.as("dan").get(search).body());
		while (address.find()) {
			assertThat(address.group(1)).doesNotContainIgnoringCase("kvartal");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "sagsnummer | 12 | Skriv sagsnummeret som 2026-000123",
					"rapporteretFra | 31.2.2025 | Skriv datoen som 31.12.2025",
					"haendtTil | i går | Skriv datoen som 31.12.2025",
					"stedTekst | akutmodtagelsen | Intet sted på dine lokationer",
					"stedTekst | plejecenter | Flere steder passer",
					"sagsbehandler | Rasmus Modsat | Ingen sagsbehandler på dine lokationer",
					"status | XYZ | Vælg en status", "ord | og i den | Skriv også et ord, der siger mere" })
	void whatCannotBeUnderstoodIsSaidAtTheFieldAndNothingTypedIsLost(String field, String typed, String message) {
		HttpResponse<String> answer = this.cases.post("dan", "/soeg", field, typed,
				field.equals("ord") ? "sorter" : "ord", field.equals("ord") ? "NYESTE" : "faldt");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("href=\"#" + field + "\"").doesNotContain("Exception");
		assertThat(answer.body()).containsPattern("id=\"" + field + "-fejl\".*" + Pattern.quote(message));
		if (!field.equals("status")) {
			assertThat(answer.body()).contains("value=\"" + typed + "\"");
		}
		if (!field.equals("ord")) {
			assertThat(answer.body()).contains("value=\"faldt\"");
		}
	}

	@Test
	void daysTheWrongWayRoundAndFieldsTooLongAreRefused() {
		assertThat(this.cases.post("dan", "/soeg", "haendtFra", "2.1.2025", "haendtTil", "1.1.2025").body())
			.contains("Skriv en dag, der ikke ligger før 02.01.2025");
		for (String field : List.of("ord", "stedTekst", "sagsbehandler", "type", "alvorlighed", "status", "sagsnummer",
				"rapporteretFra", "sted", "stedValg", "sorter")) {
			int status = this.cases.post("dan", "/soeg", field, "æ'\"<\u0000\\&|!:*()".repeat(300)).statusCode();
			assertThat(status).as(field).isIn(302, 422);
		}
		for (String words : List.of("'", "\\", "a\u0000b", "((", "or or", "\"", "!x & y | (z", "fald:*", "<->", "%",
				"ord'); --")) {
			assertThat(found("dan", "ord", "kvartalsprøve " + words)).as(words)
				.isSubsetOf(BROVST, BROVST_OPEN, FJERRITSLEV, FORVALTNING);
		}
	}

	@Test
	void aSearchIsForTheOneWhoAskedItUntilItIsShared() {
		String search = ask("dan", "ord", "kvartalsprøve");
		for (String other : List.of("ida", "britt", "rune")) {
			HttpResponse<String> answer = this.cases.as(other).get(search);
			assertThat(answer.statusCode()).isEqualTo(404);
			assertThat(answer.body()).contains("Søgningen findes ikke længere")
				.doesNotContainIgnoringCase("kvartalsprøve");
			assertThat(this.cases.post(other, search + "/gem", "navn", "Stjålet").statusCode()).isEqualTo(404);
			assertThat(this.cases.post(other, search + "/slet").statusCode()).isEqualTo(404);
		}
		assertThat(this.cases.as("dan").get("/soeg/" + "0".repeat(8) + "-0000-0000-0000-000000000000").statusCode())
			.isEqualTo(404);
		assertThat(this.cases.as("dan").get("/soeg/etellerandet").statusCode()).isEqualTo(404);
	}

	@Test
	void aSavedSearchIsPrivateOrSharedWithThoseWhoseRoleReachesThePlace() {
		String mine = save("britt", ask("britt", "ord", "kvartalsprøve"), "Kun til Britt", "");
		String shared = save("britt", ask("britt", "ord", "kvartalsprøve"), "Til alle i Brovst",
				DemoUnits.BROVST.value());
		assertThat(start("britt")).contains("Kun til Britt", "Til alle i Brovst", mine, shared);
		for (String reached : List.of("dan", "ida", "ivan")) {
			assertThat(start(reached)).contains("Til alle i Brovst", shared).doesNotContain("Kun til Britt");
			assertThat(this.cases.as(reached).get(mine).statusCode()).isEqualTo(404);
		}
		for (String other : List.of("rune", "rikke", "ane")) {
			assertThat(start(other)).doesNotContain("Til alle i Brovst", "Kun til Britt");
			assertThat(this.cases.as(other).get(shared).statusCode()).isEqualTo(404);
		}
		assertThat(numbers(this.cases.as("dan").get(shared).body())).as("of what it finds, each sees their own")
			.containsExactlyInAnyOrder(BROVST, BROVST_OPEN, FJERRITSLEV, FORVALTNING);
		assertThat(numbers(this.cases.as("ivan").get(shared).body())).containsExactlyInAnyOrder(BROVST_OPEN,
				FORVALTNING);

		assertThat(this.cases.post("dan", shared + "/slet").statusCode()).as("another's").isEqualTo(403);
		String copy = save("dan", shared, "Dans egen", "");
		assertThat(copy).isNotEqualTo(shared);
		assertThat(save("britt", shared, "Nyt navn", "")).as("renamed, and shared no more").isEqualTo(shared);
		assertThat(start("dan")).contains("Dans egen").doesNotContain("Til alle i Brovst", "Nyt navn");
		CasesOverHttp.leadsTo(this.cases.post("britt", shared + "/slet"));
		assertThat(start("britt")).contains("Kun til Britt").doesNotContain("Nyt navn");
		CasesOverHttp.leadsTo(this.cases.post("britt", mine + "/slet"));
		CasesOverHttp.leadsTo(this.cases.post("dan", copy + "/slet"));
	}

	@Test
	void aSearchIsSavedUnderANameAndSharedWithOnesOwnPlacesOnly() {
		String search = ask("britt", "ord", "kvartalsprøve");
		assertThat(refused("britt", search, "  ", "")).contains("Giv søgningen et navn");
		assertThat(refused("britt", search, "x".repeat(81), "")).contains("Skriv et navn på højst 80 tegn");
		assertThat(refused("britt", search, "Fremmed", DemoUnits.VEJGAARD.value()))
			.contains("Vælg en af dine egne lokationer", "value=\"Fremmed\"");
		assertThat(refused("britt", search, "Højere oppe", DemoUnits.JAMMERBUGT.value()))
			.contains("Vælg en af dine egne lokationer");
		assertThat(start("britt")).doesNotContain("Fremmed", "Højere oppe");
	}

	@Test
	void onePersonSavesSoManyAndNoMore() {
		String first = null;
		for (int number = 1; number <= KeptSearches.MOST_SAVED; number++) {
			first = save("rune", ask("rune", "ord", "kvartalsprøve"), "Nummer " + number, "");
		}
		assertThat(refused("rune", ask("rune", "ord", "kvartalsprøve"), "En for meget", "")).contains("Slet en af dem");
		save("rune", first, "Andet navn", "");
		this.jdbc.sql("delete from uth_search where owner = 'rune'").update();
	}

	@Test
	void whatNobodySavedIsForgottenAfterADay() {
		String old = ask("dan", "ord", "kvartalsprøve");
		String saved = save("dan", ask("dan", "ord", "kvartalsprøve"), "Gammel", "");
		this.jdbc.sql("update uth_search set asked = asked - interval '25 hours' where owner = 'dan'").update();
		ask("britt", "ord", "noget andet");
		assertThat(this.cases.as("dan").get(old).statusCode()).isEqualTo(404);
		assertThat(this.cases.as("dan").get(saved).statusCode()).isEqualTo(200);
		CasesOverHttp.leadsTo(this.cases.post("dan", saved + "/slet"));
	}

	@Test
	void anExtractHoldsWhatWasFoundAndIsForThoseWhoHandleCases() {
		String search = ask("dan", "ord", "kvartalsprøve");
		HttpResponse<String> csv = this.cases.as("dan").get(search + "/udtraek.csv");
		assertThat(csv.statusCode()).isEqualTo(200);
		assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
		assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
			.matches("attachment; filename=\"sager-20[0-9-]+\\.csv\"");
		assertThat(csv.body()).startsWith("\uFEFF\"Sagsnummer\";\"Status\";\"Sted\"")
			.contains("\"Hovedgruppe\"", BROVST, BROVST_OPEN, FJERRITSLEV, FORVALTNING)
			.doesNotContain(VEJGAARD, AKUT, "Patientens navn", "CPR");
		HttpResponse<String> excel = this.cases.as("dan").get(search + "/udtraek.xlsx");
		assertThat(excel.statusCode()).isEqualTo(200);
		assertThat(excel.body()).startsWith("PK");

		String ivans = ask("ivan", "ord", "kvartalsprøve");
		assertThat(this.cases.as("ivan").get(ivans + "/udtraek.csv").statusCode()).isEqualTo(403);
		assertThat(this.cases.as("ivan").get(ivans + "/udtraek.xlsx").statusCode()).isEqualTo(403);
		assertThat(this.cases.as("ivan").get(ivans).body()).doesNotContain("udtraek");
		assertThat(this.cases.as("rune").get(search + "/udtraek.csv").statusCode()).isEqualTo(404);
	}

	@Test
	void placesAreSuggestedAmongOnesOwn() {
		List<String> names = JsonPath.read(this.cases.as("dan").get("/soeg/steder?q=plejecenter").body(), "$[*].navn");
		assertThat(names).contains("Brovst Plejecenter", "Birkelse Plejecenter");
		assertThat(this.cases.as("dan").get("/soeg/steder?q=akutmodtagelsen").body()).isEqualTo("[]");
	}

	@Test
	void aFormWithoutItsTokenIsRefused() {
		HttpUser dan = HttpUser.anonymous(this.port);
		dan.logIn("dan", "demo");
		assertThat(dan.send("POST", "/soeg", "application/x-www-form-urlencoded", "ord=fald").statusCode())
			.isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({ "dan, fald", "ivan, kvartalsprøve", "dan, xyzzy", "britt, kvartalsprøve" })
	void whatIsFoundIsToldInEnglishToWhoReadsEnglish(String user, String words) {
		String found = CasesOverHttp.leadsTo(this.english.post(user, "/soeg", "ord", words, "haendtFra", "1.1.2020"));
		String page = english(user, found, 200);
		assertThat(page).contains("Search cases", "placeholder=\"dd.mm.yyyy\"", "Use the search", "Newest first");
		if (words.equals("kvartalsprøve")) {
			assertThat(page).contains("Reported 3 Feb 2020").containsPattern("[0-9]+ cases?<");
		}
		else if (words.equals("xyzzy")) {
			assertThat(page).contains("No cases", "Try fewer or other words.");
		}
		assertThat(this.english.as(user).get("/soeg/" + "0".repeat(8) + "-0000-0000-0000-000000000000").body())
			.contains("The search is no longer there")
			.satisfies((gone) -> assertThat(DanishOnEnglishPage.in(gone)).isEmpty());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "sagsnummer | 12 | Type the case number as 2026-000123",
			"rapporteretFra | 31.2.2025 | Type the date as 31.12.2025",
			"stedTekst | akutmodtagelsen | No place at your locations", "stedTekst | plejecenter | Several places fit",
			"sagsbehandler | Rasmus Modsat | No sagsbehandler at your locations", "status | XYZ | Choose a status",
			"ord | og i den | Type also a word that says more" })
	void whatCannotBeUnderstoodIsToldInEnglishToWhoReadsEnglish(String field, String typed, String message) {
		HttpResponse<String> answer = this.english.post("dan", "/soeg", field, typed);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("The search could not be understood", message);
		assertThat(DanishOnEnglishPage.in(answer.body())).isEmpty();
	}

	@Test
	void searchIsSavedSharedAndDeletedInEnglish() {
		String search = CasesOverHttp.leadsTo(this.english.post("britt", "/soeg", "ord", "kvartalsprøve"));
		for (String name : List.of("", "x".repeat(81))) {
			String refused = CasesOverHttp.leadsTo(this.english.post("britt", search + "/gem", "navn", name));
			assertThat(english("britt", refused, 200)).containsPattern("Give the search a name|at most 80 characters");
		}
		String saved = CasesOverHttp
			.leadsTo(this.english.post("britt", search + "/gem", "navn", "Falls", "delt", DemoUnits.BROVST.value()));
		assertThat(english("britt", saved, 200)).contains("The search “Falls” is saved", "Falls – search cases",
				"Shared with those who search at Brovst Plejecenter", "Give it another name, or share it");
		assertThat(english("dan", "/soeg", 200)).contains("Shared by a colleague at Brovst Plejecenter");
		String after = CasesOverHttp.leadsTo(this.english.post("britt", saved + "/slet"));
		assertThat(english("britt", after, 200)).contains("The search is deleted");
	}

	@Test
	void extractIsInDanishWhoeverFetchesIt() {
		String search = CasesOverHttp.leadsTo(this.english.post("dan", "/soeg", "ord", "kvartalsprøve"));
		assertThat(this.english.as("dan").get(search + "/udtraek.csv").body())
			.isEqualTo(this.cases.as("dan").get(search + "/udtraek.csv").body())
			.contains("\"Sagsnummer\";\"Status\"", "\"afsluttet\"");
	}

	private String english(String user, String path, int status) {
		HttpResponse<String> answer = this.english.as(user).get(path);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(DanishOnEnglishPage.in(answer.body())).as(path).isEmpty();
		return answer.body();
	}

	private String ask(String user, String... form) {
		return CasesOverHttp.leadsTo(this.cases.post(user, "/soeg", form));
	}

	private List<String> found(String user, String... form) {
		HttpResponse<String> answer = this.cases.as(user).get(ask(user, form));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return numbers(answer.body());
	}

	private static List<String> numbers(String page) {
		List<String> numbers = new ArrayList<>();
		Matcher found = FOUND.matcher(page);
		while (found.find()) {
			numbers.add(found.group(1));
		}
		return numbers;
	}

	private String start(String user) {
		return this.cases.as(user).get("/soeg").body();
	}

	private String save(String user, String search, String name, String location) {
		return CasesOverHttp.leadsTo(this.cases.post(user, search + "/gem", "navn", name, "delt", location));
	}

	private String refused(String user, String search, String name, String location) {
		return this.cases.as(user).get(save(user, search, name, location)).body();
	}

	private void insert(String number, SorId place, String status, String headline) {
		SorUnit unit = this.units.find(place).orElseThrow();
		this.jdbc.sql("""
				insert into uth_case (case_number, status, location, path, location_name, headline, event_date,
					reported, due, closed, data)
				values (:number, :status, :location, :path, :name, :headline, date '2020-02-02',
					timestamptz '2020-02-03 12:00+01', date '2020-05-03',
					case when :status in ('AFSLUTTET', 'AFVIST') then timestamptz '2020-03-01 12:00+01' end, '{}')""")
			.param("number", number)
			.param("status", status)
			.param("location", place.value())
			.param("path", unit.path().toString())
			.param("name", unit.name())
			.param("headline", headline)
			.update();
	}

}
