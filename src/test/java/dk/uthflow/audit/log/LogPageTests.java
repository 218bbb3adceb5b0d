package dk.uthflow.audit.log;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;
import dk.uthflow.audit.Deed;
import dk.uthflow.audit.Outcome;
import dk.uthflow.audit.Trail;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.Browser;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.DanishOnEnglishPage;
import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.RunningApplication;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@RunningApplication
class LogPageTests {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Trail trail;

	@Autowired
	private IdentityService identities;

	private CasesOverHttp cases;

	private String here;

	private String elsewhere;

	private HttpUser konrad;

	@BeforeEach
	void twoCasesWereLookedAt() {
		this.cases = new CasesOverHttp(this.port);
		this.here = this.cases.report(DemoUnits.BROVST, "Fald i stue");
		this.elsewhere = this.cases.report(DemoUnits.AALBORG_UH, "Fald på afdeling");
		this.cases.as("ivan").taskOf(this.here);
		this.cases.as("rikke").taskOf(this.elsewhere);
		this.konrad = this.cases.as("konrad");
	}

	@Test
	void aKontrollantSeesWhoLookedAtACaseOfTheirLocation() {
		String page = this.konrad.get("/log?sag=" + this.here).body();
		assertThat(page).contains("Ivan Mortensen", "Jammerbugt Kommune", "Vist på en liste", "En rapportør",
				"Indberettet");
		assertThat(page).doesNotContain("Fald i stue", "rikke");
	}

	@Test
	void ofOtherLocationsCasesNothingIsSeenAndAskingForOneIsARefusal() {
		assertThat(this.konrad.get("/log").body()).contains(this.here).doesNotContain(this.elsewhere);
		assertThat(this.konrad.get("/log?bruger=rikke").body()).doesNotContain(this.elsewhere);
		assertThat(this.konrad.get("/log?sag=" + this.elsewhere).body())
			.contains("Der er ingen sag med det nummer på dine lokationer")
			.doesNotContain("Rikke");
		assertThat(deeds("konrad", this.elsewhere)).containsExactly("REFUSED");
		assertThat(this.konrad.get("/log/udtraek.csv?sag=" + this.elsewhere).statusCode()).isEqualTo(404);
		assertThat(this.konrad.get("/log/indsigt.pdf?sag=" + this.elsewhere).statusCode()).isEqualTo(404);
	}

