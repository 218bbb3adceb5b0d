package dk.uthflow.intake;

import java.time.Duration;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.uthflow.testing.Browser;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.DoubleSize;
import dk.uthflow.testing.RunningApplication;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole way of a reporter who follows the case: report, question, answer, feedback.
 */
@RunningApplication
@TestInstance(Lifecycle.PER_CLASS)
class FollowUpInBrowserTests {

	private static final int PHONE = 360;

	private static final int DESK = 1100;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private CasesOverHttp cases;

	private Browser browser;

	@BeforeAll
	void start() {
		this.cases = new CasesOverHttp(this.port);
		this.browser = Browser.start();
	}

	@AfterEach
	void nothingComplains() {
		assertThat(this.browser.complaints()).as("errors of scripts and of the content security policy").isEmpty();
	}

	@AfterAll
	void stop() {
		if (this.browser != null) {
			this.browser.close();
		}
	}

	@Test
	void reporterFollowsTheCaseByTheReceiptFromReportToFeedback() {
		Page phone = open("/rapporter", PHONE);
		report(phone);
		Locator receipt = phone.locator("[data-receipt]");
		assertThat(receipt.locator("[data-qr] svg")).isVisible();
		looksGood(phone, "kvittering-vises-en-gang");
		assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
		String number = receipt.locator("[data-number]").textContent();
		String code = receipt.locator("[data-code]").textContent();
		this.cases.submit("ivan", number,
				"{\"beslutning\":{\"value\":\"tildel\"},\"sagsbehandler\":{\"value\":\"dan\"}}");

		Page desk = open("/login", DESK);
		logIn(desk);
		desk.navigate(address("/sag/" + number));
		Browser.assertAccessible(desk, "sag-beskeder-ingen");
		desk.getByLabel("Besked til rapportøren").fill("Stod sengen i laveste stilling?");
		desk.getByLabel("Besked til rapportøren").press("Tab");
		desk.keyboard().press("Enter");
		assertThat(desk.getByText("Beskeden er sendt")).isVisible();

		receipt.locator("[data-follow]").press("Enter");
		assertThat(phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Bliver behandlet")))
			.isVisible();
		assertThat(phone.url()).endsWith("/kvittering");
		assertThat(phone.getByText("Stod sengen i laveste stilling?")).isVisible();
		looksGood(phone, "kvittering-spoergsmaal");
		assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
		phone.getByLabel("Skriv til dem, der har sagen").fill("Nej, den stod højt.\nBremsen var slået fra.");
		phone.getByLabel("Skriv til dem, der har sagen").press("Tab");
		phone.keyboard().press("Enter");
		assertThat(phone.getByText("Din besked er sendt")).isVisible();
		looksGood(phone, "kvittering-svaret");

		desk.reload();
		assertThat(desk.getByText("Bremsen var slået fra.")).isVisible();
		Browser.assertAccessible(desk, "sag-beskeder");
		close(number);

		phone.navigate(address("/kvittering#" + code));
		assertThat(phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Afsluttet og sendt videre")))
			.isVisible();
		assertThat(phone.getByText("Nu tjekker vi bremsen hver aften.")).isVisible();
		assertThat(phone.getByText("Bremsen var slået fra.")).hasCount(0);
		looksGood(phone, "kvittering-tilbagemelding");
		phone.context().close();
		desk.context().close();
	}

	@Test
	void codeIsTypedByKeyboardAndWhatIsWrongIsTold() {
		Page page = open("/kvittering", PHONE);
		Browser.assertAccessible(page, "kvittering-tom");
		page.getByLabel("Kvitteringskode").fill("2222-2222-2222-2222-2223");
		page.getByLabel("Kvitteringskode").press("Enter");
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("ikke skrevet helt rigtigt");
		assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
		assertThat(page.getByLabel("Kvitteringskode")).hasValue("2222-2222-2222-2222-2223");
		Browser.assertAccessible(page, "kvittering-forkert-kode");
		assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
		page.getByLabel("Kvitteringskode").fill(code().toLowerCase());
		page.getByLabel("Kvitteringskode").press("Enter");
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Modtaget"))).isVisible();
		page.context().close();
	}

	@Test
	void caseIsHiddenWhenNobodyUsesThePageAndWhatWasWrittenIsKept() {
		String code = code();
		Page page = this.browser.page(PHONE);
		page.clock().install();
		page.navigate(address("/kvittering#" + code));
		page.getByLabel("Skriv til dem, der har sagen").fill("Jeg var lige ved at");
		page.clock().fastForward("20:01");
		assertThat(page.getByRole(AriaRole.HEADING)).containsText("vi har skjult sagen");
		assertThat(page.getByRole(AriaRole.HEADING)).isFocused();
		assertThat(page.content()).doesNotContain(code);
		Browser.assertAccessible(page, "kvittering-skjult");
		page.getByLabel("Kvitteringskode").fill(code);
		page.getByLabel("Kvitteringskode").press("Enter");
		assertThat(page.getByLabel("Skriv til dem, der har sagen")).hasValue("Jeg var lige ved at");
		page.context().close();
	}

	@Test
	void languageIsChosenAndRememberedAndTheCaseAndTheWordsStay() {
		Page page = open("/kvittering#" + code(), PHONE);
		page.getByLabel("Skriv til dem, der har sagen").fill("I was about to");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English")).click();
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Received"))).isVisible();
		assertThat(page.locator("html")).hasAttribute("lang", "en");
		assertThat(page.getByLabel("Write to those who have the case")).hasValue("I was about to");
		looksGood(page, "kvittering-engelsk");
		page.navigate(address("/login"));
		assertThat(page.getByRole(AriaRole.HEADING)).hasText("Log in");
		looksGood(page, "log-ind-engelsk");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dansk")).click();
		assertThat(page.getByRole(AriaRole.HEADING)).hasText("Log ind");
		assertThat(page.locator("html")).hasAttribute("lang", "da");
		page.context().close();
	}

	@Test
	void reportIsMadeInEnglish() {
		Page page = open("/rapporter", PHONE);
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
			.hasText("Report a patient safety incident");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send report")).click();
		assertThat(page.locator("[data-errors]")).containsText("Something is missing before the report can be sent");
		assertThat(page.locator("[data-errors]")).containsText("Headline – Field is required.");
		looksGood(page, "rapporter-engelsk");
		assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
		Locator place = page.getByRole(AriaRole.COMBOBOX).first();
		place.pressSequentially("brovst plej");
		assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
		place.press("ArrowDown");
		place.press("Enter");
		exactly(page, "Health professional").check();
		exactly(page, "Day").fill("1");
		exactly(page, "Month").fill("3");
		exactly(page, "Year").fill("2999");
		page.getByLabel("Headline").fill("Fell out of bed");
		page.getByLabel("What happened?").fill("The resident fell out of bed");
		// its error goes when it is left, and what is below moves up
		page.getByLabel("What happened?").blur();
		Locator serious = page
			.locator(".fjs-form-field-radio", new Page.LocatorOptions().setHasText("How serious was the harm?"))
			.getByLabel("Serious", new Locator.GetByLabelOptions().setExact(true));
		serious.click();
		assertThat(serious).isChecked();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send report")).click();
		assertThat(page.locator("[data-errors]")).containsText("“On which day did it happen?” is in the future");
		exactly(page, "Year").fill("2026");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send report")).click();
		assertThat(page.locator("[data-receipt]")).isVisible();
		assertThat(page.locator("[data-receipt]")).containsText("Thank you. The report is received");
		looksGood(page, "kvittering-vises-engelsk");
		for (String kind : new String[] { "patient", "samle" }) {
			page.navigate(address("/rapporter/" + kind));
			assertThat(page.locator("[data-form]").getByText("Where did ")).isVisible();
			looksGood(page, "rapporter-" + kind + "-engelsk");
		}
		page.context().close();
	}

	private static void looksGood(Page page, String picture) {
		Browser.assertAccessible(page, picture);
		DoubleSize.assertGood(page, picture);
	}

	private String code() {
		Page page = open("/rapporter", DESK);
		report(page);
		String code = page.locator("[data-code]").textContent();
		page.context().close();
		return code;
	}

	private void report(Page page) {
		Locator place = page.getByRole(AriaRole.COMBOBOX).first();
		place.pressSequentially("brovst plej");
		assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
		place.press("ArrowDown");
		place.press("Enter");
		exactly(page, "Sundhedsperson").check();
		exactly(page, "Dag").fill("1");
		exactly(page, "Måned").fill("3");
		exactly(page, "År").fill("2026");
		page.getByLabel("Overskrift").fill("Faldt ud af sengen");
		page.getByLabel("Hvad skete der?").fill("Beboeren faldt ud af sengen om natten");
		page.locator(".fjs-form-field-radio", new Page.LocatorOptions().setHasText("Hvor alvorlig blev skaden?"))
			.getByLabel("Alvorlig", new Locator.GetByLabelOptions().setExact(true))
			.check();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send rapport")).click();
		assertThat(page.locator("[data-receipt]")).isVisible();
	}

	private static Locator exactly(Page page, String label) {
		return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
	}

	private void close(String number) {
		this.cases.submit("dan", number,
				"""
						{"handling":{"value":"afslut"},"hovedgruppe":{"value":"patientuheld"},"konklusion":{"value":"Bremsen tjekkes."},
						"tilbagemelding":{"value":"Tak for rapporten. Nu tjekker vi bremsen hver aften."}}""");
		this.cases.submit("dan", number, "{\"anonymiseringGodkendt\":{\"value\":true}}");
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.jdbc.sql("select closed is not null from uth_case where case_number = :number")
				.param("number", number)
				.query(Boolean.class)
				.single());
	}

	private void logIn(Page page) {
		page.getByLabel("Brugernavn").fill("dan");
		page.getByLabel("Adgangskode").fill("demo");
		page.getByLabel("Adgangskode").press("Enter");
		page.waitForURL((url) -> !url.contains("login"));
	}

	private Page open(String path, int width) {
		Page page = this.browser.page(width);
		page.navigate(address(path));
		return page;
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
