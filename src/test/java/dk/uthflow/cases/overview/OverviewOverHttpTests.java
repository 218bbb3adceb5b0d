package dk.uthflow.cases.overview;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;
import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.sdk.Entry;
import dk.uthflow.access.PageWords;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.sor.SorId;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.DanishOnEnglishPage;
import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.RunningApplication;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Åbne sager through the front door.
 */
@RunningApplication
@TestInstance(Lifecycle.PER_CLASS)
class OverviewOverHttpTests {

	private static final String PEOPLE = ",ou=people,dc=uthflow,dc=dk";

	/** Cases of other tests may stand there too. */
	private static final String NEWEST = "?sorter=nummer&retning=ned";

	private static final String OVERSEERS = overseers(DemoUnits.JAMMERBUGT);

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PageWords words;

	@Autowired
	private InMemoryDirectoryServer directory;

	private CasesOverHttp cases;

	private CasesOverHttp english;

	@BeforeAll
	void people() {
		this.cases = new CasesOverHttp(this.port);
		this.english = this.cases.inEnglish();
	}

	@Test
	void whoOverseesAPlaceSeesTheCasesThatAreHandledThereAndBelow() {
		String dans = this.cases.handled(DemoUnits.BROVST, "Fald i gangen", "ivan", "dan");
		String groups = this.cases.handled(DemoUnits.SOLGAARDEN, "Forkert dosis", "ivan", null);
		String inInbox = this.cases.report(DemoUnits.BROVST, "Ny");
		String regions = this.cases.handled(DemoUnits.AKUTMODTAGELSE, "Forveksling", "rikke", "rune");
		String aalborgs = this.cases.handled(DemoUnits.VEJGAARD, "Tryksår", "ane", null);

		String kajas = page("kaja", NEWEST);
		assertThat(kajas).contains(dans, groups, "Fald i gangen", "Dan Kristensen", "Lokationens gruppe")
			.contains("Jammerbugt Kommune ▸ Sundheds- og Seniorforvaltning", "dage tilbage")
			.doesNotContain(inInbox, regions, aalborgs);
		assertThat(page("rikke", NEWEST)).contains(regions, "Rune Vestergaard").doesNotContain(dans, groups, aalborgs);
	}

	@Test
	void theOverviewIsFilteredByHandlerPlaceAgeAndDeadline() {
		String brovst = this.cases.handled(DemoUnits.BROVST, "Filter et", "ivan", "dan");
		String birkelse = this.cases.handled(DemoUnits.BIRKELSE, "Filter to", "ivan", "birk");
		this.jdbc
			.sql("update uth_case set reported = reported - interval '95 days', due = due - 95 where case_number = :n")
			.param("n", birkelse)
			.update();

		assertThat(page("kaja", NEWEST + "&behandler=birk")).contains(birkelse).doesNotContain(brovst);
		assertThat(page("kaja", NEWEST + "&behandler=-")).doesNotContain(brovst, birkelse);
		assertThat(page("kaja", NEWEST + "&sted=" + DemoUnits.BROVST)).contains(brovst).doesNotContain(birkelse);
		assertThat(page("kaja", NEWEST + "&stedTekst=birkelse")).contains(birkelse, "value=\"Birkelse Plejecenter\"")
			.doesNotContain(brovst);
		assertThat(page("kaja", NEWEST + "&stedTekst=plejecenter")).contains("Flere steder passer", brovst, birkelse);
		assertThat(page("kaja", NEWEST + "&stedTekst=akutmodtagelsen")).contains("Intet sted på dine lokationer",
				brovst);
		assertThat(page("kaja", NEWEST + "&alder=90")).contains(birkelse, "5 dage over fristen").doesNotContain(brovst);
		assertThat(page("kaja", NEWEST + "&overskredet=ja")).contains(birkelse).doesNotContain(brovst);
		assertThat(page("kaja", NEWEST + "&type=-")).contains(brovst, birkelse);
		assertThat(page("kaja", NEWEST + "&type=infektion")).doesNotContain(brovst, birkelse);
		assertThat(page("kaja", "?side=tusind&alder=x&sorter=%00&retning=%27&sted=1%27--&behandler=birk"))
			.contains(birkelse);
	}