	@Test
	void readingTheLogIsItselfLogged() {
		this.konrad.get("/log?sag=" + this.here);
		assertThat(deeds("konrad", this.here)).containsExactly("LOG_READ");
		this.konrad.get("/log/udtraek.csv?sag=" + this.here);
		this.konrad.get("/log/indsigt.pdf?sag=" + this.here);
		assertThat(deeds("konrad", this.here)).containsExactly("LOG_READ", "LOG_READ", "LOG_READ");
		assertThat(this.konrad.get("/log?bruger=konrad").body()).contains("Log læst", "indsigt i sag=" + this.here);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ivan", "dan", "sol", "kaja", "pia", "seb", "drift", "proces" })
	void nobodyElseReadsTheLog(String userId) {
		HttpUser user = this.cases.as(userId);
		for (String path : List.of("/log", "/log/udtraek.csv", "/log/indsigt.pdf?sag=" + this.here)) {
			assertThat(user.get(path).statusCode()).as(path).isEqualTo(403);
		}
	}

	@Test
	void theExtractIsASpreadsheetOfTheSameRows() {
		HttpResponse<String> csv = this.konrad.get("/log/udtraek.csv?sag=" + this.here);
		assertThat(csv.headers().firstValue("Content-Type")).get().asString().startsWith("text/csv");
		assertThat(csv.body()).startsWith("\ufeffTidspunkt;Bruger;Navn;Organisation")
			.contains(";ivan;Ivan Mortensen;Jammerbugt Kommune;", ";vist på en liste;gennemført;" + this.here);
	}

	@Test
	void aPersonGetsTheLookUpsOfTheirCaseAsPdf() throws IOException {
		HttpResponse<byte[]> pdf = this.konrad.bytes("/log/indsigt.pdf?sag=" + this.here);
		assertThat(pdf.statusCode()).isEqualTo(200);
		assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
		try (var document = Loader.loadPDF(pdf.body())) {
			assertThat(new PDFTextStripper().getText(document)).contains("Opslag i sag " + this.here, "Ivan Mortensen",
					"Jammerbugt Kommune", "vist på en liste");
		}
	}

	@ParameterizedTest
	@CsvSource({ "sag=2026, Skriv sagens nummer", "bruger=a%20b, Skriv brugerens id", "fra=i%20g%C3%A5r, Skriv datoen",
			"til=2026-02-30, Skriv datoen", "fra=2026-02-02&til=2026-02-01, Den sidste dag er før den første",
			"fra=2020-01-01, Vælg højst et år ad gangen", "foer=x, Log over opslag" })
	void whatCannotBeUnderstoodIsNamedAndNothingTypedIsLost(String query, String message) {
		HttpResponse<String> answer = this.konrad.get("/log?" + query);
		assertThat(answer.statusCode()).isIn(200, 400);
		assertThat(answer.body()).contains(message);
		if (query.startsWith("sag")) {
			assertThat(answer.body()).contains("value=\"2026\"");
		}
	}

	@Test
	void whoReadsEnglishReadsTheLogInEnglishAndGetsItsExtractsInDanish() throws IOException {
		HttpUser konrad = this.cases.inEnglish().as("konrad");
		konrad.get("/log?sag=" + this.elsewhere);
		konrad.get("/log?bruger=konrad");
		assertThat(konrad.get("/log?sag=" + this.here).body()).contains("Shown in a list", "A reporter", "Reported");
		for (String query : List.of("", "?sag=" + this.here, "?bruger=konrad", "?bruger=nobody", "?sag=2001-999999",
				"?sag=2026", "?bruger=a%20b", "?fra=x", "?fra=2026-02-02&til=2026-02-01", "?fra=2020-01-01")) {
			String page = konrad.get("/log" + query).body();
			assertThat(page).contains("Log of look-ups");
			DanishOnEnglishPage.assertNone(page);
		}
		assertThat(konrad.get("/log/udtraek.csv?sag=" + this.here).body()).startsWith("\ufeffTidspunkt;Bruger")
			.contains(";vist på en liste;gennemført;");
		try (var pdf = Loader.loadPDF(konrad.bytes("/log/indsigt.pdf?sag=" + this.here).body())) {
			assertThat(new PDFTextStripper().getText(pdf)).contains("Opslag i sag " + this.here, "En rapportør",
					"vist på en liste");
		}
	}

	@Test
	void logInsAndOtherThingsAboutNoCaseAreSeenOfThoseWhoHaveARoleThere() {
		this.cases.as("ivan");
		this.cases.as("rikke");
		assertThat(this.konrad.get("/log?bruger=ivan").body()).contains(">Logget ind<");
		assertThat(this.konrad.get("/log?bruger=rikke").body()).doesNotContain(">Logget ind<");
	}

	@Test
	void whoLookedAtManyCasesInADayIsMarked() {
		assertThat(this.konrad.get("/log?bruger=britt").body()).doesNotContain("Mange opslag</span>");
		List<String> many = IntStream.rangeClosed(1, LogReader.MANY).mapToObj("2001-%06d"::formatted).toList();
		this.identities.setAuthenticatedUserId("britt");
		try {
			this.trail.shown(Deed.LISTED, many, null);
			this.trail.read(this.here);
		}
		finally {
			this.identities.clearAuthentication();
		}
		assertThat(this.konrad.get("/log?bruger=britt").body()).contains(this.here).contains("Mange opslag<");
		assertThat(this.konrad.get("/log/udtraek.csv?bruger=britt").body()).contains(";ja");
	}

	@Test
	void lookUpsOutOfHoursAreMarked() {
		LogRow sunday = row("2026-11-22T10:00:00Z");
		LogRow night = row("2026-11-25T03:00:00Z");
		LogRow day = row("2026-11-25T08:00:00Z");
		assertThat(List.of(sunday.isOutOfHours(), night.isOutOfHours(), day.isOutOfHours())).containsExactly(true, true,
				false);
	}

	@Test
	void thePageIsAccessibleAndFitsASmallScreen() {
		try (Browser browser = Browser.start()) {
			for (int width : new int[] { 1280, 360 }) {
				Page page = browser.page(width);
				page.navigate("http://localhost:" + this.port + "/login");
				page.fill("input[name=username]", "konrad");
				page.fill("input[name=password]", "demo");
				page.click("button[type=submit]");
				page.navigate("http://localhost:" + this.port + "/log");
				Browser.assertAccessible(page, "log-" + width);
				assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
				page.navigate("http://localhost:" + this.port + "/log?sag=x&fra=2026-01-01");
				Browser.assertAccessible(page, "log-fejl-" + width);
			}
			assertThat(browser.complaints()).isEmpty();
		}
	}

	private static LogRow row(String at) {
		return new LogRow("", Instant.parse(at), "ivan", null, null, List.of(), null, Deed.READ, Outcome.DONE, null,
				null, List.of(), false);
	}

	private List<String> deeds(String userId, String number) {
		return this.database.sql("select deed from uth_audit where user_id = ? and ? = any(cases) order by at, seq")
			.params(userId, number)
			.query(String.class)
			.list();
	}

}
