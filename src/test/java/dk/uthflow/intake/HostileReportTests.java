package dk.uthflow.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;
import dk.uthflow.report.PlanFixtures;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.Browser;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.RunningApplication;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What anybody may write into a report, which is read by people who are logged in, is
 * text and nothing else wherever it is shown.
 */
@RunningApplication
@TestInstance(Lifecycle.PER_CLASS)
class HostileReportTests {

	/** As many ways into a page as a headline has room for. */
	private static final String EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg/onload=alert(3)>"
			+ "{{constructor.constructor('alert(4)')()}}[[${7*7}]]</textarea><a href=javascript:alert(5)>x</a>";

	private static final String SEEN = "onerror";

	@LocalServerPort
	private int port;

	private final ObjectMapper json = new ObjectMapper();

	private final List<String> dialogs = new ArrayList<>();

	private CasesOverHttp cases;

	private Browser browser;

	@Autowired
	private JdbcClient jdbc;

	@BeforeAll
	void start() {
		this.cases = new CasesOverHttp(this.port);
		this.browser = Browser.start();
	}

	@AfterAll
	void stop() {
		if (this.browser != null) {
			this.browser.close();
		}
	}

	@Test
	void noFieldOfAReportRunsAnythingOnThePagesOfThoseWhoReadIt() {
		assertThat(EVIL.length()).isLessThanOrEqualTo(200);
		String ordinary = report("/api/rapporter", ordinary());
		String plain = report("/api/rapporter/patient", plain());
		String many = report("/api/rapporter/samle", many());

		for (String number : List.of(ordinary, plain, many)) {
			look("vagn", "/sag/" + number);
		}
		look("vagn", "/nye-sager");
		for (String number : List.of(ordinary, plain, many)) {
			this.cases.submit("ivan", number,
					"{\"beslutning\":{\"value\":\"tildel\"},\"sagsbehandler\":{\"value\":\"dan\"}}");
		}
		look("kaja", "/aabne-sager?sorter=nummer&retning=ned", "/sag/" + ordinary);
		this.cases.submit("dan", ordinary, write(Map.of("handling", Map.of("value", "afslut"), "hovedgruppe",
				Map.of("value", "patientuheld"), "konklusion", Map.of("value", EVIL))));
		look("dan", "/sag/" + ordinary, "/sag/" + plain, "/sag/" + many, "/sag/" + ordinary + "/anonymisering");

		nothingRan();
		assertThat(mails()).as("mails say nothing of what a case says").noneMatch((mail) -> mail.contains("alert("));
	}

	@Test
	void noFieldOfAReportRunsAnythingInTasklist() {
		String like = report("/api/rapporter", ordinary());
		String number = report("/api/rapporter", ordinary());
		Page ivan = logIn("ivan");
		openTask(ivan, "ivan", number);
		assertCardShown(ivan);
		assertShown(ivan, ".fjs-container", "the form");
		ivan.locator(".nav-tabs").getByText("Sagen").first().click();
		ivan.locator(".sagspanel-lignende").getByText(like).first().waitFor();
		assertShown(ivan, ".sagspanel", "the panel");
		ivan.getByText("Tag opgaven").first().click();
		ivan.locator(".unclaim").waitFor();
		ivan.waitForResponse("**/history/user-operation?**", () -> tab(ivan, "Historik"));
		ivan.locator(".history-pane .day.row, .history-pane .well").first().waitFor();
		assertNothingMade(ivan, "the history");
		ivan.waitForResponse("**/process-definition/**/xml", () -> tab(ivan, "Diagram"));
		ivan.locator(".djs-container svg .djs-element").first().waitFor();
		assertNothingMade(ivan, "the diagram");
		ivan.context().close();
		this.cases.submit("ivan", number,
				"{\"beslutning\":{\"value\":\"tildel\"},\"sagsbehandler\":{\"value\":\"dan\"}}");
		Page dan = logIn("dan");
		openTask(dan, "dan", number);
		assertCardShown(dan);
		assertShown(dan, ".fjs-container", "the form");
		dan.context().close();
		nothingRan();
	}

	@Test
	void noFieldOfAReportRunsAnythingOnTheStartPageAndAmongWhatIsFound() {
		Map<String, Object> report = ordinary();
		report.put("overskrift", "Skumsprøjten <img src=x onerror=alert(1)><svg/onload=alert(2)>");
		String number = report("/api/rapporter", report);
		this.cases.submit("ivan", number,
				"{\"beslutning\":{\"value\":\"tildel\"},\"sagsbehandler\":{\"value\":\"dan\"}}");
		Page page = logIn("dan");
		this.jdbc.sql("update uth_case set due = current_date - 5000 where case_number = :number")
			.param("number", number)
			.update();
		page.navigate(address("/"));
		assertShown(page, "main", "the start page");
		assertThat(page.locator("main tr").filter(new Locator.FilterOptions().setHasText(number)).innerText())
			.contains("Skumsprøjten <img src=x onerror=alert(1)><svg/onload=alert(2)>");
		page.navigate(address("/soeg"));
		page.fill("#ord", "skumsprøjten");
		page.keyboard().press("Enter");
		page.locator("#fundne").waitFor();
		page.locator(".uth-hits mark").first().waitFor();
		assertShown(page, ".uth-hits", "what was found");
		assertThat(page.locator(".uth-hits mark").first().innerText()).isEqualToIgnoringCase("skumsprøjten");
		page.fill("#ord", "\"><img src=x onerror=alert(6)>");
		page.keyboard().press("Enter");
		page.locator("#fundne").waitFor();
		assertThat(page.inputValue("#ord")).contains(SEEN);
		page.context().close();
		nothingRan();
	}

