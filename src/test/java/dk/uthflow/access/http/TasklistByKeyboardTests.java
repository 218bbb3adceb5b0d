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
import dk.uthflow.testing.RunningApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

	/** Tabs from one place on a page to any other. */
	private static final int FAR = 120;

	private static final String SEND = "Udfør";

	private static final String FOCUSED = """
			() => {
			  const focused = document.activeElement;
			  return focused.getAttribute('aria-label') ?? focused.labels?.[0]?.innerText ?? focused.innerText;
			}""";

	@LocalServerPort
	private int port;

	private CasesOverHttp cases;

	private Browser browser;

	private Page page;

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
		press("Space");
		tabTo("Sagsbehandler");
		this.page.keyboard().type("kristensen");
		assertThat(options()).hasCount(1);
		press("ArrowDown", "Enter");
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
		press("ArrowDown");
		tabTo("Nyt sted");
		this.page.keyboard().type("vejgård");
		options().filter(new Locator.FilterOptions().setHasText("Vejgård Plejehjem")).waitFor();
		press("ArrowDown", "Enter");
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
		tabTo(SEND);
		press("Enter");
		assertThat(refusals()).containsText("Formularen kunne ikke sendes");
		assertThat(focused()).hasAttribute("aria-invalid", "true");
		Locator question = this.page.locator("[role=radiogroup]", new Page.LocatorOptions().setHas(focused()));
		assertThat(question).hasAccessibleName("Hvad skal der ske med sagen?");
		assertThat(question).containsText("Feltet skal udfyldes.");

		press("ArrowDown", "ArrowDown");
		assertThat(refusals()).hasCount(0);
		tabTo(SEND);
		press("Enter");
		assertThat(focused()).hasAttribute("id", Pattern.compile(".*Field_afvisningsaarsag"));
		assertThat(described(focused())).containsText("Feltet skal udfyldes.");
		this.page
			.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/tasklist-uden-mus-fejl.png")));
		press("ArrowDown");
		assertThat(choices()).hasCount(1);
		press("ArrowDown", "Enter");
		assertThat(choices()).hasCount(0);
		tabTo("Begrundelse for afvisningen");
		this.page.keyboard().type("Hører ikke til her.");
		send();
		assertThat(this.cases.as("ivan").taskOf(number)).isNotEqualTo(receipt);
	}

	@ParameterizedTest
	@CsvSource({ "dan, BROVST", "sol, SOLGAARDEN" })
	void aSagsbehandlerHandlesAndAnonymises(String userId, String place) {
		boolean provider = place.equals("SOLGAARDEN");
		String number = this.cases.handled(provider ? DemoUnits.SOLGAARDEN : DemoUnits.BROVST, "Behandles uden mus",
				"ivan", provider ? userId : null);
		openTask(userId, number);
		tabTo("Hovedgruppe");
		this.page.keyboard().type("patientuh");
		press("Enter");
		assertThat(focused()).hasValue("Patientuheld");
		tabTo("Problem");
		this.page.keyboard().type("fald fra seng");
		press("Enter");
		assertThat(focused()).hasValue("Fald fra seng");
		tabTo("Konklusion");
		this.page.keyboard().type("Sengehest er sat på.");
		send();

		openTask(userId, number);
		tabTo("Jeg har læst alle teksterne");
		press("Space");
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
		press("Space");
		send();
		assertThat(this.page.locator(".tasks-list li.task a:focus")).hasCount(1);
		press("Enter");
		assertThat(this.page.locator(".fjs-container").first()).isVisible();
		press("Control+Alt+l");
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
		press("Space");
		tabTo(SEND);
		press("Enter");
		assertThat(refusals()).hasAttribute("role", "alert");
		assertThat(refusals()).containsText("<img src=x onerror=alert(1)> <b>nej</b>");
		assertThat(refusals().locator("img, b")).hasCount(0);
		assertThat(this.page.locator(".form-actions .btn-primary")).isFocused();
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
		this.page.navigate("http://localhost:" + this.port + "/login");
		press("Tab");
		this.page.focus("#username");
		this.page.keyboard().type(userId);
		press("Tab");
		this.page.keyboard().type("demo");
		press("Enter");
		this.page.waitForURL((url) -> !url.contains("/login"));
		this.page.navigate("http://localhost:" + this.port + "/camunda/app/tasklist/default/#/?task="
				+ this.cases.as(userId).taskOf(number));
		this.page.waitForSelector(".fjs-container, .fjs-form");
		this.page.waitForLoadState(LoadState.NETWORKIDLE);
		if (this.page.locator(".unclaim").count() == 0) {
			press("Control+Alt+c");
			assertThat(this.page.locator(".unclaim")).isVisible();
			this.page.waitForLoadState(LoadState.NETWORKIDLE);
		}
	}

	/** By the shortcut, which leads past what cannot be changed. */
	private void toFormOf(String question) {
		press("Control+Alt+f");
		assertThat(this.page.locator("[role=radiogroup]", new Page.LocatorOptions().setHas(focused())))
			.hasAccessibleName(question);
	}

	private void tabTo(String name) {
		for (int tabs = 0; tabs < FAR; tabs++) {
			press("Tab");
			Object focused = this.page.evaluate(FOCUSED);
			if (focused != null && focused.toString().strip().startsWith(name)) {
				return;
			}
		}
		throw new AssertionError("No way to »" + name + "« by keys");
	}

	private void send() {
		tabTo(SEND);
		Response answer = this.page.waitForResponse("**/submit-form", () -> press("Enter"));
		assertThat(answer.ok()).as("sent").isTrue();
		this.page.waitForLoadState(LoadState.NETWORKIDLE);
	}

	private void press(String... keys) {
		for (String key : keys) {
			this.page.keyboard().press(key);
		}
	}

	private Locator focused() {
		return this.page.locator(":focus");
	}

	/** The error that a field's description leads to. */
	private Locator described(Locator field) {
		return this.page.locator(".fjs-form-field", new Page.LocatorOptions().setHas(field))
			.locator(".fjs-form-field-error")
			.last();
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
