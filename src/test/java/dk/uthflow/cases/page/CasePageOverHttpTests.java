package dk.uthflow.cases.page;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.sdk.Entry;
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

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of a case through the front door: for each who asks, what they may see of it
 * and do to it where it is, and nothing at all for the others.
 */
@RunningApplication
@TestInstance(Lifecycle.PER_CLASS)
class CasePageOverHttpTests {

	private static final String TEXT = "Beboeren faldt ud af sengen om natten.";

	private static final String IDENTITY = "Karen Fiktivsen";

	private static final String GIVE = "Giv til en anden";

	private static final String CALL_BACK = "Kald tilbage til indbakken";

	private static final String WORK = "Åbn i Opgaver";

	private static final List<String> NEVER = List.of("pia", "sus", "seb", "proces", "drift", "rune", "ane");

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

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
	void aNewCaseIsReadByItsReceiversTheLocationsHandlersAndItsVogter() {
		String number = this.cases.report(DemoUnits.BROVST, "Ny sag");

		assertThat(page("ivan", number)).contains("Ny sag", TEXT, "01.03.2026", "I indbakken", WORK, "dage tilbage")
			.doesNotContain(IDENTITY, GIVE, CALL_BACK);
		assertThat(page("dan", number)).contains("Ny sag", TEXT, IDENTITY).doesNotContain(GIVE, CALL_BACK, WORK);
		assertThat(page("vagn", number)).contains("Ny sag", TEXT)
			.doesNotContain(IDENTITY, GIVE, CALL_BACK, WORK, "<form method=\"post\" action=\"/sag/");
		assertHidden(number, "sol", "birk", "kaja", "rikke");
		assertHidden(number, NEVER.toArray(String[]::new));
	}

	@Test
	void aCaseUnderHandlingOffersEachWhatTheyMayDoToIt() {
		String number = this.cases.handled(DemoUnits.SOLGAARDEN, "Under behandling", "ivan", "sol");

		assertThat(page("ivan", number)).contains(TEXT, GIVE, CALL_BACK, "Solveig Jespersen")
			.doesNotContain(IDENTITY, WORK);
		assertThat(page("kaja", number)).contains("Under behandling", "Solveig Jespersen", GIVE)
			.doesNotContain(TEXT, IDENTITY, CALL_BACK, WORK);
		assertThat(page("sol", number)).contains(TEXT, IDENTITY, WORK).doesNotContain(GIVE, CALL_BACK);
		assertThat(page("dan", number)).contains(TEXT, IDENTITY).doesNotContain(GIVE, CALL_BACK);
		assertThat(page("vagn", number)).contains(TEXT).doesNotContain(IDENTITY, GIVE, CALL_BACK, WORK);
		assertHidden(number, "birk", "rikke", "britt");
		assertHidden(number, NEVER.toArray(String[]::new));
	}

	@Test
	void aClosedCaseIsReadByTheLocationsHandlersAlone() {
		String number = closed(DemoUnits.BROVST, "Afsluttet sag");

		assertThat(page("dan", number)).contains("Afsluttet sag", "Afsluttet", TEXT)
			.doesNotContain(IDENTITY, GIVE, CALL_BACK, WORK, "dage tilbage");
		assertThat(page("britt", number)).contains("Afsluttet sag");
		assertHidden(number, "ivan", "kaja", "vagn", "sol", "birk", "rikke");
		assertHidden(number, NEVER.toArray(String[]::new));
	}

	@Test
	void theCourseTellsWhoDidWhatAndWhen() {
		String number = this.cases.handled(DemoUnits.BROVST, "Med forløb", "ivan", "dan");
		this.cases.post("kaja", "/sag/" + number + "/giv", "til", "person", "person", "britt", "behandler", "dan");
		this.cases.post("ivan", "/sag/" + number + "/tilbagekald", "behandler", "britt");

		String page = page("ivan", number);

		assertThat(page.substring(page.indexOf("Forløb"))).containsSubsequence("Ivan Mortensen", "Dan Kristensen")
			.contains("Givet til Britt Andersen", "Kaja Lauritsen")
			.containsPattern("Tilbagekaldt af initialmodtager</td>\\s*<td>Ivan Mortensen");
	}