	@Test
	void messagesBothWaysAndTheFeedbackRunNothing() {
		Map<String, Object> report = ordinary();
		// else what they are called is masked in the feedback too
		report.keySet().removeAll(List.of("patientNavn", "rapportoerNavn", "bilag"));
		HttpResponse<String> answer = HttpUser.anonymous(this.port).postJson("/api/rapporter", write(report));
		String number = JsonPath.read(answer.body(), "$.sagsnummer");
		String code = JsonPath.read(answer.body(), "$.kvitteringskode");
		this.cases.submit("ivan", number,
				"{\"beslutning\":{\"value\":\"tildel\"},\"sagsbehandler\":{\"value\":\"dan\"}}");
		Page dan = logIn("dan");
		dan.navigate(address("/sag/" + number));
		dan.getByLabel("Besked til rapportøren").fill(EVIL);
		dan.getByText("Send besked").click();
		dan.getByText("Beskeden er sendt").waitFor();
		assertShown(dan, ".uth-messages", "the handler's own message");

		Page reporter = page();
		reporter.navigate(address("/kvittering#" + code));
		reporter.getByLabel("Skriv til dem, der har sagen").waitFor();
		assertShown(reporter, ".uth-messages", "the handler's message");
		reporter.getByLabel("Skriv til dem, der har sagen").fill("Svar " + EVIL);
		reporter.getByLabel("Skriv til dem, der har sagen").press("Tab");
		reporter.keyboard().press("Enter");
		reporter.getByText("Din besked er sendt").waitFor();
		assertShown(reporter, ".uth-mine", "the reporter's own message");
		dan.navigate(address("/sag/" + number));
		assertShown(dan, ".uth-theirs", "the reporter's message");
		dan.context().close();
		nothingRan();

		this.cases.submit("dan", number,
				write(Map.of("handling", Map.of("value", "afslut"), "hovedgruppe", Map.of("value", "patientuheld"),
						"konklusion", Map.of("value", "Set efter."), "tilbagemelding",
						Map.of("value", "Tak. " + EVIL))));
		this.cases.submit("dan", number, "{\"anonymiseringGodkendt\":{\"value\":true}}");
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.jdbc.sql("select closed is not null from uth_case where case_number = :number")
				.param("number", number)
				.query(Boolean.class)
				.single());
		reporter.navigate(address("/kvittering#" + code));
		reporter.getByText("Tak. <script>").waitFor();
		assertShown(reporter, "main", "the feedback");
		assertThat(reporter.locator("main").innerText()).contains("Tak. " + EVIL);
		reporter.context().close();
		nothingRan();
	}

	@Test
	void aPlansNameRunsNothingWhereverThePlanIsShown() {
		String name = EVIL.substring(0, 80);
		PlanFixtures.plan(this.jdbc, "ida", name, DemoUnits.BROVST, "AABNE", LocalDate.now().plusMonths(2), "pia");
		PlanFixtures.plan(this.jdbc, "dan", "Dans " + EVIL.substring(0, 75), DemoUnits.BROVST, "AABNE",
				LocalDate.now().plusMonths(2), "pia");
		Page ida = logIn("ida");
		ida.navigate(address("/planer"));
		assertThat(ida.locator("main").innerText()).contains(name, "Dans <script>");
		assertNothingMade(ida, "the list of plans");
		ida.getByLabel("Ret " + name).click();
		assertThat(ida.inputValue("#navn")).isEqualTo(name);
		assertNothingMade(ida, "the plan");
		ida.goBack();
		ida.getByLabel("Slet " + name).click();
		assertThat(ida.locator("main").innerText()).contains(name);
		assertNothingMade(ida, "the question whether to delete it");
		ida.getByText("Ja, slet planen").click();
		ida.locator("main [role=status]").first().waitFor();
		assertThat(ida.locator("main [role=status]").first().innerText()).contains(name);
		assertNothingMade(ida, "the answer");
		ida.context().close();
		nothingRan();
	}

	private static void tab(Page page, String name) {
		page.locator(".nav-tabs").getByText(name).first().click();
	}

	private void nothingRan() {
		assertThat(this.dialogs).isEmpty();
		assertThat(this.browser.complaints()).as("errors of scripts and of the content security policy").isEmpty();
	}

	/** What a person wrote is there to be read, and is nothing but text. */
	private static void assertShown(Page page, String where, String what) {
		page.waitForFunction("""
				([where, text]) => [...document.querySelectorAll(where)].some((it) => it.innerText.includes(text)
				  || [...it.querySelectorAll('input, textarea')].some((field) => field.value.includes(text)))""",
				List.of(where, SEEN));
		assertNothingMade(page, what);
	}

	private static void assertNothingMade(Page page, String what) {
		assertThat(page.locator("img[src=x], svg[onload], a[href='javascript:alert(5)'], [onerror]").count()).as(what)
			.isZero();
	}

	/** On whichever page of the list, for other tests' cases may stand before it. */
	private static void assertCardShown(Page page) {
		Locator card = page.locator(".tasks-list li.task.sag")
			.filter(new Locator.FilterOptions().setHasText(SEEN))
			.first();
		for (int number = 1; number <= 20 && !card.isVisible(); number++) {
			page.evaluate("(page) => { location.hash = location.hash.replace(/&page=\\d+/, '') + '&page=' + page }",
					number);
			page.waitForLoadState(LoadState.NETWORKIDLE);
			try {
				card.waitFor(new Locator.WaitForOptions().setTimeout(1500));
			}
			catch (TimeoutError ex) {
				// on a later one
			}
		}
		assertShown(page, ".tasks-list li.task.sag", "cards");
	}

	private void openTask(Page page, String userId, String number) {
		page.navigate(address("/camunda/app/tasklist/default/#/?task=" + this.cases.as(userId).taskOf(number)));
		page.locator(".fjs-container").first().waitFor();
		page.waitForLoadState(LoadState.NETWORKIDLE);
	}

	/**
	 * Looks at pages as one person, each of which must show the text as it was written.
	 */
	private void look(String userId, String... paths) {
		Page page = logIn(userId);
		for (String path : paths) {
			page.navigate(address(path));
			assertThat(page.locator("main").innerText()).as(userId + " at " + path).contains(SEEN);
			assertThat(page.locator("main script, main svg, main img[src=x], main a[href^=javascript]").count())
				.as(userId + " at " + path)
				.isZero();
		}
		page.context().close();
	}

	private Page page() {
		Page page = this.browser.page(1280);
		page.setDefaultTimeout(60_000);
		page.onDialog((dialog) -> {
			this.dialogs.add(dialog.message());
			dialog.dismiss();
		});
		return page;
	}

	private Page logIn(String userId) {
		Page page = page();
		page.navigate(address("/notifikationer"));
		page.fill("#username", userId);
		page.fill("#password", "demo");
		page.click("button[type=submit]");
		page.waitForURL("**/notifikationer**");
		return page;
	}

	private Map<String, Object> ordinary() {
		Map<String, Object> report = common();
		report.put("rapportoerType", "sundhedsperson");
		report.put("haendelsesdato", "2026-03-01");
		report.put("forebyggelse", EVIL);
		report.put("konsekvensbeskrivelse", EVIL);
		report.put("patientNavn", EVIL);
		report.put("rapportoerNavn", EVIL);
		report.put("laegemidler", List.of(Map.of("navn", EVIL, "virksomtStof", EVIL, "styrke", EVIL.substring(0, 100),
				"administrationsvej", EVIL.substring(0, 100))));
		report.put("udstyr", List.of(Map.of("type", EVIL, "navn", EVIL, "model", EVIL)));
		report.put("bilag", List.of(file()));
		return report;
	}

	private Map<String, Object> plain() {
		Map<String, Object> report = common();
		report.put("rapportoerType", "patient");
		report.put("haendelsesdato", "2026-03-01");
		report.put("konsekvensbeskrivelse", EVIL);
		report.put("rapportoerNavn", EVIL);
		return report;
	}

	private Map<String, Object> many() {
		Map<String, Object> report = common();
		report.put("samleOmraade", "fald");
		report.put("samleMaaned", "3");
		report.put("samleAar", 2026);
		report.put("samleAntal", 5);
		report.put("forebyggelse", EVIL);
		return report;
	}

	private static Map<String, Object> common() {
		return new HashMap<>(Map.of("lokation", DemoUnits.BROVST.value(), "overskrift", EVIL, "haendelsesbeskrivelse",
				EVIL, "faktiskKonsekvens", "lettere", "muligKonsekvens", "lettere"));
	}

	private String file() {
		HttpResponse<String> answer = HttpUser.anonymous(this.port)
			.upload("/api/rapporter/bilag", EVIL, EVIL.replace("<script>", "Tekst: ").getBytes(StandardCharsets.UTF_8));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return JsonPath.read(answer.body(), "$.id");
	}

	private String report(String path, Map<String, Object> report) {
		HttpResponse<String> answer = HttpUser.anonymous(this.port).postJson(path, write(report));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return JsonPath.read(answer.body(), "$.sagsnummer");
	}

	private static List<String> mails() {
		try (Stream<Path> files = Files.walk(Path.of("target/test-data/running"))) {
			return files.filter((file) -> file.toString().endsWith(".eml")).map(HostileReportTests::read).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file, StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String write(Object value) {
		try {
			return this.json.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
