package dk.uthflow.access.http;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
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

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The engine's web apps as people meet them, in Danish: what they call is not refused,
 * and what they do to a case is done.
 */
@RunningApplication
@TestInstance(Lifecycle.PER_CLASS)
class WebAppsInBrowserTests {

	private static final int DESK = 1600;

	private static final int PATIENCE = 15_000;

	private final List<String> refused = new ArrayList<>();

	private final List<Route> held = new ArrayList<>();

	@LocalServerPort
	private int port;

	private CasesOverHttp cases;

	private Browser browser;

	private Page page;

	private String user;

	@BeforeAll
	void startBrowser() {
		this.cases = new CasesOverHttp(this.port);
		this.browser = Browser.start();
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
	}

	@AfterEach
	void nothingIsRefusedAndNothingComplains() {
		this.page.context().close();
		assertThat(this.refused).as("calls that were refused").isEmpty();
		assertThat(this.browser.complaints()).as("errors of scripts and of the content security policy").isEmpty();
	}

	@AfterAll
	void stopBrowser() {
		if (this.browser != null) {
			this.browser.close();
		}
	}

	@Test
	void aCaseIsFoundByItsHeadlineAndReadBesideItsTask() {
		String like = this.cases.report(DemoUnits.BROVST, "Fald fra kørestol på gangen");
		String elsewhere = this.cases.report(DemoUnits.SOLGAARDEN, "Fald fra kørestol på gangen");
		String number = this.cases.report(DemoUnits.BROVST, "Fald fra kørestol i gangen");
		openTask("ivan", number);
		this.page.getByText("Indbakke").first().click();

		Locator card = onWhicheverPage(this.page.locator(".tasks-list li.task.sag").filter(having(number)));
		assertThat(card.locator("h4.task")).hasText("Fald fra kørestol i gangen");
		assertThat(card).containsText("Brovst Plejecenter");
		assertThat(card).containsText("Alvorlig patientsikkerhedsrisiko");
		assertThat(card).containsText("90 dage tilbage");
		assertThat(card).containsText("0 dage gammel");
		assertThat(this.page.locator(".sagstid-opgave")).containsText("Sag " + number);
		assertThat(this.page.locator(".tasks-list li.task").last()).containsText("90 dage tilbage");
		assertThat(this.page.getByText("Frist", new Page.GetByTextOptions().setExact(true)).first()).isVisible();
		screenshot("tasklist-indbakke");

		tab("Sagen");
		Locator panel = this.page.locator(".sagspanel");
		assertThat(panel).containsText("Jammerbugt Kommune ▸ ");
		assertThat(panel).containsText("Hændelse rapporteret");
		assertThat(panel.locator(".sagspanel-lignende")).containsText(like);
		assertThat(panel.locator(".sagspanel-lignende")).not().containsText(elsewhere);
		screenshot("tasklist-sagen");
		this.page.waitForResponse("**/history/user-operation?**", () -> tab("Historik"));
		this.page.waitForResponse("**/process-definition/**/xml", () -> tab("Diagram"));
		this.page.waitForSelector(".djs-container");
		tab("Formular");
		assertThat(this.page.locator(".fjs-container").first()).isVisible();
		assertThat(this.page.getByText("Start process")).hasCount(0);
		assertThat(this.page.getByText("Camunda").filter(new Locator.FilterOptions().setVisible(true))).hasCount(0);
		this.page.waitForLoadState(LoadState.NETWORKIDLE);
	}