	@Test
	void theCourseOfAClosedCaseGoesToItsEnd() {
		String page = page("dan", closed(DemoUnits.BROVST, "Med ende"));

		assertThat(page.substring(page.indexOf("Forløb"))).containsSubsequence("Dan Kristensen", "Sag afsluttet");
	}

	@Test
	void anInitialmodtagerCallsACaseBackAndGivesItToAnother() {
		String number = this.cases.handled(DemoUnits.BROVST, "Forkert person", "ivan", "dan");
		assertThat(this.cases.as("ivan").get("/sag/" + number + "/giv").body()).contains("Dan Kristensen",
				"Britt Andersen", "Ida Thomsen");

		assertThat(answer(number, "/giv", "til", "person", "person", "britt", "behandler", "dan"))
			.contains("Sagen er givet videre", "Britt Andersen");
		assertThat(handler(number)).isEqualTo("britt");
		assertThat(answer(number, "/giv", "til", "-", "behandler", "britt"))
			.contains("Sagen er lagt tilbage til lokationens gruppe");
		assertThat(handler(number)).isEmpty();
		assertThat(answer(number, "/tilbagekald", "behandler", "")).contains("Sagen er kaldt tilbage til indbakken",
				"I indbakken");
		assertThat(this.cases.as("ivan").taskOf(number)).isNotNull();
	}

	@Test
	void whatTheCaseHasComeToMeanwhileIsToldAndNothingIsDone() {
		String number = this.cases.handled(DemoUnits.BROVST, "Taget imens", "ivan", "dan");
		this.cases.post("kaja", "/sag/" + number + "/giv", "til", "person", "person", "ida", "behandler", "dan");

		String back = CasesOverHttp.leadsTo(this.cases.post("ivan", "/sag/" + number + "/giv", "til", "person",
				"person", "britt", "behandler", "dan"));

		assertThat(this.cases.as("ivan").get(back).body()).contains("Sagen blev ikke flyttet",
				"Sagen er i mellemtiden gået til Ida Thomsen");
		assertThat(handler(number)).isEqualTo("ida");
		String none = CasesOverHttp
			.leadsTo(this.cases.post("ivan", "/sag/" + number + "/giv", "til", "person", "behandler", "ida"));
		assertThat(this.cases.as("ivan").get(none).body()).contains("Der mangler en modtager");
	}

	@Test
	void everyChangeIsRefusedToThoseWhoOnlyReadAndHiddenFromTheOthers() {
		String number = this.cases.handled(DemoUnits.SOLGAARDEN, "Ingen ændring", "ivan", "sol");

		for (String reader : List.of("vagn", "dan", "sol")) {
			assertRefused(number, reader, 403);
		}
		for (String other : List.of("birk", "rikke", "britt", "pia", "sus", "seb", "proces", "drift", "ane")) {
			assertRefused(number, other, 404);
		}
		assertThat(this.cases.as("kaja").get("/sag/" + number + "/tilbagekald").statusCode()).isEqualTo(403);
		assertThat(this.cases.post("kaja", "/sag/" + number + "/tilbagekald", "behandler", "sol").statusCode())
			.isEqualTo(403);
		assertThat(handler(number)).isEqualTo("sol");
	}

	@Test
	void aCaseThatIsNotForOneAnswersJustLikeOneThatDoesNotExist() {
		String number = this.cases.handled(DemoUnits.SOLGAARDEN, "Findes ikke", "ivan", "sol");

		String hidden = withoutToken(this.cases.as("birk").get("/sag/" + number));

		assertThat(hidden).isEqualTo(withoutToken(this.cases.as("birk").get("/sag/2031-999999")))
			.isEqualTo(withoutToken(this.cases.as("birk").get("/sag/%27--")))
			.contains("Siden findes ikke")
			.doesNotContain(number, "Findes ikke");
	}

