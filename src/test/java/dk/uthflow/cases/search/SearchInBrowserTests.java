package dk.uthflow.cases.search;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.sor.SorUnits;
import dk.uthflow.testing.Browser;
import dk.uthflow.testing.DoubleSize;
import dk.uthflow.testing.Keyboard;
import dk.uthflow.testing.RunningApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The search as people use it: at the desk, on a telephone, and with the keyboard alone.
 */
@RunningApplication
@TestInstance(Lifecycle.PER_CLASS)
class SearchInBrowserTests {

	/** For a machine with much else to do. */
	private static final int PATIENCE = 90_000;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SorUnits units;

	private Browser browser;

	@BeforeAll
	void casesAndBrowser() {
		SorUnit unit = this.units.find(DemoUnits.BROVST).orElseThrow();
		this.jdbc
			.sql("""
					insert into uth_case (case_number, status, location, path, location_name, headline, event_date,
						reported, due, closed, handler, severity, event_type, data)
					select '2021-' || lpad(n::text, 6, '0'), case n % 3 when 0 then 'SAGSBEHANDLING' else 'AFSLUTTET' end,
						:location, :path, :name,
						(array['Beboer faldt ud af sengen ved skærmprøven', 'Skærmprøve: forkert dosis insulin',
							'Tryksår på hælen, skærmprøve'])[1 + n % 3], date '2021-03-01' + n, timestamptz '2021-03-02 08:00+01' + n * interval '1 day',
						date '2021-06-01' + n, case when n % 3 <> 0 then timestamptz '2021-05-02 08:00+01' end, 'dan',
						(array['Ingen konsekvens', 'Lettere konsekvens', 'Dødelig konsekvens'])[1 + n % 3],
						case when n % 2 = 0 then 'patientuheld' end,
						jsonb_build_object('haendelsesbeskrivelse', 'Borgeren havde fået hjælp til at komme i seng klokken 22 og blev '
							|| 'fundet på gulvet ved siden af sengen ved nattevagtens runde. Sengehesten var ikke slået op, og kaldesnoren '
							|| 'lå uden for rækkevidde. <b>Fed</b> skrift & tegn.', 'konklusion', 'Sengen er skiftet til en lavere seng.')
					from generate_series(1, 60) n""")
			.param("location", unit.id().value())
			.param("path", unit.path().toString())
			.param("name", unit.name())
			.update();
		this.browser = Browser.start();
	}

	@AfterAll
	void close() {
		this.browser.close();
	}

	@AfterEach
	void nothingWasComplainedOf() {
		assertThat(this.browser.complaints()).isEmpty();
	}

	@Test
	void onTheWayFromNothingToACase() {
		Page page = loggedIn(1200, "dan");
		page.navigate(address("/soeg"));
		PlaywrightAssertions.assertThat(page.locator(".uth-nav a[aria-current=page]")).hasText("Søg i sager");
		Browser.assertAccessible(page, "soeg-start");

		page.fill("#ord", "senge skærmprøve");
		page.keyboard().press("Enter");
		PlaywrightAssertions.assertThat(page.locator("#fundne")).hasText("60 sager");
		assertThat(page.url()).doesNotContain("senge");
		PlaywrightAssertions.assertThat(page.locator("#fundne")).isFocused();
		PlaywrightAssertions.assertThat(page.locator(".uth-hits > li")).hasCount(25);
		assertThat(page.locator(".uth-hits mark").first().textContent()).isEqualToIgnoringCase("sengen");
		assertThat(page.locator(".uth-hits").textContent()).contains("<b>Fed</b> skrift & tegn");
		Browser.assertAccessible(page, "soeg-fundne");
		DoubleSize.assertGood(page, "soeg-fundne");

		page.getByText("Næste side").click();
		PlaywrightAssertions.assertThat(page.locator(".uth-pages span")).hasText("Side 2 af 3");
		page.goBack();
		PlaywrightAssertions.assertThat(page.locator("#ord")).hasValue("senge skærmprøve");
		page.locator(".uth-hits a").first().click();
		PlaywrightAssertions.assertThat(page.locator("main")).containsText("2021-0000");
	}