	@Test
	void theOpenTaskIsHeadedByItsCaseAndByNoOther() {
		String first = this.cases.report(DemoUnits.BROVST, "Fald <i>ved</i> vinduet");
		String second = this.cases.report(DemoUnits.BROVST, "Forkert dosis");
		openTask("ivan", first);
		assertThat(heading()).hasText("Sag " + first + " Fald <i>ved</i> vinduet");
		assertThat(heading().locator("xpath=following-sibling::*[1]")).hasText("Initialmodtagelse");
		screenshot("tasklist-sagens-navn");

		this.page.route("**/api/opgaver/sagstid?**", (route) -> this.held.add(route));
		open(this.cases.as("ivan").taskOf(second));
		assertThat(this.page.locator(".fjs-container").first()).isVisible();
		assertThat(heading()).hasCount(0);
		open(this.cases.as("ivan").taskOf(first));
		assertThat(heading()).hasCount(0);
		this.page.waitForCondition(() -> this.held.stream().anyMatch((route) -> asksFor(route, first)));
		this.page.unroute("**/api/opgaver/sagstid?**");
		this.held.stream().sorted(Comparator.comparing((route) -> !asksFor(route, first))).forEach(Route::resume);
		assertThat(heading()).hasText("Sag " + first + " Fald <i>ved</i> vinduet");
		this.page.waitForLoadState(LoadState.NETWORKIDLE);
		assertThat(heading()).hasText("Sag " + first + " Fald <i>ved</i> vinduet");
		claim();
		assertThat(heading()).hasText("Sag " + first + " Fald <i>ved</i> vinduet");
	}

	/** As when Tasklist asks for the task itself last of all. */
	@Test
	void theHeadingWaitsForTasklistsOwn() {
		String number = this.cases.report(DemoUnits.BROVST, "Svaret kommer før tegningen");
		logIn("ivan");
		this.page.navigate(address("/camunda/app/tasklist/default/"));
		this.page.waitForSelector(".tasks-list");
		this.page.evaluate("""
				() => new MutationObserver(() => document.querySelectorAll('.names h2.task').forEach((own) => {
				  if (!window.late) {
				    window.late = own.parentElement;
				    own.remove();
				    setTimeout(() => window.late.prepend(own), 1500);
				  }
				})).observe(document.body, { childList: true, subtree: true })""");
		this.page.waitForResponse("**/api/opgaver/sagstid?**", () -> open(this.cases.as("ivan").taskOf(number)));
		assertThat(heading()).hasText("Sag " + number + " Svaret kommer før tegningen");
		assertThat(heading().locator("xpath=following-sibling::*[1]")).hasText("Initialmodtagelse");
	}

	@Test
	void anInitialmodtagerGivesACaseToSomebodyFoundByName() {
		String number = this.cases.report(DemoUnits.BROVST, "Skal tildeles");
		openTask("ivan", number);
		claim();
		radio("Tildel den til sagsbehandling").check();
		Locator handler = field("Sagsbehandler");
		handler.pressSequentially("kristensen");
		assertThat(option("Dan Kristensen")).hasCount(1);
		screenshot("tasklist-sagsbehandler");
		handler.press("ArrowDown");
		handler.press("Enter");
		assertThat(handler).hasValue("dan");
		complete();
		assertThat(this.cases.as("dan").taskOf(number)).isNotNull();
		assertThat(this.cases.as("ivan").taskOf(number)).isNull();
	}

	@Test
	void aCaseIsHandedOverToAPlaceFoundByName() {
		String number = this.cases.report(DemoUnits.BROVST, "Hører til i Aalborg");
		openTask("ivan", number);
		claim();
		radio("Overdrag den til et andet sted").check();
		Locator place = field("Nyt sted");
		place.pressSequentially("vejgård");
		option("Vejgård Plejehjem").waitFor();
		screenshot("tasklist-sted");
		option("Vejgård Plejehjem").click();
		assertThat(place).hasValue(DemoUnits.VEJGAARD.value());
		complete();
		assertThat(this.cases.as("ane").taskOf(number)).isNotNull();
		assertThat(this.cases.as("ivan").taskOf(number)).isNull();
	}

	@Test
	void aCaseIsRejectedForOneOfTheReasonsAndAnonymised() {
		String number = this.cases.report(DemoUnits.BROVST, "Skal afvises");
		openTask("ivan", number);
		claim();
		radio("Afvis den").check();
		choose("Field_afvisningsaarsag", "Testsag");
		field("Begrundelse for afvisningen").fill("Sendt for at prøve.");
		screenshot("tasklist-afvis");
		complete();
		openTask("dan", number);
		anonymise("dan", number);
	}