	@Test
	void aRoleThatIsTakenAwayHidesTheCaseOnTheVeryNextRequest() throws Exception {
		String number = this.cases.handled(DemoUnits.BROVST, "Rollen væk", "ivan", "dan");
		String group = "cn=dpsKommuneAabnesager@" + DemoUnits.JAMMERBUGT + ",ou=groups,dc=uthflow,dc=dk";
		assertThat(this.cases.as("kaja").get("/sag/" + number + "/giv").statusCode()).isEqualTo(200);
		Entry before = this.directory.getEntry(group);
		this.directory.delete(group);
		try {
			assertRefused(number, "kaja", 404);
			assertThat(this.cases.as("kaja").get("/sag/" + number).statusCode()).isEqualTo(404);
		}
		finally {
			this.directory.add(before);
		}
		assertThat(handler(number)).isEqualTo("dan");
	}

	@Test
	void whatSomebodyWroteIsTextAndNoPage() {
		String number = this.cases.report(DemoUnits.BROVST, "<script>alert(1)</script>");
		assertThat(page("ivan", number)).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert(1)");
	}

	@Test
	void aVogterStartsFromTheNewCasesOfItsLocations() {
		String fresh = this.cases.report(DemoUnits.BROVST, "Til vogteren");
		String handled = this.cases.handled(DemoUnits.SOLGAARDEN, "Modtaget", "ivan", "sol");
		String elsewhere = this.cases.report(DemoUnits.VEJGAARD, "Aalborgs");
		String closed = closed(DemoUnits.BROVST, "Er lukket");

		assertThat(this.cases.as("vagn").get("/nye-sager").body())
			.contains(fresh, "Til vogteren", "/sag/" + fresh, "I indbakken")
			.doesNotContain(handled, elsewhere, closed, TEXT);
		assertThat(this.cases.as("vagn").get("/nye-sager?vis=alle").body()).contains(fresh, handled)
			.doesNotContain(elsewhere, closed, TEXT);
		assertThat(this.cases.as("vagn").get("/nye-sager?side=tusind&vis=%27").statusCode()).isEqualTo(200);
		for (String other : List.of("ivan", "dan", "kaja", "sol", "pia", "sus", "seb", "proces", "drift")) {
			assertThat(this.cases.as(other).get("/nye-sager").statusCode()).as(other).isEqualTo(403);
		}
	}

	@Test
	void caseIsReadInEnglishByEachWhoReadsEnglish() {
		String fresh = this.cases.report(DemoUnits.BROVST, "Ny på engelsk");
		String handled = this.cases.handled(DemoUnits.SOLGAARDEN, "På engelsk", "ivan", "sol");
		String closed = closed(DemoUnits.BROVST, "Afsluttet på engelsk");

		assertThat(english("ivan", fresh)).contains("Case " + fresh, "In the inbox", "Open in Tasks", "days left",
				"Serious patient safety risk", "Not chosen yet", "Messages with the reporter", TEXT);
		assertThat(english("vagn", fresh)).contains("In the inbox");
		assertThat(english("kaja", handled)).contains("Give to somebody else");
		assertThat(english("ivan", handled)).contains("Call back to the inbox");
		assertThat(english("sol", handled)).contains("Being handled");
		assertThat(english("dan", closed)).contains("Closed").doesNotContain("days left");
		assertThat(english("ivan", handled + "/giv")).contains("Who is to have case " + handled + "?");
		assertThat(english("ivan", handled + "/giv?fejl=modtager")).contains("A receiver is missing");
		assertThat(english("ivan", handled + "/tilbagekald")).contains("Call case " + handled + " back to the inbox?",
				"It is taken from");
		assertThat(this.english.as("ivan").get("/api/sager/" + fresh + "/panel").body()).contains("i indbakken",
				"dage tilbage");
	}