	@Test
	void placesAreSuggestedAmongOnesOwn() {
		List<String> names = JsonPath.read(this.cases.as("kaja").get("/aabne-sager/steder?q=plejecenter").body(),
				"$[*].navn");
		assertThat(names).contains("Brovst Plejecenter", "Birkelse Plejecenter");
		assertThat(this.cases.as("kaja").get("/aabne-sager/steder?q=akutmodtagelsen").body()).isEqualTo("[]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ivan", "ida", "dan", "britt", "sol", "vagn", "pia", "rune", "ane", "sus", "seb", "proces",
			"drift" })
	void nobodyElseSeesAnythingOfIt(String other) {
		for (String path : List.of("", "/steder?q=plejecenter", "/flyt/1", "/flyt/1/bekraeft?til=-",
				"/flyt/1/resultat")) {
			HttpResponse<String> answer = this.cases.as(other).get("/aabne-sager" + path);
			assertThat(answer.statusCode()).as(path).isEqualTo(403);
		}
		assertThat(this.cases.post(other, "/aabne-sager/flyt", "omfang", "alle").statusCode()).isEqualTo(403);
		assertThat(this.cases.post(other, "/aabne-sager/flyt/1/udfoer", "til", "-").statusCode()).isEqualTo(403);
		assertThat(this.cases.as(other).get("/aabne-sager").body()).contains("Ingen adgang")
			.doesNotContain("Exception", "at dk.uthflow");
	}

	@Test
	void someoneWhoIsNotLoggedInIsAskedToLogIn() {
		assertThat(CasesOverHttp.leadsTo(HttpUser.anonymous(this.port).get("/aabne-sager"))).isEqualTo("/login");
	}

	@Test
	void manyCasesAreGivenToAPersonAndTheAnswerTellsWhichWereNotAndWhy() {
		String can = this.cases.handled(DemoUnits.BROVST, "Flyttes", "ivan", "dan");
		String cannot = this.cases.handled(DemoUnits.FJERRITSLEV, "Kan ikke flyttes", "ivan", "dan");
		String taken = this.cases.handled(DemoUnits.BROVST, "Tages undervejs", "ivan", "dan");

		String run = choose(can + "|dan", cannot + "|dan", taken + "|dan");
		String receivers = this.cases.as("kaja").get(run).body();
		assertThat(receivers).contains("Hvem skal have de 3 sager?", "Britt Andersen (2 af 3)", "Ida Thomsen");
		assertThat(this.cases.as("kaja").get(run + "/bekraeft?til=person&person=britt").body())
			.contains("Giv 3 sager til Britt Andersen?", "1 af 3 sager kan ikke flyttes");
		this.cases.post("ivan", "/sag/" + taken + "/giv", "til", "person", "person", "ida", "behandler", "dan");

		String answer = carriedOut(run, "britt");

		assertThat(answer)
			.contains("1 af 3 sager er givet til Britt Andersen",
					"Britt Andersen har ingen rolle, der når sagens lokation",
					"Sagen er i mellemtiden gået til Ida Thomsen")
			.containsPattern("value=\"" + cannot + "\\|dan\"[^>]*checked|checked[^>]*value=\"" + cannot + "\\|dan\"")
			.contains("value=\"" + taken + "|ida\"");
		assertThat(handlers(can, cannot, taken)).containsExactly("britt", "dan", "ida");
		assertThat(this.cases.as("britt").taskOf(can)).isNotNull();
	}

	@Test
	void aSecondClickDoesNothingTwice() {
		String number = this.cases.handled(DemoUnits.BROVST, "To klik", "ivan", "dan");
		String run = choose(number + "|dan");
		assertThat(carriedOut(run, "britt")).contains("1 af 1 sager er givet til Britt Andersen");
		this.cases.post("kaja", "/sag/" + number + "/giv", "til", "person", "person", "dan", "behandler", "britt");
		assertThat(handlers(number)).containsExactly("dan");

		assertThat(carriedOut(run, "britt")).contains("1 af 1 sager er givet til Britt Andersen");
		assertThat(carriedOut(run, "ida")).contains("1 af 1 sager er givet til Britt Andersen");
		assertThat(CasesOverHttp.leadsTo(this.cases.as("kaja").get(run))).isEqualTo(run + "/resultat");

		assertThat(handlers(number)).containsExactly("dan");
	}

