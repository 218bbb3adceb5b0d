package dk.uthflow.cases.page;

import java.time.Duration;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.sor.SorId;
import dk.uthflow.testing.CasesOverHttp;
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
 * What Tasklist shows of a case beside its task, for each who may open the case's page.
 */
@RunningApplication
@TestInstance(Lifecycle.PER_CLASS)
class CasePanelOverHttpTests {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private CasesOverHttp cases;

	@BeforeAll
	void people() {
		this.cases = new CasesOverHttp(this.port);
	}

	@Test
	void aCaseIsToldOfWithItsCourse() {
		String number = this.cases.handled(DemoUnits.BROVST, "Tabt briller i køkkenet", "ivan", "dan");
		String panel = panel("dan", number);
		assertThat(JsonPath.<String>read(panel, "$.sti"))
			.isEqualTo("Jammerbugt Kommune ▸ Sundheds- og Seniorforvaltning ▸ Brovst Plejecenter");
		assertThat(JsonPath.<String>read(panel, "$.frist")).isEqualTo("90 dage tilbage");
		assertThat(JsonPath.<String>read(panel, "$.sagsbehandler")).isEqualTo("Dan Kristensen");
		assertThat(JsonPath.<List<String>>read(panel, "$.forloeb[*].hvad")).contains("Initialmodtagelse",
				"Sagsbehandling");
		assertThat(JsonPath.<List<String>>read(panel, "$.forloeb[*].hvem")).contains("Ivan Mortensen");
		assertThat(panel).doesNotContain("Beboeren faldt ud af sengen", "Karen Fiktivsen");
	}

	@Test
	void similarCasesAreThoseOfThePlaceThatTheReaderMayOpen() {
		String closed = closed(DemoUnits.BROVST, "Svimmel efter gåtur i haven");
		String open = this.cases.report(DemoUnits.BROVST, "Svimmel efter gåtur i haverne");
		String elsewhere = this.cases.report(DemoUnits.SOLGAARDEN, "Svimmel efter gåtur i haven");
		String unlike = this.cases.report(DemoUnits.BROVST, "Blodprøve forbyttet");
		rewrite(unlike, "Glas fik forkert mærkat.");
		String number = this.cases.report(DemoUnits.BROVST, "Svimmel efter gåtur i haven");

		assertThat(similar("dan", number)).contains(closed, open).doesNotContain(elsewhere, unlike, number);
		assertThat(similar("ivan", number)).contains(open).doesNotContain(closed, elsewhere, unlike);
		assertThat(similar("vagn", number)).contains(open).doesNotContain(closed);
	}

	@Test
	void aPrivatleverandoerSeesThatCaseAndNoOther() {
		String own = this.cases.handled(DemoUnits.SOLGAARDEN, "Trykket mod dørkarm", "ivan", "sol");
		String ownToo = this.cases.handled(DemoUnits.SOLGAARDEN, "Trykket mod dørkarmen", "ivan", "sol");
		String others = this.cases.handled(DemoUnits.SOLGAARDEN, "Trykket mod en dørkarm", "ivan", "birk");
		assertThat(similar("sol", own)).contains(ownToo).doesNotContain(others);
		assertThat(similar("dan", own)).contains(ownToo, others);
		assertThat(this.cases.as("sol").get(path(others, "/panel")).statusCode()).isEqualTo(404);
	}

	@Test
	void whoMayNotOpenTheCaseIsToldNothing() {
		String number = this.cases.handled(DemoUnits.BROVST, "Ikke for alle", "ivan", "dan");
		for (String userId : List.of("ane", "sol", "birk", "pia", "seb", "proces", "drift", "rikke")) {
			for (String what : List.of("/panel", "/behandlere")) {
				assertThat(this.cases.as(userId).get(path(number, what)).statusCode()).as(userId + what).isEqualTo(404);
				assertThat(this.cases.as(userId).get(path("1999-999999", what)).statusCode()).isEqualTo(404);
			}
		}
		String overseen = panel("kaja", number);
		assertThat(JsonPath.<List<String>>read(overseen, "$.lignende")).as("Åbne sager reads no texts").isEmpty();
	}

	@Test
	void itsReceiverFindsThoseWhoMayGetIt() {
		String number = this.cases.report(DemoUnits.BROVST, "Hvem kan få den");
		assertThat(handlers("ivan", number, "")).contains("dan", "britt", "ida", "sol").doesNotContain("ivan", "ane");
		assertThat(handlers("ivan", number, "KRIST")).containsExactly("dan");
		assertThat(handlers("ivan", number, "dan%20krist")).containsExactly("dan");
		assertThat(handlers("ivan", number, "%27%25--")).isEmpty();
		for (String reader : List.of("dan", "vagn")) {
			assertThat(this.cases.as(reader).get(path(number, "/behandlere")).statusCode()).as(reader).isEqualTo(403);
		}
	}

	private List<String> similar(String userId, String number) {
		return JsonPath.read(panel(userId, number), "$.lignende[*].sag");
	}

	private List<String> handlers(String userId, String number, String query) {
		return JsonPath.read(this.cases.as(userId).get(path(number, "/behandlere?q=" + query)).body(), "$[*].id");
	}

	private String panel(String userId, String number) {
		return this.cases.as(userId).get(path(number, "/panel")).body();
	}

	private static String path(String number, String what) {
		return "/api/sager/" + number + what;
	}

	/** Reports of the fixture all tell the same story. */
	private void rewrite(String number, String text) {
		this.jdbc
			.sql("update uth_case set data = data || jsonb_build_object('haendelsesbeskrivelse', :text::text)"
					+ " where case_number = :number")
			.param("text", text)
			.param("number", number)
			.update();
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

}
