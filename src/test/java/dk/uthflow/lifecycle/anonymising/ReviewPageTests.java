package dk.uthflow.lifecycle.anonymising;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.Browser;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.RunningApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Anonymising a case as its handler does it: from Tasklist to the page and back.
 */
@RunningApplication
@TestInstance(Lifecycle.PER_CLASS)
class ReviewPageTests {

	private static final String TEXT = "Sygeplejerske Grethe Sommerlund ringede til 98 12 34 56. "
			+ "Grethe fandt borger Karen Fiktivsen, cpr 010160-1234, ved Solgården Plejecenter.";

	private static final String EVIL = "<script>document.title='x'</script><img src=x onerror=alert(1)>"
			+ "{{constructor.constructor('alert(1)')()}} [[${7*7}]] \"'><svg/onload=alert(1)> javascript:alert(1)";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private CasesOverHttp cases;

	private Browser browser;

	private Page page;

	@BeforeAll
	void startBrowser() {
		this.cases = new CasesOverHttp(this.port);
		PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
		this.browser = Browser.start();
	}

	@BeforeEach
	void openBrowser() {
		this.page = this.browser.page(1280);
		this.page.setDefaultTimeout(120_000);
	}

	@AfterEach
	void nothingComplains() {
		this.page.context().close();
		assertThat(this.browser.complaints()).as("errors of scripts and of the content security policy").isEmpty();
	}

	@AfterAll
	void stopBrowser() {
		if (this.browser != null) {
			this.browser.close();
		}
	}

	@Test
	void aHandlerGoesFromTasklistToThePageAndTheCaseIsClosed() {
		String number = waiting("dan", TEXT);
		logIn("dan");
		this.page.navigate(address("/camunda/app/tasklist/default/#/?task=" + this.cases.as("dan").taskOf(number)));
		Locator link = this.page.getByText("Gennemgå teksterne side om side");
		link.waitFor();
		this.page
			.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/anonymisering-tasklist.png")));
		assertThat(link.getAttribute("href")).isEqualTo("/sag/" + number + "/anonymisering");

		open(number);
		Browser.assertAccessible(this.page, "anonymisering-foer");
		assertThat(this.page.locator(".uth-words .uth-name")).not().hasCount(0);
		finding("Sommerlund").getByRole(AriaRole.BUTTON, within("Godtag")).click();
		assertThat(finding("Sommerlund")).containsText("Godtaget");
		change("98 12 34 56", "vagttelefonen");
		this.page.getByRole(AriaRole.BUTTON, named("Godtag alle forslag i sagen")).click();
		assertThat(this.page.getByRole(AriaRole.STATUS)).containsText("forslag er besvaret");
		assertThat(this.page.locator(".uth-side-by-side").getByText("ringede til vagttelefonen")).isVisible();
		Browser.assertAccessible(this.page, "anonymisering-besvaret");

		this.page.getByLabel("Jeg har læst alle teksterne").check();
		this.page.getByRole(AriaRole.BUTTON, named("Godkend og afslut sagen")).click();
		assertThat(this.page.getByText("er anonymiseret og afsluttet")).isVisible();
		Browser.assertAccessible(this.page, "anonymisering-faerdig");
		assertThat(record(number)).contains("[navn 1]", "vagttelefonen", "[CPR-nr.]", "Solgården Plejecenter")
			.doesNotContain("Grethe", "Sommerlund", "Karen", "010160", "98 12 34 56");
	}

	@Test
	void aPrivateProviderAnonymisesTheirOwnCaseByKeyboardAlone() {
		String number = waiting("sol", "Assistent Grethe Sommerlund var alene. Grethe ringede til 98 12 34 56.");
		logIn("sol");
		open(number);

		Locator first = this.page.locator(".uth-finding button").first();
		first.focus();
		for (int answered = 0; answered < 20 && this.page.locator("[data-ubesvaret]").count() > 0; answered++) {
			int open = this.page.locator("[data-ubesvaret]").count();
			this.page.keyboard().press("Enter");
			assertThat(this.page.locator("[data-ubesvaret]")).hasCount(open - 1);
		}
		assertThat(this.page.getByLabel("Jeg har læst alle teksterne")).isFocused();
		this.page.keyboard().press("Space");
		this.page.keyboard().press("Tab");
		this.page.keyboard().press("Enter");

		assertThat(this.page.getByText("er anonymiseret og afsluttet")).isVisible();
		assertThat(record(number)).contains("[navn 1]", "[tlf.]").doesNotContain("Grethe");
	}