	@Test
	void aDecentralSagsbehandlerHandlesAndAnonymises() {
		String number = this.cases.handled(DemoUnits.BROVST, "Behandles i huset", "ivan", null);
		handleAndAnonymise("dan", number);
	}

	@Test
	void aPrivatleverandoerHandlesAndAnonymises() {
		this.cases.handled(DemoUnits.SOLGAARDEN, "Behandles af en anden", "ivan", "dan");
		String number = this.cases.handled(DemoUnits.SOLGAARDEN, "Behandles af leverandøren", "ivan", "sol");
		handleAndAnonymise("sol", number);
	}

	@Test
	void nothingThatAFormStoredIsLeftAfterLogOut() {
		String number = this.cases.report(DemoUnits.BROVST, "Gemmes undervejs");
		openTask("ivan", number);
		claim();
		radio("Afvis den").check();
		field("Begrundelse for afvisningen").fill("Hemmelig begrundelse");
		this.page.getByText("Gem", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(stored()).as("what Save is for").contains("Hemmelig begrundelse");

		this.page.locator(".account .dropdown-toggle").click();
		this.page.getByText("Log ud").click();
		this.page.waitForURL("**/login?ud");

		assertThat(this.page.getByText("Du er logget ud.")).isVisible();
		assertThat(stored()).doesNotContain("Hemmelig", "camForm");
	}

	@Test
	void whoseSessionHasEndedIsLedToLogInAndLeavesNothingBehind() {
		openTask("ivan", this.cases.report(DemoUnits.BROVST, "Sessionen slutter"));
		claim();
		radio("Afvis den").check();
		field("Begrundelse for afvisningen").fill("Hemmelig begrundelse");
		this.page.getByText("Gem", new Page.GetByTextOptions().setExact(true)).click();
		this.page.context().clearCookies();
		this.page.getByText("Overskredet").first().click();
		this.page.waitForURL("**/login?igen");
		assertThat(this.page.getByText("Log ind igen.")).isVisible();
		assertThat(stored()).doesNotContain("Hemmelig");
		assertThat(this.refused).as("what told that the session has ended").isNotEmpty();
		this.refused.clear();
	}

	@Test
	void cockpitWorksInDanish() {
		this.cases.report(DemoUnits.BROVST, "Driftens sag");
		logIn("drift");
		this.page.waitForURL("**/camunda/app/cockpit/default/**");
		assertThat(this.page.getByText("Igangværende forløb").first()).isVisible();
		this.page.waitForLoadState(LoadState.NETWORKIDLE);
		screenshot("cockpit-forside");
		this.page.navigate(address("/camunda/app/cockpit/default/#/processes"));
		this.page.locator("table").getByText("Utilsigtet hændelse").first().click();
		this.page.waitForURL("**/process-definition/**");
		assertThat(this.page.getByText("Forløb i gang:").first()).isVisible();
		this.page.waitForLoadState(LoadState.NETWORKIDLE);
		screenshot("cockpit-proces");
		this.page.locator("table td.instance-id a").first().click();
		this.page.waitForURL("**/process-instance/**");
		this.page.locator(".nav-tabs").getByText("Job").click();
		assertThat(this.page.getByText("Tid til påmindelse").first()).isVisible();
		this.page.waitForLoadState(LoadState.NETWORKIDLE);
		screenshot("cockpit-forloeb");
		for (String path : List.of("decisions", "repository")) {
			this.page.navigate(address("/camunda/app/cockpit/default/#/" + path));
			this.page.waitForLoadState(LoadState.NETWORKIDLE);
		}
		assertThat(this.page.getByText("Camunda").filter(new Locator.FilterOptions().setVisible(true))).hasCount(0);
	}

	private void handleAndAnonymise(String userId, String number) {
		openTask(userId, number);
		if (!userId.equals("sol")) {
			claim();
		}
		choose("Field_hovedgruppe", "Patientuheld");
		choose("Field_problem", "Fald fra seng");
		field("Konklusion").fill("Sengehest er sat på.");
		screenshot("tasklist-behandling-" + userId);
		complete();
		openTask(userId, number);
		anonymise(userId, number);
	}

	private void anonymise(String userId, String number) {
		if (this.page.getByText("Tag opgaven").count() > 0) {
			claim();
		}
		this.page.getByLabel("Jeg har læst alle teksterne").check();
		screenshot("tasklist-anonymisering-" + userId);
		complete();
		assertThat(this.cases.as(userId).taskOf(number)).isNull();
	}

	/** Other tests' cases may stand before it. */
	private Locator onWhicheverPage(Locator card) {
		for (int number = 1; number <= 20; number++) {
			this.page.evaluate(
					"(page) => { location.hash = location.hash.replace(/&page=\\d+/, '') + '&page=' + page }", number);
			this.page.waitForLoadState(LoadState.NETWORKIDLE);
			try {
				card.waitFor(new Locator.WaitForOptions().setTimeout(1500));
				return card;
			}
			catch (TimeoutError ex) {
				// on a later one
			}
		}
		return card;
	}

	private void openTask(String userId, String number) {
		if (this.page == null || this.page.isClosed()) {
			logIn(userId);
		}
		else if (!userId.equals(this.user)) {
			this.page.context().close();
			logIn(userId);
		}
		String task = this.cases.as(userId).taskOf(number);
		this.page.navigate("about:blank");
		this.page.navigate(address("/camunda/app/tasklist/default/#/?task=" + task));
		this.page.waitForSelector(".fjs-container, .fjs-form");
		this.page.waitForLoadState(LoadState.NETWORKIDLE);
	}

	/** Without leaving the page, as a click in the list does. */
	private void open(String task) {
		this.page.evaluate("(task) => { location.hash = '#/?task=' + task }", task);
	}

	private boolean asksFor(Route route, String number) {
		return route.request().url().contains(this.cases.as("ivan").taskOf(number));
	}

	private Locator heading() {
		return this.page.locator("h2.sag-navn");
	}

	private void logIn(String userId) {
		this.user = userId;
		this.page = this.browser.page(DESK);
		this.page.setDefaultTimeout(PATIENCE);
		this.page.onResponse((response) -> {
			if (response.status() >= 400) {
				this.refused.add(response.request().method() + " " + response.url() + " " + response.status());
			}
		});
		this.page.navigate(address("/login"));
		this.page.fill("#username", userId);
		this.page.fill("#password", "demo");
		this.page.click("main button[type=submit]");
		this.page.waitForURL((url) -> !url.contains("/login"));
	}

	private void claim() {
		this.page.getByText("Tag opgaven").first().click();
		assertThat(this.page.locator(".unclaim")).isVisible();
		this.page.waitForLoadState(LoadState.NETWORKIDLE);
	}

	private void complete() {
		Locator button = this.page.getByText("Udfør", new Page.GetByTextOptions().setExact(true)).first();
		assertThat(button).isEnabled();
		this.page.waitForResponse("**/submit-form", button::click);
		this.page.waitForLoadState(LoadState.NETWORKIDLE);
	}

	private void choose(String field, String choice) {
		this.page.locator(".fjs-input-group:has([id$='" + field + "'])").click();
		this.page.locator(".fjs-dropdownlist-item").filter(having(choice)).first().click();
	}

	private Locator radio(String label) {
		return this.page.getByLabel(label);
	}

	private Locator field(String label) {
		return this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(false)).first();
	}

	private Locator option(String text) {
		return this.page.getByRole(AriaRole.OPTION).filter(having(text));
	}

	private static Locator.FilterOptions having(String text) {
		return new Locator.FilterOptions().setHasText(text);
	}

	private void tab(String name) {
		this.page.locator(".nav-tabs").getByText(name).first().click();
	}

	private String stored() {
		return this.page.evaluate("() => JSON.stringify({...localStorage, ...sessionStorage})").toString();
	}

	private void screenshot(String name) {
		this.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + name + ".png")));
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