	@Test
	void allCasesOfAFilterGoBackToTheirLocationsGroups() {
		String one = this.cases.handled(DemoUnits.SALTUM, "Saltum et", "ivan", "dan");
		String two = this.cases.handled(DemoUnits.SALTUM, "Saltum to", "ivan", "ida");
		String elsewhere = this.cases.handled(DemoUnits.BROVST, "Et andet sted", "ivan", "dan");

		String run = CasesOverHttp
			.leadsTo(this.cases.post("kaja", "/aabne-sager/flyt?sted=" + DemoUnits.SALTUM, "omfang", "alle"));
		assertThat(this.cases.as("kaja").get(run).body()).contains(one, two).doesNotContain(elsewhere);

		assertThat(carriedOut(run, "-")).contains("sager er lagt tilbage til lokationens gruppe");
		assertThat(handlers(one, two, elsewhere)).containsExactly(null, null, "dan");
	}

	@Test
	void anEmptyChoiceLeadsBackWithWhatIsMissing() {
		String back = CasesOverHttp.leadsTo(this.cases.post("kaja", "/aabne-sager/flyt?alder=30", "omfang", "valgte"));
		assertThat(back).isEqualTo("/aabne-sager?alder=30&fejl=valg");
		assertThat(this.cases.as("kaja").get(back).body()).contains("Ingen sager er valgt");
	}

	@Test
	void aRunIsForTheOneWhoChoseItAndForNobodyElse() {
		String number = this.cases.handled(DemoUnits.BROVST, "Kun Kajas", "ivan", "dan");
		String run = choose(number + "|dan");

		assertThat(this.cases.as("rikke").get(run).statusCode()).isEqualTo(404);
		assertThat(this.cases.post("rikke", run + "/udfoer", "til", "-").statusCode()).isEqualTo(404);
		assertThat(handlers(number)).containsExactly("dan");
	}

	@Test
	void casesOfOtherPlacesAreNotMovedByNamingThem() {
		String foreign = this.cases.handled(DemoUnits.AKUTMODTAGELSE, "Regionens", "rikke", "rune");

		String run = choose(foreign + "|rune");
		assertThat(this.cases.as("kaja").get(run).body()).doesNotContain("Regionens");
		assertThat(carriedOut(run, "-")).contains("0 af 1 sager", "Du har ikke ret til at flytte sagen")
			.doesNotContain("Regionens");

		assertThat(handlers(foreign)).containsExactly("rune");
	}

	@Test
	void aFormWithoutItsTokenIsRefused() {
		HttpUser kaja = HttpUser.anonymous(this.port);
		kaja.logIn("kaja", "demo");
		assertThat(
				kaja.send("POST", "/aabne-sager/flyt", "application/x-www-form-urlencoded", "omfang=alle").statusCode())
			.isEqualTo(403);
	}

	@Test
	void casesOfSomebodyWhoIsGoneStandFirstAndAreMarked() throws Exception {
		String orphan = this.cases.handled(DemoUnits.BROVST, "Forladt", "ivan", "britt");
		String late = this.cases.handled(DemoUnits.BROVST, "Med behandler", "ivan", "dan");
		Entry britt = this.directory.getEntry("uid=britt" + PEOPLE);
		this.directory.delete("uid=britt" + PEOPLE);
		try {
			Awaitility.await("the directory's answers to be asked for anew")
				.atMost(Duration.ofSeconds(15))
				.untilAsserted(() -> assertThat(page("kaja", NEWEST)).contains("ikke længere i kataloget"));
			String page = page("kaja", NEWEST);
			assertThat(page.indexOf(orphan)).isPositive().isLessThan(page.indexOf(late));
			assertThat(page("kaja", "?behandler=!")).contains(orphan).doesNotContain(late);

			assertThat(carriedOut(choose(orphan + "|britt"), "ida")).contains("1 af 1 sager er givet til Ida Thomsen");
			assertThat(handlers(orphan)).containsExactly("ida");
		}
		finally {
			this.directory.add(britt);
		}
	}

	@Test
	void aRoleThatIsTakenAwayWhileARunIsPreparedStopsIt() throws Exception {
		String number = this.cases.handled(DemoUnits.BROVST, "Rollen forsvinder", "ivan", "dan");
		String run = choose(number + "|dan");
		Entry overseers = this.directory.getEntry(OVERSEERS);
		this.directory.delete(OVERSEERS);
		try {
			assertThat(this.cases.post("kaja", run + "/udfoer", "til", "-").statusCode()).isEqualTo(403);
			assertThat(this.cases.as("kaja").get("/aabne-sager").statusCode()).isEqualTo(403);
		}
		finally {
			this.directory.add(overseers);
		}
		assertThat(handlers(number)).containsExactly("dan");
	}

