package dk.uthflow.access.http;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.Browser;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.Keyboard;
import dk.uthflow.testing.RunningApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The work of a case by those who have no mouse, or hear the page read: everything here
 * is done by keys alone.
 */
@RunningApplication
@TestInstance(Lifecycle.PER_CLASS)
class TasklistByKeyboardTests {

	private static final int PATIENCE = 15_000;

	@LocalServerPort
	private int port;

	private CasesOverHttp cases;

	private Browser browser;

	private Page page;

	private Keyboard keyboard;

	@BeforeAll
	void startBrowser() {
		this.cases = new CasesOverHttp(this.port);
		this.browser = Browser.start();
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
	}

	@AfterEach
	void nothingComplains() {
		this.page.context().close();
		assertThat(this.browser.complaints()).isEmpty();
	}

	@AfterAll
	void stopBrowser() {
		if (this.browser != null) {
			this.browser.close();
		}
	}

	@Test
	void anInitialmodtagerReceivesACaseAndGivesItToSomebody() {
		String number = this.cases.report(DemoUnits.BROVST, "Tildeles uden mus");
		openTask("ivan", number);
		toFormOf("Hvad skal der ske med sagen?");
		this.keyboard.press("Space");
		this.keyboard.to(field("Sagsbehandler"));
		this.keyboard.type("kristensen");
		assertThat(options()).hasCount(1);
		this.keyboard.press("ArrowDown", "Enter");
		assertThat(focused()).hasValue("dan");
		send();
		assertThat(this.cases.as("dan").taskOf(number)).isNotNull();
		assertThat(this.cases.as("ivan").taskOf(number)).isNull();
	}

	@Test
	void anInitialmodtagerHandsACaseOver() {
		String number = this.cases.report(DemoUnits.BROVST, "Overdrages uden mus");
		openTask("ivan", number);
		toFormOf("Hvad skal der ske med sagen?");
		this.keyboard.press("ArrowDown");
		this.keyboard.to(field("Nyt sted"));
		this.keyboard.type("vejgård");
		options().filter(new Locator.FilterOptions().setHasText("Vejgård Plejehjem")).waitFor();
		this.keyboard.press("ArrowDown", "Enter");
		assertThat(focused()).hasValue(DemoUnits.VEJGAARD.value());
		send();
		assertThat(this.cases.as("ane").taskOf(number)).isNotNull();
		assertThat(this.cases.as("ivan").taskOf(number)).isNull();
	}

	@Test
	void whoForgetsSomethingIsLedToItAndRejectsTheCaseThen() {
		String number = this.cases.report(DemoUnits.BROVST, "Afvises uden mus");
		String receipt = this.cases.as("ivan").taskOf(number);
		openTask("ivan", number);
		this.keyboard.to(sendButton());
		this.keyboard.press("Enter");
		assertThat(refusals()).containsText("Formularen kunne ikke sendes");
		assertThat(focused()).hasAttribute("aria-invalid", "true");
		Locator question = this.page.locator("[role=radiogroup]", new Page.LocatorOptions().setHas(focused()));
		assertThat(question).hasAccessibleName("Hvad skal der ske med sagen?");
		assertThat(question).containsText("Feltet skal udfyldes.");

		this.keyboard.press("ArrowDown", "ArrowDown");
		assertThat(refusals()).hasCount(0);
		this.keyboard.to(sendButton());
		this.keyboard.press("Enter");
		assertThat(focused()).hasAttribute("id", Pattern.compile(".*Field_afvisningsaarsag"));
		assertThat(focused()).hasAccessibleDescription(Pattern.compile("Feltet skal udfyldes\\."));
		this.page
			.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/tasklist-uden-mus-fejl.png")));
		this.keyboard.press("ArrowDown");
		assertThat(choices()).hasCount(1);
		this.keyboard.press("ArrowDown", "Enter");
		assertThat(choices()).hasCount(0);
		assertThat(focused()).hasValue("Arbejdsmiljø");
		this.keyboard.press("ArrowDown");
		assertThat(choices()).hasCount(1);
		this.keyboard.press("ArrowUp", "Enter");
		assertThat(focused()).hasValue("Mangelfuldt oplyst");
		this.keyboard.to(field("Begrundelse for afvisningen"));
		this.keyboard.type("Hører ikke til her.");
		send();
		assertThat(this.cases.as("ivan").taskOf(number)).isNotEqualTo(receipt);
	}

	@Test
	void aDecentralSagsbehandlerHandlesAndAnonymises() {
		handleAndAnonymise("dan", this.cases.handled(DemoUnits.BROVST, "Behandles uden mus", "ivan", null));
	}

	@Test
	void aPrivatleverandoerHandlesAndAnonymises() {
		handleAndAnonymise("sol", this.cases.handled(DemoUnits.SOLGAARDEN, "Behandles uden mus", "ivan", "sol"));
	}

