package dk.uthflow.report;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Page;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.Browser;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.DanishOnEnglishPage;
import dk.uthflow.testing.DoubleSize;
import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.RunningApplication;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The quarter's report as its reader gets it, and as others do not.
 */
@RunningApplication
class QuarterlyReportOverHttpTests {

	@LocalServerPort
	private int port;

	@Autowired
	private ManagementService management;

	@Autowired
	private QuarterlyReports reports;

	@Autowired
	private JdbcClient jdbc;

	private CasesOverHttp cases;

	private String address;

	@BeforeEach
	void aQuarterHasPassed() {
		this.cases = new CasesOverHttp(this.port);
		this.address = "/kvartalsopfoelgning/%s/%s".formatted(DemoUnits.JAMMERBUGT, this.reports.lastQuarter());
		if (made() == 0) {
			this.cases.handled(DemoUnits.SOLGAARDEN, "Fortrolig overskrift", "ivan", "sol");
			this.management
				.executeJob(this.management.createJobQuery().activityId("hvertKvartal").singleResult().getId());
			Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> made() == 2);
		}
	}

	@Test
	void thePlanadministratorFindsItInTasklistWithItsFormAndLinks() {
		HttpUser ida = this.cases.as("ida");
		String list = JsonPath.<List<String>>read(ida.engine("/filter").body(), "$[?(@.name=='Kvartalsopfølgning')].id")
			.get(0);
		List<String> tasks = Awaitility.await()
			.until(() -> JsonPath.read(ida.enginePost("/filter/" + list + "/list", "{}").body(), "$[*].id"),
					(found) -> !found.isEmpty());

		assertThat(ida.engine("/task/" + tasks.get(0) + "/deployed-form").body())
			.contains("/kvartalsopfoelgning/{{kommune}}/{{kvartal}}/rapport.pdf");
		String variables = ida.engine("/task/" + tasks.get(0) + "/form-variables").body();
		assertThat(JsonPath.<String>read(variables, "$.kommune.value")).isEqualTo(DemoUnits.JAMMERBUGT.value());
		assertThat(JsonPath.<String>read(variables, "$.kvartal.value")).isEqualTo(this.reports.lastQuarter());
	}

	@Test
	void itIsAPageAPdfAndACsv() {
		HttpUser ida = this.cases.as("ida");

		assertThat(ida.get("/kvartalsopfoelgning").body()).contains(this.address, "Jammerbugt Kommune");
		assertThat(ida.get(this.address).body()).contains("Solgården Plejecenter", "Altiden", "Aabybro Plejehjem")
			.doesNotContain("Fortrolig", "Solveig");
		HttpResponse<String> pdf = ida.get(this.address + "/rapport.pdf");
		assertThat(pdf.statusCode()).isEqualTo(200);
		assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
		assertThat(pdf.body()).startsWith("%PDF-");
		HttpResponse<String> csv = ida.get(this.address + "/tal.csv");
		assertThat(csv.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("text/csv"));
		assertThat(csv.headers().firstValue("Cache-Control"))
			.hasValueSatisfying((value) -> assertThat(value).contains("no-store"));
		assertThat(csv.body().lines()).hasSize(5)
			.allSatisfy((line) -> assertThat(line).doesNotContain("Fortrolig", "sol"));
		String what = " kvartalsopfølgning %s %s".formatted(DemoUnits.JAMMERBUGT, this.reports.lastQuarter());
		assertThat(this.jdbc
			.sql("select deed || ' ' || criteria from uth_audit where user_id = 'ida' and via like 'GET /kvart%'")
			.query(String.class)
			.list()).as("in the log").contains("READ" + what, "EXPORTED" + what);
	}

	@Test
	void whoReadsEnglishReadsItInEnglishAndHandsItOnInDanish() throws IOException {
		HttpUser ida = this.cases.inEnglish().as("ida");
		for (String path : List.of("/kvartalsopfoelgning", this.address)) {
			String page = ida.get(path).body();
			assertThat(page).contains("quarter " + this.reports.lastQuarter().charAt(6));
			DanishOnEnglishPage.assertNone(page);
		}
		try (var pdf = Loader.loadPDF(ida.bytes(this.address + "/rapport.pdf").body())) {
			assertThat(new PDFTextStripper().getText(pdf)).contains("Leverandør", "Hvad tallene betyder", "kvartal");
		}
		assertThat(ida.get(this.address + "/tal.csv").body()).startsWith("\ufeffKommune;Kvartal;SOR-ID;Leverandør;");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/rapport.pdf", "/tal.csv" })
	void toOthersItDoesNotExist(String file) {
		for (String other : List.of("ivan", "dan", "sol", "birk", "ane", "rikke", "kaja", "vagn", "sus", "pia", "seb",
				"proces", "drift")) {
			HttpResponse<String> answer = this.cases.as(other).get(this.address + file);
			assertThat(answer.statusCode()).as(other).isEqualTo(404);
			assertThat(answer.body()).doesNotContain("Saltum", "Altiden");
		}
		assertThat(HttpUser.anonymous(this.port).get(this.address + file).statusCode()).isEqualTo(302);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/kvartalsopfoelgning/9004001000016001/2026-K3", "/kvartalsopfoelgning/1/2026-K3",
			"/kvartalsopfoelgning/9001001000016004/1999-K1", "/kvartalsopfoelgning/9001001000016004/2026",
			"/kvartalsopfoelgning/9001001000016004/2026-K9/rapport.pdf", "/kvartalsopfoelgning/x/y/tal.csv",
			"/kvartalsopfoelgning/%27/%27" })
	void anotherMunicipalitysReportAndOneThatIsNotThereAnswerAlike(String path) {
		assertThat(this.cases.as("ida").get(path).statusCode()).isEqualTo(404);
	}

	@Test
	void theListOfReportsIsForPlanadministratorerOnly() {
		for (String other : List.of("ivan", "sol", "pia", "drift")) {
			assertThat(this.cases.as(other).get("/kvartalsopfoelgning").statusCode()).as(other).isEqualTo(403);
		}
	}

	@Test
	void itCanBeReadByEverybodyWhoMay() {
		try (Browser browser = Browser.start()) {
			Page page = browser.page(1000);
			page.navigate("http://localhost:" + this.port + "/login");
			page.fill("#username", "ida");
			page.fill("#password", "demo");
			page.click("button[type=submit]");
			page.navigate("http://localhost:" + this.port + "/kvartalsopfoelgning");
			Browser.assertAccessible(page, "kvartaler");
			DoubleSize.assertGood(page, "kvartaler");
			page.locator("main li a").first().click();
			page.getByText("Hvad tallene betyder").waitFor();
			Browser.assertAccessible(page, "kvartal");
			DoubleSize.assertGood(page, "kvartal");
			page.navigate("http://localhost:" + this.port + "/camunda/app/tasklist/default/");
			page.getByText("Kvartalsopfølgning").first().click();
			page.locator(".tasks-list .task").first().click();
			page.getByText("Tag opgaven").first().click();
			page.locator(".fjs-container a[href$='/rapport.pdf']").waitFor();
			assertThat(page.locator(".fjs-container a").first().getAttribute("href")).endsWith(this.address);
			page.screenshot(
					new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "kvartal-opgave.png")));
			page.navigate("http://localhost:" + this.port + this.address);
			page.setViewportSize(360, 800);
			Browser.assertAccessible(page, "kvartal-360");
			assertThat(browser.complaints()).isEmpty();
		}
	}

	private long made() {
		return this.jdbc.sql("select count(*) from uth_quarterly_report").query(Long.class).single();
	}

}
