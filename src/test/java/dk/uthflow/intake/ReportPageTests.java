package dk.uthflow.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dk.uthflow.cases.attachment.Pictures;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.Browser;
import dk.uthflow.testing.DoubleSize;
import dk.uthflow.testing.RunningApplication;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page for reporting, as a person meets it in a browser.
 */
@RunningApplication
@TestInstance(Lifecycle.PER_CLASS)
class ReportPageTests {

	private static final int PHONE = 360;

	/**
	 * Whether the key of what the browser keeps can be taken out, and the text be read.
	 */
	private static final String KEPT = """
			async (since) => {
			  const database = await new Promise((resolve) => {
			    const request = indexedDB.open('uthflow', 1);
			    request.onsuccess = () => resolve(request.result);
			  });
			  const get = (name) => new Promise((resolve) => {
			    const request = database.transaction('kladder').objectStore('kladder').get(name);
			    request.onsuccess = () => resolve(request.result);
			  });
			  const [key, draft] = [await get('noegle'), await get('rapport')];
			  database.close();
			  const text = draft ? new TextDecoder().decode(draft.content) : '';
			  return draft?.saved > since ? `extractable=${key.extractable} text=${text.includes('dosis')}` : '';
			}""";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private Browser browser;

	private Page page;

	@BeforeAll
	void startBrowser() {
		PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
		this.browser = Browser.start();
	}

	@BeforeEach
	void openPage() {
		this.page = this.browser.page(PHONE);
		this.page.setDefaultTimeout(30_000);
		open("/rapporter");
	}

	private void open(String path) {
		open(this.page, path);
	}

	private void open(Page at, String path) {
		at.navigate("http://localhost:%d%s".formatted(this.port, path));
		assertThat(at.locator("[data-form] button[type=submit]")).isVisible();
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
		looksGood("rapporter-udfyldt");
		sendButton().press("Enter");
		Locator receipt = this.page.locator("[data-receipt]");
		assertThat(receipt.getByRole(AriaRole.HEADING)).isFocused();
		assertThat(receipt).containsText("Tak. Rapporten er modtaget");
		assertThat(receipt.locator("[data-number]").textContent()).matches("20\\d\\d-\\d+");
		assertThat(receipt.locator("[data-code]").textContent()).isNotBlank();
		looksGood("rapporter-kvittering");
	}

