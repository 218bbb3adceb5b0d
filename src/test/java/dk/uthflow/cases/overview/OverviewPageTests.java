package dk.uthflow.cases.overview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.Media;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.Browser;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.DoubleSize;
import dk.uthflow.testing.Keyboard;
import dk.uthflow.testing.RunningApplication;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Åbne sager, the case page and the pages around them, in a browser: by mouse and by
 * keyboard, on a desk and on a phone.
 */
@RunningApplication
@TestInstance(Lifecycle.PER_CLASS)
class OverviewPageTests {

	private static final int DESK = 1280;

	private static final int PHONE = 360;

	private static final String NEWEST = "/aabne-sager?sorter=nummer&retning=ned";

	private static final int PATIENCE = 30_000;

	@LocalServerPort
	private int port;

	@Autowired
	private DataSource database;

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
		assertThat(this.browser.complaints()).as("errors of scripts and of the content security policy").isEmpty();
	}

	@AfterAll
	void stopBrowser() {
		if (this.browser != null) {
			this.browser.close();
		}
	}

	@Test
	void chosenCasesAreGivenToAnotherByKeyboardAlone() {
		List<String> numbers = handled(3, "britt");
		open(DESK, "kaja", NEWEST);
		Browser.assertAccessible(this.page, "aabne-sager");

		Keyboard keyboard = new Keyboard(this.page);
		keyboard.to(button("Vælg, hvem der skal have dem")).press("Enter");
		assertThat(this.page.getByRole(AriaRole.ALERT)).isFocused();
		keyboard.to(this.page.locator("#valg-" + numbers.get(0))).press("Space");
		keyboard.backTo(this.page.locator("#valg-" + numbers.get(1))).press("Space");
		keyboard.backTo(this.page.locator("#valg-" + numbers.get(2))).press("Space");
		assertThat(this.page.locator("[data-antal]")).hasText(" (3)");
		looksGood("aabne-sager-valgt");
		keyboard.to(button("Vælg, hvem der skal have dem")).press("Enter");
		assertThat(heading("Hvem skal have de 3 sager?")).isVisible();
		looksGood("aabne-sager-modtager");
		keyboard.to(button("Fortsæt")).press("Enter");
		assertThat(this.page.getByRole(AriaRole.ALERT)).isFocused();
		looksGood("aabne-sager-ingen-modtager");
		keyboard.to(this.page.locator("#person")).type("Dan");
		keyboard.to(button("Fortsæt")).press("Enter");
		assertThat(heading("Giv 3 sager til Dan Kristensen?")).isVisible();
		looksGood("aabne-sager-bekraeft");
		keyboard.to(button("Ja, giv til Dan Kristensen")).press("Enter");

		assertThat(this.page.getByText("3 af 3 sager er givet til Dan Kristensen")).isVisible();
		looksGood("aabne-sager-flyttet");
	}

	@Test
	void whatCouldNotBeMovedIsStillChosenForTheNextReceiver() {
		String can = this.cases.handled(DemoUnits.BROVST, "Kan flyttes", "ivan", "dan");
		String cannot = this.cases.handled(DemoUnits.FJERRITSLEV, "Kan ikke flyttes", "ivan", "dan");
		open(DESK, "kaja", NEWEST);
		tick(can);
		tick(cannot);
		button("Vælg, hvem der skal have dem").click();
		this.page.locator("#person").selectOption("britt");
		button("Fortsæt").click();
		assertThat(this.page.getByText("1 af 2 sager kan ikke flyttes")).isVisible();
		looksGood("aabne-sager-bekraeft-nogle");
		button("Ja, giv til Britt Andersen").dblclick();

		assertThat(this.page.getByText("1 af 2 sager er givet til Britt Andersen")).isVisible();
		assertThat(this.page.locator("#valg-" + cannot)).isChecked();
		assertThat(this.page.locator("#valg-" + can)).hasCount(0);
		looksGood("aabne-sager-ikke-flyttet");
		button("Vælg en anden modtager").click();
		assertThat(heading("Hvem skal have sagen?")).isVisible();
	}

	@Test
	void aLongRunShowsHowFarItIs() throws SQLException {
		List<String> numbers = handled(3, "dan");
		open(DESK, "kaja", NEWEST);
		numbers.forEach((number) -> tick(number));
		button("Vælg, hvem der skal have dem").click();
		this.page.locator("#person").selectOption("ida");
		button("Fortsæt").click();
		try (Connection busy = this.database.getConnection()) {
			busy.setAutoCommit(false);
			busy.createStatement()
				.execute("select from uth_case where case_number = '%s' for update".formatted(numbers.get(0)));
			button("Ja, giv til Ida Thomsen").click();
			assertThat(this.page.getByText("2 af 3 sager er behandlet …")).isVisible();
			assertThat(this.page.getByRole(AriaRole.PROGRESSBAR)).hasAttribute("value", "2");
			looksGood("aabne-sager-undervejs");
			busy.rollback();
		}
		assertThat(this.page.getByText("3 af 3 sager er givet til Ida Thomsen")).isVisible();
	}

	@Test
	void placesAreSuggestedAndChosenByKeyboard() {
		handled(1, "dan");
		open(DESK, "kaja", "/aabne-sager");
		Locator place = this.page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Sted"));
		place.pressSequentially("brovst");
		assertThat(this.page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText("Brovst")))
			.hasCount(1);
		Browser.assertAccessible(this.page, "aabne-sager-steder");
		place.press("ArrowDown");
		place.press("Enter");
		assertThat(place).hasValue("Brovst Plejecenter");
		button("Vis").press("Enter");
		assertThat(place).hasValue("Brovst Plejecenter");
		assertThat(this.page.locator(".uth-where").first()).containsText("Brovst Plejecenter");
	}

	@Test
	void everyPageFitsAPhone() {
		String number = handled(1, "dan").get(0);
		for (String path : List.of("/aabne-sager", "/sag/" + number, "/sag/" + number + "/giv", "/velkommen",
				"/aabne-sager?behandler=findes-ikke")) {
			open(PHONE, "kaja", path);
			assertThat(this.page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(PHONE);
			Browser.assertAccessible(this.page, "telefon" + path.replaceAll("[^a-zæøå]+", "-"));
			this.page.context().close();
		}
		open(PHONE, "vagn", "/nye-sager");
		assertThat(this.page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
		Browser.assertAccessible(this.page, "telefon-nye-sager");
	}

	@Test
	void aCasePageIsReadCalledBackAndPrinted() {
		String number = handled(1, "dan").get(0);
		open(DESK, "ivan", "/sag/" + number);
		Browser.assertAccessible(this.page, "sag-ivan");
		this.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(button("Udskriv")).isHidden();
		assertThat(this.page.getByRole(AriaRole.NAVIGATION)).isHidden();
		screenshot("sag-udskrift");
		assertThat(printed()).contains("Fald på gangen 0", "Forløb", "Ivan Mortensen")
			.doesNotContain("Log ud", "Kald tilbage", "Forside");
		this.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

		this.page.getByText("Kald tilbage til indbakken").click();
		looksGood("sag-tilbagekald");
		button("Ja, kald tilbage").click();

		assertThat(this.page.getByText("Sagen er kaldt tilbage til indbakken")).isVisible();
		Browser.assertAccessible(this.page, "sag-kaldt-tilbage");
	}

	@Test
	void theOtherPagesLookAndWorkAsOne() {
		for (String[] one : new String[][] { { "ivan", "/notifikationer" }, { "proces", "/frister" },
				{ "pia", "/velkommen" }, { "ivan", "/" }, { "dan", "/" }, { "sol", "/" }, { "kaja", "/" },
				{ "vagn", "/" }, { "vagn", "/nye-sager" }, { "vagn", "/nye-sager?vis=alle" }, { "pia", "/aabne-sager" },
				{ "pia", "/findes-ikke" } }) {
			open(DESK, one[0], one[1]);
			assertThat(this.page.locator(".uth-person summary")).isVisible();
			Browser.assertAccessible(this.page, one[0] + one[1].replaceAll("[^a-zæøå]+", "-"));
			this.page.context().close();
		}
		this.page = this.browser.page(DESK);
		this.page.navigate(address("/login"));
		Browser.assertAccessible(this.page, "log-ind");
	}

	@Test
	void whoseSessionEndsWhileCasesAreMovedIsLedToLogIn() {
		String number = handled(1, "dan").get(0);
		open(DESK, "kaja", NEWEST);
		tick(number);
		button("Vælg, hvem der skal have dem").click();
		this.page.locator("#person").selectOption("britt");
		button("Fortsæt").click();
		button("Ja, giv til Britt Andersen").click();
		this.page.waitForURL("**/resultat");
		this.page.route("**/resultat", OverviewPageTests::asIfItTookLonger, new Page.RouteOptions().setTimes(1));
		this.page.reload();

		this.page.context().clearCookies();

		this.page.waitForURL((url) -> url.contains("/login"));
		assertThat(this.page.locator("#username")).isVisible();
		assertThat(this.page.locator("#udfald")).hasCount(0);
		assertThat(this.browser.complaints()).singleElement().asString().contains("401");
	}

	private static void asIfItTookLonger(Route route) {
		APIResponse shown = route.fetch();
		String live = "id=\"udfald\" hx-get=\"%s?del=ja\" hx-trigger=\"every 2s\" hx-swap=\"outerHTML\""
			.formatted(route.request().url());
		route.fulfill(
				new Route.FulfillOptions().setResponse(shown).setBody(shown.text().replace("id=\"udfald\"", live)));
	}

	@Test
	void aTaskLeadsToThePageOfItsCase() {
		String number = handled(1, "dan").get(0);
		String task = this.cases.as("dan").taskOf(number);
		open(DESK, "dan", "/camunda/app/tasklist/default/#/?task=" + task);
		Locator link = this.page.getByText("se sagen og dens forløb");
		assertThat(link).hasAttribute("href", "/sag/" + number);
		screenshot("tasklist-link");

		Page opened = this.page.context().waitForPage(link::click);

		assertThat(opened.locator(".uth-number")).hasText("Sag " + number);
	}

	@Test
	void allFromOneTickToTheNextAreTickedWithTheShiftKey() {
		List<String> numbers = handled(4, "dan");
		open(DESK, "kaja", NEWEST);

		tick(numbers.get(3));
		this.page.locator("#valg-" + numbers.get(1))
			.click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));

		assertThat(this.page.locator("[data-antal]")).hasText(" (3)");
		assertThat(this.page.locator("#valg-" + numbers.get(2))).isChecked();
		assertThat(this.page.locator("#valg-" + numbers.get(0))).not().isChecked();
		this.page.locator("#valg-alle").click();
		assertThat(this.page.locator("#valg-" + numbers.get(0))).isChecked();
	}

	private void looksGood(String picture) {
		Browser.assertAccessible(this.page, picture);
		DoubleSize.assertGood(this.page, picture);
	}

	private void tick(String number) {
		this.page.locator("#valg-" + number).click();
	}

	/** The words on the paper. */
	private String printed() {
		byte[] paper = this.page
			.pdf(new Page.PdfOptions().setFormat("A4").setPath(Path.of("target/screenshots/sag.pdf")));
		try (PDDocument document = Loader.loadPDF(paper)) {
			return new PDFTextStripper().getText(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<String> handled(int many, String handler) {
		return IntStream.range(0, many)
			.mapToObj((number) -> this.cases.handled(DemoUnits.BROVST, "Fald på gangen " + number, "ivan", handler))
			.toList();
	}

	private void open(int width, String userId, String path) {
		this.page = this.browser.page(width);
		this.page.navigate(address("/login"));
		this.page.fill("#username", userId);
		this.page.fill("#password", "demo");
		this.page.click("main button[type=submit]");
		this.page.waitForURL((url) -> !url.contains("/login"));
		this.page.navigate(address(path));
	}

	private Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private Locator heading(String name) {
		return this.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
	}

	private void screenshot(String name) {
		this.page.screenshot(
				new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + name + ".png")).setFullPage(true));
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
