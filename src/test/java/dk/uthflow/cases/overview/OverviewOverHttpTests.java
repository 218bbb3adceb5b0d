package dk.uthflow.cases.overview;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.sdk.Entry;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.CasesOverHttp;
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

	private static final String OVERSEERS = "cn=dpsKommuneAabnesager@" + DemoUnits.JAMMERBUGT
			+ ",ou=groups,dc=uthflow,dc=dk";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private InMemoryDirectoryServer directory;

	private CasesOverHttp cases;

	@BeforeAll
	void people() {
		this.cases = new CasesOverHttp(this.port);
	}

	@Test
	void whoOverseesAPlaceSeesTheCasesThatAreHandledThereAndBelow() {
		String dans = this.cases.handled(DemoUnits.BROVST, "Fald i gangen", "ivan", "dan");
		String groups = this.cases.handled(DemoUnits.SOLGAARDEN, "Forkert dosis", "ivan", null);
		String inInbox = this.cases.report(DemoUnits.BROVST, "Ny");
		String regions = this.cases.handled(DemoUnits.AKUTMODTAGELSE, "Forveksling", "rikke", "rune");
		String aalborgs = this.cases.handled(DemoUnits.VEJGAARD, "Tryksår", "ane", null);

		String kajas = page("kaja", "");
		assertThat(kajas).contains(dans, groups, "Fald i gangen", "Dan Kristensen", "Lokationens gruppe")
			.contains("Jammerbugt Kommune ▸ Sundheds- og Seniorforvaltning", "dage tilbage")
			.doesNotContain(inInbox, regions, aalborgs);
		assertThat(page("rikke", "")).contains(regions, "Rune Vestergaard").doesNotContain(dans, groups, aalborgs);
	}

	@Test
	void theOverviewIsFilteredByHandlerPlaceAgeAndDeadline() {
		String brovst = this.cases.handled(DemoUnits.BROVST, "Filter et", "ivan", "dan");
		String birkelse = this.cases.handled(DemoUnits.BIRKELSE, "Filter to", "ivan", "birk");
		this.jdbc
			.sql("update uth_case set reported = reported - interval '95 days', due = due - 95 where case_number = :n")
			.param("n", birkelse)
			.update();

		assertThat(page("kaja", "?behandler=birk")).contains(birkelse).doesNotContain(brovst);
		assertThat(page("kaja", "?behandler=-")).doesNotContain(brovst, birkelse);
		assertThat(page("kaja", "?sted=" + DemoUnits.BROVST)).contains(brovst).doesNotContain(birkelse);
		assertThat(page("kaja", "?stedTekst=birkelse")).contains(birkelse, "value=\"Birkelse Plejecenter\"")
			.doesNotContain(brovst);
		assertThat(page("kaja", "?stedTekst=plejecenter")).contains("Flere steder passer", brovst, birkelse);
		assertThat(page("kaja", "?stedTekst=akutmodtagelsen")).contains("Intet sted på dine lokationer", brovst);
		assertThat(page("kaja", "?alder=90")).contains(birkelse, "5 dage over fristen").doesNotContain(brovst);
		assertThat(page("kaja", "?overskredet=ja")).contains(birkelse).doesNotContain(brovst);
		assertThat(page("kaja", "?type=-")).contains(brovst, birkelse);
		assertThat(page("kaja", "?type=infektion")).doesNotContain(brovst, birkelse);
		assertThat(page("kaja", "?side=tusind&alder=x&sorter=%00&retning=%27&sted=1%27--")).contains(brovst);
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
		String early = this.cases.handled(DemoUnits.BROVST, "Med frist", "ivan", "dan");
		String orphan = this.cases.handled(DemoUnits.BROVST, "Forladt", "ivan", "britt");
		Entry britt = this.directory.getEntry("uid=britt" + PEOPLE);
		this.directory.delete("uid=britt" + PEOPLE);
		try {
			Awaitility.await("the directory's answers to be asked for anew")
				.atMost(Duration.ofSeconds(15))
				.untilAsserted(() -> assertThat(page("kaja", "?sorter=nummer")).contains("ikke længere i kataloget"));
			String page = page("kaja", "?sorter=nummer");
			assertThat(page.indexOf(orphan)).isPositive().isLessThan(page.indexOf(early));
			assertThat(page("kaja", "?behandler=!")).contains(orphan).doesNotContain(early);

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