	@Test
	void aPlaceThatIsTakenAwayFromOneWhileARunIsPreparedStopsItsCasesAndNoOthers() throws Exception {
		String own = this.cases.handled(DemoUnits.BROVST, "Bliver Kajas", "ivan", "dan");
		String lost = this.cases.handled(DemoUnits.VEJGAARD, "Er ikke længere Kajas", "ane", null);
		String group = overseers(DemoUnits.VEJGAARD);
		this.directory.add("dn: " + group, "objectClass: groupOfNames", "member: uid=kaja" + PEOPLE);
		String run;
		try {
			run = choose(own + "|dan", lost + "|");
			assertThat(this.cases.as("kaja").get(run).body()).contains("Bliver Kajas", "Er ikke længere Kajas");
		}
		finally {
			this.directory.delete(group);
		}

		assertThat(carriedOut(run, "ida")).contains("1 af 2 sager er givet til Ida Thomsen",
				lost + ": Du har ikke ret til at flytte sagen");

		assertThat(handlers(own, lost)).containsExactly("ida", null);
	}

	@Test
	void whileTheDirectoryIsAwayOneIsToldSoAndNothingIsMoved() throws Exception {
		String number = this.cases.handled(DemoUnits.BROVST, "Kataloget er væk", "ivan", "dan");
		String run = choose(number + "|dan");
		this.directory.shutDown(true);
		try {
			HttpResponse<String> answer = this.cases.as("kaja")
				.get(run + "/bekraeft?til=person&person=en-som-ingen-har-spurgt-til");
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.body()).contains("Brugerkataloget svarer ikke").doesNotContain("Exception");
			assertThat(carriedOut(run, "en-som-ingen-har-spurgt-til")).contains("0 af 1 sager",
					"Brugerkataloget svarer ikke lige nu");
		}
		finally {
			this.directory.startListening();
		}
		assertThat(handlers(number)).containsExactly("dan");
	}

	@Test
	void everyHeadingSortsBothWaysAndEachPageFollowsTheOneBefore() throws Exception {
		String overseers = overseers(DemoUnits.AALBORG_KOMMUNE);
		String handlers = overseers.replace("dpsKommuneAabnesager", "dpsDecentralSagsbehandler");
		this.directory.add("dn: " + overseers, "objectClass: groupOfNames", "member: uid=ane" + PEOPLE);
		this.directory.add("dn: " + handlers, "objectClass: groupOfNames", "member: uid=dan" + PEOPLE,
				"member: uid=ida" + PEOPLE);
		try {
			List.of("dan", "ida").forEach((handler) -> this.cases.as(handler).get("/velkommen"));
			manyAtVejgaard(120);
			for (OverviewSort sort : OverviewSort.values()) {
				List<String> up = numbersOfAllPages("?alder=1000&sorter=%s&retning=op".formatted(sort.param()), 3);
				List<String> down = numbersOfAllPages("?alder=1000&sorter=%s&retning=ned".formatted(sort.param()), 3);
				assertThat(up).as(sort.param()).hasSize(120).doesNotHaveDuplicates();
				Collections.reverse(down);
				assertThat(down).as(sort.param()).isEqualTo(up);
				assertThat(page("ane", "?sorter=" + sort.param()))
					.containsPattern("aria-sort=\"ascending\"><a[^>]*>" + this.words.say(sort.key()) + "<");
			}
			assertThat(numbersOfAllPages("?alder=1000&type=medicinering", 1)).hasSize(40)
				.allSatisfy((number) -> assertThat(Integer.parseInt(number.substring(5)) % 3).isZero());
			assertThat(numbersOfAllPages("?alder=1000&behandler=ida", 1)).hasSize(30);
			assertThat(page("ane", "?alder=1000&side=99")).contains("Side 3 af 3");
		}
		finally {
			this.jdbc.sql("delete from uth_case where case_number like '2020-9%'").update();
			this.directory.delete(overseers);
			this.directory.delete(handlers);
		}
	}

	@Test
	void wholeOverviewIsInEnglishForWhoReadsEnglish() {
		String late = this.cases.handled(DemoUnits.BIRKELSE, "Overskredet på engelsk", "ivan", null);
		this.jdbc
			.sql("update uth_case set reported = reported - interval '91 days', due = due - 91 where case_number = :n")
			.param("n", late)
			.update();
		assertThat(english("/aabne-sager" + NEWEST)).contains("Open cases", "The location’s group", "91 days",
				"1 day past the deadline", ">Headline</a>");
		for (String query : List.of("?behandler=findes-ikke", "?fejl=valg", "?stedTekst=plejecenter",
				"?stedTekst=akutmodtagelsen", "?behandler=-&alder=90&overskredet=ja")) {
			english("/aabne-sager" + query);
		}
	}

	@Test
	void everyStepOfMovingCasesIsInEnglishForWhoReadsEnglish() {
		String can = this.cases.handled(DemoUnits.BROVST, "Flyttes på engelsk", "ivan", "dan");
		String cannot = this.cases.handled(DemoUnits.FJERRITSLEV, "Flyttes ikke på engelsk", "ivan", "dan");
		String run = CasesOverHttp.leadsTo(this.english.post("kaja", "/aabne-sager/flyt", "omfang", "valgte", "valg",
				can + "|dan", "valg", cannot + "|dan"));
		assertThat(english(run)).contains("Who is to have the 2 cases?", "Britt Andersen (1 of 2)");
		assertThat(english(run + "?fejl=modtager")).contains("A receiver is missing");
		assertThat(english(run + "/bekraeft?til=-")).contains("Put 2 cases back to the location’s group?");
		assertThat(english(run + "/bekraeft?til=person&person=britt")).contains("Give 2 cases to Britt Andersen?",
				"1 of 2 cases cannot be moved");
		String result = CasesOverHttp.leadsTo(this.english.post("kaja", run + "/udfoer", "til", "britt"));
		String page = Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.english.as("kaja").get(result).body(), (body) -> !body.contains("are done …"));

		assertThat(page).contains("1 of 2 cases are given to Britt Andersen", "1 case was not moved",
				"Britt Andersen has no role that reaches the case’s location");
		assertThat(DanishOnEnglishPage.in(page)).isEmpty();
	}

	private String english(String path) {
		String page = this.english.as("kaja").get(path).body();
		assertThat(DanishOnEnglishPage.in(page)).as(path).isEmpty();
		return page;
	}

	private void manyAtVejgaard(int many) {
		this.jdbc.sql("""
				insert into uth_case (case_number, status, location, path, location_name, headline, reported,
					due, handler, severity, event_type, data)
				select '2020-9' || lpad(n::text, 5, '0'), 'SAGSBEHANDLING', id, path, name, 'Sag ' || n % 7,
					timestamptz '2020-06-01' + n * interval '1 hour', date '2020-08-30' + n / 24,
					(array['dan', 'ida', null, null])[1 + n % 4],
					(array['Ingen konsekvens', 'Lettere konsekvens', 'Alvorlig konsekvens'])[1 + n % 3],
					case when n % 3 = 0 then 'medicinering' end, '{}'
				from generate_series(1, :many) n, sor_unit where id = :place""")
			.param("many", many)
			.param("place", DemoUnits.VEJGAARD.value())
			.update();
	}

	private List<String> numbersOfAllPages(String query, int pages) {
		List<String> numbers = new ArrayList<>();
		for (int number = 1; number <= pages; number++) {
			Pattern.compile("value=\"([0-9]{4}-[0-9]+)\\|")
				.matcher(page("ane", query + "&side=" + number))
				.results()
				.forEach((found) -> numbers.add(found.group(1)));
		}
		return numbers;
	}

	private static String overseers(SorId place) {
		return "cn=dpsKommuneAabnesager@" + place + ",ou=groups,dc=uthflow,dc=dk";
	}

	private String page(String userId, String query) {
		HttpResponse<String> answer = this.cases.as(userId).get("/aabne-sager" + query);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return answer.body();
	}

	private String choose(String... chosen) {
		String[] form = new String[2 + chosen.length * 2];
		form[0] = "omfang";
		form[1] = "valgte";
		for (int i = 0; i < chosen.length; i++) {
			form[2 + i * 2] = "valg";
			form[3 + i * 2] = chosen[i];
		}
		return CasesOverHttp.leadsTo(this.cases.post("kaja", "/aabne-sager/flyt", form));
	}

	private String carriedOut(String run, String receiver) {
		String result = CasesOverHttp.leadsTo(this.cases.post("kaja", run + "/udfoer", "til", receiver));
		return Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.cases.as("kaja").get(result).body(), (body) -> !body.contains("er behandlet …"));
	}

	private List<String> handlers(String... numbers) {
		return List.of(numbers)
			.stream()
			.map((number) -> this.jdbc
				.sql("select coalesce((select handler from uth_case where case_number = :number), '')")
				.param("number", number)
				.query(String.class)
				.single())
			.map((handler) -> handler.isEmpty() ? null : handler)
			.toList();
	}

}