	@Test
	void whatLooksLikeANameIsKeptWithAReasonAndNotWithout() {
		String number = waiting("dan", "Sygeplejerske Grethe Sommerlund ringede. Så ringede Grethe Sommerlund igen.");
		logIn("dan");
		open(number);

		Locator first = finding("Sommerlund").first();
		first.locator("summary").last().click();
		first.getByRole(AriaRole.BUTTON, within("Behold")).click();
		assertThat(this.page.getByRole(AriaRole.ALERT)).containsText("Vælg en grund");
		first.getByLabel("Hvorfor").selectOption("PLACE");
		first.locator("[name=alle]").last().check();
		first.getByRole(AriaRole.BUTTON, within("Behold")).click();

		assertThat(this.page.locator("[data-ubesvaret]")).hasCount(0);
		assertThat(finding("Sommerlund").last()).containsText("Beholdt: Det er et sted");
		this.page.reload();
		assertThat(finding("Sommerlund").first()).containsText("Beholdt: Det er et sted");
		Browser.assertAccessible(this.page, "anonymisering-beholdt");
	}

	@Test
	void aSessionThatEndsMidwayLosesNothing() {
		String number = waiting("dan", TEXT);
		logIn("dan");
		open(number);
		finding("Sommerlund").getByRole(AriaRole.BUTTON, within("Godtag")).click();
		assertThat(finding("Sommerlund")).containsText("Godtaget");
		this.page.getByText("Skriv teksten om").nth(1).click();
		Locator text = this.page.getByLabel("Teksten, som den skal være").nth(1);
		text.fill("En sygeplejerske fandt borgeren ved Solgården Plejecenter.");
		this.page.context().clearCookies();

		Locator save = this.page.getByRole(AriaRole.BUTTON, named("Gem teksten"));
		save.click();
		assertThat(this.page.getByText("Du er blevet logget ud.")).isVisible();
		assertThat(text).hasValue("En sygeplejerske fandt borgeren ved Solgården Plejecenter.");
		this.page.screenshot(
				new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/anonymisering-logget-ud.png")));

		Page other = this.page.context().newPage();
		logIn(other, "dan");
		save.click();
		assertThat(this.page.locator(".uth-side-by-side").getByText("En sygeplejerske fandt borgeren").first())
			.isVisible();
		assertThat(this.page.getByText("Du er blevet logget ud.")).isHidden();
		other.close();
	}

	@Test
	void whatTheFinderDoesNotSeeIsMarkedByHand() {
		String number = waiting("dan", "Den eneste balletdanser på stedet faldt. Balletdanser er utryg.");
		logIn("dan");
		open(number);

		this.page.getByLabel("Ord, der skal fjernes").fill("balletdanser");
		this.page.getByLabel("Hvad er det?").selectOption("NAME");
		this.page.getByRole(AriaRole.BUTTON, named("Fjern").setExact(true)).click();
		assertThat(this.page.getByText("Den eneste [navn 1] på stedet faldt. [navn 1] er utryg.")).isVisible();

		this.page.getByLabel("Ord, der skal fjernes").fill("findes ikke");
		this.page.getByRole(AriaRole.BUTTON, named("Fjern").setExact(true)).click();
		assertThat(this.page.getByRole(AriaRole.ALERT)).containsText("»findes ikke« står ikke i teksterne");
		assertThat(this.page.getByLabel("Ord, der skal fjernes")).hasValue("findes ikke");
	}

	@Test
	void textsAreTextsWhateverStandsInThem() {
		String number = waiting("dan", EVIL + " Sygeplejerske Grethe Sommerlund " + EVIL);
		logIn("dan");
		open(number);

		assertThat(this.page.locator(".uth-words").getByText("<script>").first()).isVisible();
		this.page.getByRole(AriaRole.BUTTON, named("Godtag alle forslag i sagen")).click();
		assertThat(this.page.locator(".uth-label").first()).isVisible();
		assertThat(this.page.locator("#gennemgang script, #gennemgang img, #gennemgang svg").count()).isZero();
		assertThat(this.page.title()).startsWith("Anonymisering af sag");
	}

	@Test
	void whoDoesNotHaveTheTaskDoesNotAnswer() {
		String number = waiting("dan", TEXT);
		String path = "/sag/" + number + "/anonymisering";
		assertThat(this.cases.as("ida").get(path).body()).contains("Dan Kristensen har opgaven")
			.doesNotContain(path + "/svar");
		assertThat(this.cases.post("ida", path + "/alle").statusCode()).isEqualTo(403);
		assertThat(this.cases.post("ida", path + "/godkend", "laest", "true").statusCode()).isEqualTo(403);
		for (String stranger : List.of("ane", "rikke", "sol", "kaja", "drift", "pia")) {
			assertThat(this.cases.as(stranger).get(path).statusCode()).as(stranger).isEqualTo(404);
			assertThat(this.cases.post(stranger, path + "/alle").statusCode()).as(stranger).isEqualTo(404);
			assertThat(this.cases.post(stranger, path + "/godkend", "laest", "true").statusCode()).as(stranger)
				.isEqualTo(404);
		}
		assertThat(this.cases.as("dan").get("/sag/../x/anonymisering").statusCode()).isIn(400, 404);
		assertThat(this.cases
			.post("dan", path + "/svar", "felt", "overskrift", "start", "-5", "fundet", "x", "svar", "godtag")
			.statusCode()).isIn(302, 303);
		assertThat(this.cases
			.post("dan", path + "/svar", "felt", "overskrift", "start", "x", "fundet", "x", "svar", "godtag")
			.statusCode()).isEqualTo(400);
	}

	@Test
	void aCaseIsNotApprovedWhileSomethingIsNotAnswered() {
		String number = waiting("dan", TEXT);
		logIn("dan");
		open(number);

		this.page.getByLabel("Jeg har læst alle teksterne").check();
		this.page.getByRole(AriaRole.BUTTON, named("Godkend og afslut sagen")).click();
		assertThat(this.page.getByRole(AriaRole.ALERT)).containsText("forslag, som ikke er besvaret");
	}

	private String waiting(String handler, String text) {
		String number = this.cases.handled(DemoUnits.SOLGAARDEN, "Fald på gangen", "ivan", handler);
		this.cases.submit(handler, number,
				"""
						{"handling":{"value":"afslut"},"hovedgruppe":{"value":"patientuheld"},"haendelsesbeskrivelse":{"value":%s},
						"konklusion":{"value":"Sengehest monteres ved behov."}}"""
					.formatted(quoted(text)));
		return number;
	}

	private static String quoted(String text) {
		return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

	private String record(String number) {
		return this.jdbc.sql("select data::text from uth_case where case_number = :number")
			.param("number", number)
			.query(String.class)
			.single();
	}

	private void open(String number) {
		this.page.navigate(address("/sag/" + number + "/anonymisering"));
		assertThat(this.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Anonymisering")))
			.isVisible();
	}

	private void change(String found, String label) {
		Locator finding = finding(found);
		finding.locator("summary").first().click();
		finding.getByLabel("Skriv i stedet").fill(label);
		finding.getByLabel("Skriv i stedet").press("Enter");
		assertThat(finding(found)).containsText("Ændret");
	}

	private Locator finding(String text) {
		return this.page.locator(".uth-finding", new Page.LocatorOptions().setHasText(text));
	}

	private static Locator.GetByRoleOptions within(String name) {
		return new Locator.GetByRoleOptions().setName(name);
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name);
	}

	private void logIn(String userId) {
		logIn(this.page, userId);
	}

	/** By way of a light page, not of Tasklist. */
	private void logIn(Page at, String userId) {
		at.navigate(address("/notifikationer"));
		at.fill("#username", userId);
		at.fill("#password", "demo");
		at.click("button[type=submit]");
		at.waitForURL("**/notifikationer**");
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