	@Test
	void whatWasDoneWithACaseIsToldInEnglishToWhoReadsEnglish() {
		String number = this.cases.handled(DemoUnits.BROVST, "Flyttes på engelsk", "ivan", "dan");

		assertThat(done(number, "/giv", "til", "person", "person", "britt", "behandler", "dan"))
			.contains("The case is given on", "Given to Britt Andersen", "<td lang=\"da\">Initialmodtagelse</td>");
		assertThat(done(number, "/giv", "til", "-", "behandler", "britt"))
			.contains("The case is put back to the location’s group", "Put back to the location’s group</td>");
		assertThat(this.english.as("ivan").get("/api/sager/" + number + "/panel").body())
			.contains("Givet til Britt Andersen", "Lagt tilbage til lokationens gruppe");
		assertThat(done(number, "/tilbagekald", "behandler", "")).contains("The case is called back to the inbox");
		this.english.as("ivan").get("/sag/" + number + "/giv");
		assertThat(english("ivan", number)).contains("That cannot be done: the case is now in the inbox");
	}

	@Test
	void messagesToTheReporterAreInEnglishForWhoReadsEnglish() {
		String number = this.cases.report(DemoUnits.BROVST, "Besked på engelsk");

		assertThat(english("ivan", number)).contains("Nobody has written yet.", "Send message");
		assertThat(done(number, "/beskeder", "tekst", "")).contains("The message is not sent",
				"Write what you want to ask in the field “Message to the reporter”.");
		assertThat(done(number, "/beskeder", "tekst", "y".repeat(4001))).contains("at most 4000 characters");
		assertThat(done(number, "/beskeder", "tekst", "Hvad skete der?")).contains("The message is sent",
				"Hvad skete der?");
	}

	private String done(String number, String path, String... form) {
		String back = CasesOverHttp.leadsTo(this.english.post("ivan", "/sag/" + number + path, form));
		return english("ivan", back.replaceAll("^/sag/|#.*", ""));
	}

	private String english(String userId, String path) {
		HttpResponse<String> answer = this.english.as(userId).get("/sag/" + path);
		assertThat(answer.statusCode()).as(userId).isEqualTo(200);
		assertThat(DanishOnEnglishPage.in(answer.body())).as(userId + " " + path).isEmpty();
		return answer.body();
	}

	/** What ivan reads after sending a form of the case. */
	private String answer(String number, String path, String... form) {
		String back = CasesOverHttp.leadsTo(this.cases.post("ivan", "/sag/" + number + path, form));
		return this.cases.as("ivan").get(back).body();
	}

	private static String withoutToken(HttpResponse<String> page) {
		assertThat(page.statusCode()).isEqualTo(404);
		return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
	}

	private String page(String userId, String number) {
		HttpResponse<String> answer = this.cases.as(userId).get("/sag/" + number);
		assertThat(answer.statusCode()).as(userId).isEqualTo(200);
		return answer.body();
	}

	private void assertHidden(String number, String... people) {
		for (String userId : people) {
			HttpResponse<String> answer = this.cases.as(userId).get("/sag/" + number);
			assertThat(answer.statusCode()).as(userId).isEqualTo(404);
			assertThat(answer.body()).as(userId).doesNotContain(number, TEXT, IDENTITY);
		}
	}

	private void assertRefused(String number, String userId, int status) {
		String path = "/sag/" + number;
		HttpUser user = this.cases.as(userId);
		assertThat(user.get(path + "/giv").statusCode()).as(userId).isEqualTo(status);
		assertThat(user.get(path + "/tilbagekald").statusCode()).as(userId).isEqualTo(status);
		assertThat(this.cases.post(userId, path + "/giv", "til", "-", "behandler", "sol").statusCode()).as(userId)
			.isEqualTo(status);
		assertThat(this.cases.post(userId, path + "/tilbagekald", "behandler", "sol").statusCode()).as(userId)
			.isEqualTo(status);
	}

	private String closed(SorId place, String headline) {
		String number = this.cases.handled(place, headline, "ivan", "dan");
		this.cases.submit("dan", number, "{\"handling\":{\"value\":\"afslut\"}}");
		this.cases.submit("dan", number, "{\"anonymiseringGodkendt\":{\"value\":true}}");
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.jdbc.sql("select closed is not null from uth_case where case_number = :number")
				.param("number", number)
				.query(Boolean.class)
				.single());
		return number;
	}

	private String handler(String number) {
		return this.jdbc.sql("select coalesce(handler, '') from uth_case where case_number = :number")
			.param("number", number)
			.query(String.class)
			.single();
	}

}