	@Test
	void narrowedByAPlaceFromTheListAndSavedByTheKeysOfATelephone() {
		Page page = loggedIn(360, "dan");
		Keyboard keyboard = new Keyboard(page);
		page.navigate(address("/soeg"));
		keyboard.to(page.locator("summary").filter(containing("Afgræns søgningen"))).press("Enter");
		keyboard.to(page.locator("#stedTekst")).type("brovst");
		PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
		keyboard.press("ArrowDown", "Enter");
		PlaywrightAssertions.assertThat(page.locator("#stedTekst")).hasValue("Brovst Plejecenter");
		keyboard.to(page.locator("#status")).press("ArrowDown", "ArrowDown");
		PlaywrightAssertions.assertThat(page.locator("#status")).hasValue("LUKKET");
		keyboard.to(page.locator("#rapporteretFra")).type("1.3.2021");
		keyboard.to(page.locator("#rapporteretTil")).type("31.12.2021");
		keyboard.backTo(page.locator("#ord")).type("skærmprøve").press("Enter");
		PlaywrightAssertions.assertThat(page.locator("#fundne")).hasText("40 sager");
		PlaywrightAssertions.assertThat(page.locator("#rapporteretFra")).hasValue("01.03.2021");
		assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
			.as("nothing sticks out at 360 pixels")
			.isTrue();
		Browser.assertAccessible(page, "soeg-360");

		keyboard.to(page.locator("summary").filter(containing("Gem søgningen"))).press("Enter");
		keyboard.to(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gem").setExact(true)))
			.press("Enter");
		PlaywrightAssertions.assertThat(page.locator("#navn-fejl")).isVisible();
		PlaywrightAssertions.assertThat(page.locator("#navn")).isFocused();
		DoubleSize.assertGood(page, "soeg-navn-fejl");
		keyboard.type("Lukkede i Brovst").press("Enter");
		PlaywrightAssertions.assertThat(page.locator(".alert-success"))
			.containsText("Søgningen »Lukkede i Brovst« er gemt");
		Browser.assertAccessible(page, "soeg-gemt-360");
		keyboard.to(page.getByText("Slet den gemte søgning")).press("Enter");
		PlaywrightAssertions.assertThat(page.locator(".alert-success")).containsText("Søgningen er slettet");
	}

	@Test
	void nothingIsFoundAndSomethingIsWrong() {
		Page page = loggedIn(1200, "dan");
		page.navigate(address("/soeg"));
		new Keyboard(page).to(page.locator("#ord")).type("skærmprøve abrakadabra").press("Enter");
		PlaywrightAssertions.assertThat(page.locator("#fundne")).hasText("Ingen sager");
		PlaywrightAssertions.assertThat(page.locator("#fundne")).isFocused();
		Browser.assertAccessible(page, "soeg-ingen");
		DoubleSize.assertGood(page, "soeg-ingen");

		page.getByText("Afgræns søgningen").click();
		page.fill("#rapporteretFra", "32.1.2025");
		page.fill("#sagsnummer", "12");
		page.fill("#stedTekst", "plejecenter");
		page.locator("#sagsnummer").press("Enter");
		PlaywrightAssertions.assertThat(page.locator(".alert-error")).containsText("Skriv datoen som 31.12.2025");
		PlaywrightAssertions.assertThat(page.locator("#rapporteretFra-fejl"))
			.containsText("Skriv datoen som 31.12.2025");
		PlaywrightAssertions.assertThat(page.locator("#sagsnummer-fejl"))
			.containsText("Skriv sagsnummeret som 2026-000123");
		PlaywrightAssertions.assertThat(page.locator("#rapporteretFra")).hasValue("32.1.2025");
		assertThat(page.evaluate("document.activeElement.closest('.alert-error') !== null")).isEqualTo(true);
		Browser.assertAccessible(page, "soeg-fejl");
		DoubleSize.assertGood(page, "soeg-fejl");
		page.fill("#rapporteretFra", "");
		page.fill("#sagsnummer", "");
		page.fill("#ord", "skærmprøve");
		page.locator("label", new Page.LocatorOptions().setHasText("Brovst Plejecenter")).click();
		page.locator("#ord").press("Enter");
		PlaywrightAssertions.assertThat(page.locator("#fundne")).hasText("60 sager");
	}

	@Test
	void whoOnlyReceivesSearchesOpenCasesAndTakesNothingOut() {
		Page page = loggedIn(1200, "ivan");
		page.navigate(address("/soeg"));
		page.fill("#ord", "skærmprøve");
		page.keyboard().press("Enter");
		PlaywrightAssertions.assertThat(page.locator("#fundne")).hasText("20 sager");
		PlaywrightAssertions.assertThat(page.getByText("Hent som Excel")).hasCount(0);
		PlaywrightAssertions.assertThat(page.locator("#afsluttetFra")).hasCount(0);
		Browser.assertAccessible(page, "soeg-initialmodtager");
	}

	private static Locator.FilterOptions containing(String text) {
		return new Locator.FilterOptions().setHasText(text);
	}

	private Page loggedIn(int width, String userId) {
		Page page = this.browser.page(width);
		page.setDefaultTimeout(PATIENCE);
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
		page.navigate(address("/login"));
		page.fill("#username", userId);
		page.fill("#password", "demo");
		page.click("button[type=submit]");
		page.waitForURL((url) -> !url.contains("/login"));
		return page;
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