	private void handleAndAnonymise(String userId, String number) {
		openTask(userId, number);
		this.keyboard.to(field("Hovedgruppe"));
		this.keyboard.type("patientuh");
		this.keyboard.press("Enter");
		assertThat(focused()).hasValue("Patientuheld");
		this.keyboard.to(field("Problem"));
		this.keyboard.type("fald fra seng");
		this.keyboard.press("Enter");
		assertThat(focused()).hasValue("Fald fra seng");
		this.keyboard.to(field("Konklusion"));
		this.keyboard.type("Sengehest er sat på.");
		send();

		openTask(userId, number);
		this.keyboard.to(field("Jeg har læst alle teksterne"));
		this.keyboard.press("Space");
		assertThat(focused()).isChecked();
		send();
		assertThat(this.cases.as(userId).taskOf(number)).isNull();
	}

	@Test
	void theListLeadsToATaskAndAFinishedTaskBackToTheList() {
		this.cases.report(DemoUnits.BROVST, "Bliver liggende");
		String number = this.cases.report(DemoUnits.BROVST, "Går videre uden mus");
		openTask("ivan", number);
		toFormOf("Hvad skal der ske med sagen?");
		this.keyboard.press("Space");
		send();
		assertThat(this.page.locator(".tasks-list li.task a:focus")).hasCount(1);
		this.keyboard.press("Enter");
		assertThat(this.page.locator(".fjs-container").first()).isVisible();
		this.keyboard.press("Control+Alt+l");
		assertThat(this.page.locator(".tasks-list li.task:first-child a:focus")).hasCount(1);
	}

	@Test
	void whatTheServerRefusesIsReadOutAndNeverReadAsHtml() {
		String number = this.cases.report(DemoUnits.BROVST, "Afvises af serveren");
		openTask("ivan", number);
		this.page.route("**/submit-form",
				(route) -> route.fulfill(new Route.FulfillOptions().setStatus(400)
					.setContentType("application/json")
					.setBody("{\"type\":\"RestException\",\"message\":\"<img src=x onerror=alert(1)> <b>nej</b>\"}")));
		toFormOf("Hvad skal der ske med sagen?");
		this.keyboard.press("Space");
		this.keyboard.to(sendButton());
		this.keyboard.press("Enter");
		assertThat(refusals()).hasAttribute("role", "alert");
		assertThat(refusals()).containsText("<img src=x onerror=alert(1)> <b>nej</b>");
		assertThat(refusals().locator("img, b")).hasCount(0);
		assertThat(sendButton()).isFocused();
	}

	@Test
	void everyButtonAndLinkHasAName() {
		openTask("ivan", this.cases.report(DemoUnits.BROVST, "Har navne"));
		assertThat((List<?>) this.page.evaluate("""
				() => [...document.querySelectorAll('a[href], button')]
				  .filter((one) => one.checkVisibility())
				  .filter((one) => !(one.getAttribute('aria-label') ?? one.innerText).replace('×', '').trim())
				  .map((one) => one.outerHTML)""")).isEmpty();
	}

	private void openTask(String userId, String number) {
		if (this.page != null) {
			this.page.context().close();
		}
		this.page = this.browser.page(1600);
		this.page.setDefaultTimeout(PATIENCE);
		this.keyboard = new Keyboard(this.page);
		this.page.navigate("http://localhost:" + this.port + "/login");
		this.keyboard.to(this.page.locator("#username")).type(userId);
		this.keyboard.to(this.page.locator("#password")).type("demo").press("Enter");
		this.page.waitForURL((url) -> !url.contains("/login"));
		this.page.navigate("http://localhost:" + this.port + "/camunda/app/tasklist/default/#/?task="
				+ this.cases.as(userId).taskOf(number));
		this.page.waitForSelector(".fjs-container, .fjs-form");
		this.page.waitForLoadState(LoadState.NETWORKIDLE);
		if (this.page.locator(".unclaim").count() == 0) {
			this.keyboard.press("Control+Alt+c");
			assertThat(this.page.locator(".unclaim")).isVisible();
			this.page.waitForLoadState(LoadState.NETWORKIDLE);
		}
	}

	/** By the shortcut, which leads past what cannot be changed. */
	private void toFormOf(String question) {
		this.keyboard.press("Control+Alt+f");
		assertThat(this.page.locator("[role=radiogroup]", new Page.LocatorOptions().setHas(focused())))
			.hasAccessibleName(question);
	}

	private void send() {
		this.keyboard.to(sendButton());
		Response answer = this.page.waitForResponse("**/submit-form", () -> this.keyboard.press("Enter"));
		assertThat(answer.ok()).as("sent").isTrue();
		this.page.waitForLoadState(LoadState.NETWORKIDLE);
	}

	private Locator sendButton() {
		return this.page.locator(".form-actions .btn-primary").filter(new Locator.FilterOptions().setHasText("Udfør"));
	}

	private Locator field(String label) {
		return this.page.getByLabel(label).first();
	}

	private Locator focused() {
		return this.page.locator(":focus");
	}

	private Locator refusals() {
		return this.page.locator(".page-notifications .alert-danger");
	}

	private Locator options() {
		return this.page.locator(".opslag-liste:not([hidden]) [role=option]");
	}

	private Locator choices() {
		return this.page.locator(".fjs-dropdownlist");
	}

}
