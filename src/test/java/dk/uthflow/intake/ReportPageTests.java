package dk.uthflow.intake;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.Browser;
import dk.uthflow.testing.RunningApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page for reporting, as a person meets it in a browser.
 */
@RunningApplication
@TestInstance(Lifecycle.PER_CLASS)
class ReportPageTests {

	private static final int PHONE = 360;

	@LocalServerPort
	private int port;

	private Browser browser;

	private Page page;

	@BeforeAll
	void startBrowser() {
		this.browser = Browser.start();
	}

	@BeforeEach
	void openPage() {
		this.page = this.browser.page(PHONE);
		this.page.navigate("http://localhost:%d/rapporter".formatted(this.port));
		assertThat(sendButton()).isVisible();
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
	void reportIsMadeByKeyboardAndAnsweredWithAReceipt() {
		chooseByKeyboard("solgården");
		fillIn("2024");
		Browser.assertAccessible(this.page, "rapporter-udfyldt");
		sendButton().press("Enter");
		Locator receipt = this.page.locator("[data-receipt]");
		assertThat(receipt.getByRole(AriaRole.HEADING)).isFocused();
		assertThat(receipt).containsText("Tak. Rapporten er modtaget");
		assertThat(receipt.locator("[data-number]").textContent()).matches("20\\d\\d-\\d+");
		assertThat(receipt.locator("[data-code]").textContent()).isNotBlank();
		Browser.assertAccessible(this.page, "rapporter-kvittering");
	}

	@Test
	void whatIsMissingIsToldInDanishWithALinkToEachField() {
		sendButton().click();
		Locator alert = this.page.getByRole(AriaRole.ALERT);
		assertThat(alert).isFocused();
		assertThat(alert.getByRole(AriaRole.LISTITEM)).hasCount(6);
		assertThat(alert).containsText("Overskrift – Feltet skal udfyldes.");
		Browser.assertAccessible(this.page, "rapporter-mangler");
		alert.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Overskrift")).click();
		assertThat(this.page.getByLabel("Overskrift")).isFocused();
	}

	@Test
	void whatTheServerFindsStandsAtItsFieldAndNothingIsLost() {
		chooseByKeyboard("solgården");
		fillIn("2999");
		sendButton().click();
		assertThat(this.page.getByRole(AriaRole.ALERT)).containsText("Rapporten er ikke sendt");
		assertThat(this.page.locator(".uth-date")).containsText("ligger i fremtiden");
		assertThat(this.page.getByLabel("Hvad skete der?")).hasValue("Patienten fik dobbelt dosis");
		exactly("År").fill("2024");
		sendButton().click();
		assertThat(this.page.locator("[data-receipt]")).isVisible();
	}

	@Test
	void nothingIsLostWhenTheConnectionIs() {
		chooseByKeyboard("solgården");
		fillIn("2024");
		this.page.route("**/api/rapporter", (route) -> route.abort());
		sendButton().click();
		assertThat(this.page.getByRole(AriaRole.ALERT)).containsText("Det, du har skrevet, står her stadig");
		assertThat(this.page.getByLabel("Overskrift")).hasValue("Forkert dosis");
		this.page.unroute("**/api/rapporter");
		sendButton().click();
		assertThat(this.page.locator("[data-receipt]")).isVisible();
	}

	@Test
	void placeThatIsNotOnTheListIsNotTaken() {
		Locator place = this.page.getByRole(AriaRole.COMBOBOX).first();
		place.fill("Månens bagside");
		assertThat(this.page.locator(".uth-place [role=status]")).containsText("Intet sted fundet");
		place.blur();
		assertThat(this.page.locator(".uth-place")).containsText("Vælg stedet på listen");
	}

	@Test
	void linkMayNameThePlace() {
		this.page.navigate("http://localhost:%d/rapporter?lokation=%s".formatted(this.port, DemoUnits.SOLGAARDEN));
		assertThat(this.page.getByRole(AriaRole.COMBOBOX).first()).hasValue("Solgården Plejecenter");
	}

	@Test
	void emptyPageIsAccessibleAndFitsAPhone() {
		Browser.assertAccessible(this.page, "rapporter-tom");
		assertThat(this.page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
	}

	private void chooseByKeyboard(String words) {
		Locator place = this.page.getByRole(AriaRole.COMBOBOX).first();
		place.pressSequentially(words);
		assertThat(this.page.getByRole(AriaRole.OPTION)).hasCount(1);
		place.press("ArrowDown");
		place.press("Enter");
		assertThat(place).hasValue("Solgården Plejecenter");
	}

	private void fillIn(String year) {
		exactly("Sundhedsperson").check();
		exactly("Dag").fill("1");
		exactly("Måned").fill("12");
		exactly("År").fill(year);
		this.page.getByLabel("Overskrift").fill("Forkert dosis");
		this.page.getByLabel("Hvad skete der?").fill("Patienten fik dobbelt dosis");
		question("Hvor alvorlig blev skaden?").getByLabel("Lettere").check();
		question("Hvor alvorlig kunne skaden være blevet?").getByLabel("Dødelig").check();
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tilføj")).first().click();
		this.page.getByLabel("Lægemidlets navn").fill("Panodil");
	}

	private Locator question(String label) {
		return this.page.locator(".fjs-form-field-radio", new Page.LocatorOptions().setHasText(label));
	}

	private Locator exactly(String label) {
		return this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
	}

	private Locator sendButton() {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send rapport"));
	}

}