	@Test
	void whatIsMissingIsToldInDanishWithALinkToEachField() {
		sendButton().click();
		Locator alert = this.page.locator("[data-errors]");
		assertThat(alert).isFocused();
		assertThat(alert.getByRole(AriaRole.LISTITEM)).hasCount(5);
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
		assertThat(this.page.locator("[data-errors]")).containsText("Rapporten er ikke sendt");
		assertThat(this.page.locator(".uth-date")).containsText("ligger i fremtiden");
		assertThat(this.page.locator("[data-errors]")).isFocused();
		looksGood("rapporter-afvist");
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
		assertThat(this.page.locator("[data-errors]")).containsText("Det, du har skrevet, står her stadig");
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

	@ParameterizedTest
	@CsvSource({ "/rapporter,rapporter", "/rapporter/patient,patient", "/rapporter/samle,samle" })
	void eachPageIsAccessibleAndFitsAPhoneEmptyAndWithErrors(String path, String picture) {
		open(path);
		Browser.assertAccessible(this.page, picture + "-tom");
		assertThat(this.page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
		this.page.locator("[data-form] button[type=submit]").click();
		assertThat(this.page.locator("[data-errors]")).isFocused();
		Browser.assertAccessible(this.page, picture + "-fejl");
	}

	@Test
	void relativeTellsByKeyboardAlone() {
		open("/rapporter/patient");
		Locator first = exactly("Patient");
		for (int links = 0; links < 10
				&& !Boolean.TRUE.equals(first.evaluate("(it) => it === document.activeElement")); links++) {
			this.page.keyboard().press("Tab");
		}
		assertThat(first).isFocused();
		this.page.keyboard().press("ArrowDown");
		assertThat(exactly("Pårørende")).isChecked();
		chooseByKeyboard("solgården");
		this.page.keyboard().press("Tab");
		assertThat(this.page.getByLabel("Husk stedet")).isFocused();
		this.page.keyboard().press("Tab");
		this.page.keyboard().type("1");
		this.page.keyboard().press("Tab");
		this.page.keyboard().type("12");
		this.page.keyboard().press("Tab");
		this.page.keyboard().type("2024");
		this.page.keyboard().press("Tab");
		assertThat(this.page.getByLabel("Klokken")).isFocused();
		this.page.keyboard().press("Tab");
		this.page.keyboard().type("Forkert medicin");
		this.page.keyboard().press("Tab");
		this.page.keyboard().type("Min mor fik en anden beboers tabletter.");
		this.page.keyboard().press("Tab");
		this.page.keyboard().press("Tab");
		this.page.keyboard().press("ArrowDown");
		assertThat(question("Kom nogen til skade?").getByLabel("Ja, men ikke alvorligt")).isChecked();
		this.page.keyboard().press("Tab");
		this.page.keyboard().press("Space");
		looksGood("patient-udfyldt");
		Locator send = this.page.locator("[data-form] button[type=submit]");
		for (int i = 0; i < 10 && !Boolean.TRUE.equals(send.evaluate("(it) => it === document.activeElement")); i++) {
			this.page.keyboard().press("Tab");
		}
		this.page.keyboard().press("Enter");
		assertThat(this.page.locator("[data-receipt] h1")).isFocused();
	}

	@Test
	void manyAlikeAreReportedAtOnceAndGraveOnesAreNot() {
		open("/rapporter/samle");
		exactly("Fald").check();
		chooseByKeyboard("solgården");
		this.page.locator(".fjs-form-field-select .fjs-input-group").click();
		this.page.getByText("februar").click();
		this.page.getByLabel("År").fill("2026");
		this.page.getByLabel("Antal hændelser").fill("12");
		this.page.getByLabel("Hvad har hændelserne til fælles?").fill("Fald ved sengen om natten.");
		question("Hvor alvorlig blev den værste skade?").getByLabel("Lettere").check();
		question("Hvor alvorlig kunne den værste skade").getByLabel("Dødelig").check();
		assertThat(this.page.getByText("Disse hændelser kan ikke samles")).isVisible();
		this.page.locator("[data-form] button[type=submit]").click();
		assertThat(this.page.locator("[data-errors]")).containsText("kan ikke samles");
		looksGood("samle-alvorlig");
		question("Hvor alvorlig kunne den værste skade").getByLabel("Lettere").check();
		this.page.locator("[data-form] button[type=submit]").click();
		assertThat(this.page.locator("[data-receipt] h1")).isFocused();
		assertThat(headline(this.page.locator("[data-number]").textContent()))
			.isEqualTo("SR – Fald, februar 2026: 12 hændelser");
	}

	@Test
	void namesAndNumbersAreMaskedWithOneClickBeforeTheyAreSent() {
		chooseByKeyboard("solgården");
		fillIn("2024");
		this.page.getByLabel("Hvad skete der?")
			.fill("Sygeplejerske Grethe Sommerlund gav Karen Fiktivsen, cpr 010160-1234, dobbelt dosis.");
		sendButton().click();
		Locator warning = this.page.locator("[data-personal]");
		assertThat(warning).isFocused();
		assertThat(warning).containsText("»010160-1234« (CPR-nr.) bliver til [CPR-nr.]");
		looksGood("rapporter-navne");
		warning.getByText("Erstat dem alle").click();
		assertThat(this.page.getByLabel("Hvad skete der?"))
			.hasValue("Sygeplejerske [navn 1] gav [navn 2], cpr [CPR-nr.], dobbelt dosis.");
		Browser.assertAccessible(this.page, "rapporter-erstattet");
		this.page.getByText("Send nu").click();
		assertThat(this.page.locator("[data-receipt]")).isVisible();
	}

	@Test
	void textIsSentAsItStandsWhereTheReporterSaysSo() {
		chooseByKeyboard("solgården");
		fillIn("2024");
		this.page.getByLabel("Hvad skete der?").fill("Ring til 98 12 34 56 om det.");
		sendButton().click();
		this.page.getByText("Send uden at ændre").click();
		assertThat(this.page.locator("[data-receipt]")).isVisible();
	}

	@Test
	void filesGoAlongAndOneThatIsNotTakenIsToldAtOnce() {
		chooseByKeyboard("solgården");
		fillIn("2024");
		Locator choose = this.page.getByLabel("Billeder og dokumenter");
		choose
			.setInputFiles(new FilePayload("side.html", "text/html", "<html></html>".getBytes(StandardCharsets.UTF_8)));
		assertThat(this.page.locator(".uth-files"))
			.containsText("side.html er ikke vedhæftet: Filen er ikke af en slags");
		looksGood("rapporter-bilag-afvist");
		choose.setInputFiles(new FilePayload[] { new FilePayload("Sår på hæl.png", "image/png", Pictures.png()),
				new FilePayload("notat.txt", "text/plain", "Sengehesten manglede".getBytes(StandardCharsets.UTF_8)) });
		assertThat(this.page.locator(".uth-file-list")).not().containsText("sendes");
		assertThat(this.page.locator(".uth-file-list li")).hasCount(2);
		looksGood("rapporter-bilag");
		this.page.getByText("Fjern notat.txt").click();
		assertThat(choose).isFocused();
		sendButton().click();
		assertThat(this.page.locator("[data-receipt]")).isVisible();
		assertThat(this.jdbc.sql("select name from uth_attachment where case_number = :number")
			.param("number", this.page.locator("[data-number]").textContent())
			.query(String.class)
			.list()).containsExactly("Sår på hæl.png");
	}

	@Test
	void whatIsWrittenSurvivesAReloadAndIsReadableNowhere() {
		chooseByKeyboard("solgården");
		fillIn("2024");
		assertThat(keptAfter(this.page.evaluate("Date.now()"))).contains("extractable=false", "text=false");

		this.page.reload();
		assertThat(this.page.getByText("Det, du skrev, er hentet frem igen")).isFocused();
		assertThat(this.page.getByLabel("Overskrift")).hasValue("Forkert dosis");
		assertThat(this.page.getByLabel("Lægemidlets navn")).hasValue("Panodil");
		assertThat(this.page.getByRole(AriaRole.COMBOBOX).first()).hasValue("Solgården Plejecenter");
		Browser.assertAccessible(this.page, "rapporter-hentet");

		Page other = this.page.context().newPage();
		open(other, "/rapporter");
		assertThat(other.getByText("Du har en kladde, som ikke er sendt")).isVisible();
		assertThat(other.getByLabel("Overskrift")).hasValue("");
		Browser.assertAccessible(other, "rapporter-kladde");
		other.close();

		sendButton().click();
		assertThat(this.page.locator("[data-receipt]")).isVisible();
		open("/rapporter");
		assertThat(this.page.getByText("som ikke er sendt")).isHidden();
		assertThat(this.page.getByLabel("Overskrift")).hasValue("");
	}

	@Test
	void aCodeBringsADraftToAnotherBrowserUntilItIsSent() {
		chooseByKeyboard("solgården");
		fillIn("2024");
		this.page.getByText("Fortsæt på en anden enhed").click();
		this.page.getByText("Gem, og giv mig en kode").click();
		Locator told = this.page.locator("[data-later-status]");
		assertThat(told).containsText("Din kode er");
		looksGood("rapporter-kode");
		String code = told.textContent().replaceAll(".*Din kode er ([A-Z0-9-]+)\\..*", "$1");
		assertThat(this.jdbc.sql("select count(*) from uth_report_draft where position(:text::bytea in content) > 0")
			.param("text", "Forkert dosis")
			.query(Long.class)
			.single()).isZero();

		Page other = this.browser.page(PHONE);
		open(other, "/rapporter");
		other.getByText("Fortsæt på en anden enhed").click();
		other.getByLabel("Har du en kode?").fill("ABCD");
		other.getByText("Hent kladden").click();
		assertThat(other.locator("[data-later-status]")).containsText("16 bogstaver");
		other.getByLabel("Har du en kode?").fill(code.toLowerCase());
		other.getByText("Hent kladden").click();
		assertThat(other.getByLabel("Overskrift")).hasValue("Forkert dosis");
		other.locator("[data-form] button[type=submit]").click();
		assertThat(other.locator("[data-receipt]")).isVisible();
		other.context().close();

		this.page.getByLabel("Har du en kode?").fill(code);
		this.page.getByText("Hent kladden").click();
		assertThat(told).containsText("Der er ingen kladde med den kode");
	}

	@Test
	void placeIsRememberedOnTheDeviceWhereThePersonWishes() {
		chooseByKeyboard("solgården");
		this.page.getByLabel("Husk stedet").check();
		open("/rapporter/patient");
		assertThat(this.page.getByRole(AriaRole.COMBOBOX).first()).hasValue("Solgården Plejecenter");
		this.page.getByLabel("Husk stedet").uncheck();
		open("/rapporter/samle");
		assertThat(this.page.getByRole(AriaRole.COMBOBOX).first()).hasValue("");
	}

	private void looksGood(String picture) {
		Browser.assertAccessible(this.page, picture);
		DoubleSize.assertGood(this.page, picture);
	}

	/** Asked from outside: the page's content policy lets no text become a script. */
	private String keptAfter(Object since) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.page.evaluate(KEPT, since).toString(), (kept) -> !kept.isEmpty());
	}

	private String headline(String number) {
		return this.jdbc.sql("select headline from uth_case where case_number = :number")
			.param("number", number)
			.query(String.class)
			.single();
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
		assertThat(exactly("Sundhedsperson")).isChecked();
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
