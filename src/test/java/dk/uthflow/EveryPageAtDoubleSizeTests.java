package dk.uthflow;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.Browser;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.DoubleSize;
import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.Keyboard;
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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page of ours for those who see twice as large, who have a keyboard and no mouse,
 * and who must be told of errors.
 */
@RunningApplication
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageAtDoubleSizeTests {

	/**
	 * Whether the focus is where the error is told: in what tells it, or in a field that
	 * it describes.
	 */
	private static final String TOLD = """
			() => {
			  const it = document.activeElement;
			  const told = '[role=alert], .form-error-message';
			  const describing = (it.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id));
			  return [it.closest(told), ...describing.map((one) => one?.closest(told))].some((one) => one?.textContent.trim());
			}""";

	private final Map<String, Page> people = new HashMap<>();

	private final Map<String, String> places = new HashMap<>();

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeAll
	void casesAndBrowser() {
		CasesOverHttp cases = new CasesOverHttp(this.port);
		this.places.put("sag", cases.handled(DemoUnits.BROVST, "Beboer faldt ved dobbeltforflytning", "ivan", "dan"));
		cases.report(DemoUnits.BROVST, "Ny sag til den, der våger");
		HttpResponse<String> report = HttpUser.anonymous(this.port)
			.postJson("/api/rapporter", """
					{"rapportoerType": "sundhedsperson", "lokation": "%s", "overskrift": "Medicin til en anden",
					"haendelsesbeskrivelse": "Karen Fiktivsen, cpr 010160-1234, fik en andens medicin.",
					"haendelsesdato": "2026-03-01", "faktiskKonsekvens": "lettere", "muligKonsekvens": "alvorlig"}"""
				.formatted(DemoUnits.BROVST));
		String number = JsonPath.read(report.body(), "$.sagsnummer");
		this.places.put("kode", JsonPath.read(report.body(), "$.kvitteringskode"));
		cases.submit("ivan", number, "{\"beslutning\":{\"value\":\"tildel\"},\"sagsbehandler\":{\"value\":\"dan\"}}");
		cases.submit("dan", number,
				"""
						{"handling":{"value":"afslut"},"hovedgruppe":{"value":"patientuheld"},"konklusion":{"value":"Set efter."}}""");
		this.places.put("anonymiseres", number);
		this.browser = Browser.start();
	}

	@AfterEach
	void nothingComplains() {
		assertThat(this.browser.complaints()).as("errors of scripts and of the content security policy").isEmpty();
	}

	@AfterAll
	void stopBrowser() {
		if (this.browser != null) {
			this.browser.close();
		}
	}

	@ParameterizedTest
	@CsvSource({ ", /rapporter", ", /rapporter/patient", ", /rapporter/samle", ", /kvittering", ", /kvittering#{kode}",
			", /login", "dan, /", "ivan, /", "vagn, /nye-sager", "kaja, /aabne-sager", "dan, /soeg", "dan, /sag/{sag}",
			"kaja, /sag/{sag}/giv", "dan, /sag/{anonymiseres}/anonymisering", "proces, /frister",
			"ivan, /notifikationer", "ida, /planer", "ida, /planer/ny", "ida, /kvartalsopfoelgning",
			"proces, /modeller", "proces, /modeller/proces/uth", "konrad, /log", "dan, /velkommen", "dan, /findes-ikke",
			"ivan, /log", ", /login/ingen-adgang", ", /login/utilgaengelig", "dan, /sag/2031-999999" })
	void aPageIsReadAndWalkedThroughAtTwiceTheSize(String userId, String path) {
		Page page = open(userId, path);
		looksGood(page, path, "");
		walk(page, path);
	}

	@ParameterizedTest
	@CsvSource({ ", /rapporter, , , Send rapport", ", /rapporter/patient, , , Send", ", /rapporter/samle, , , Send",
			", /kvittering, #kode, 2222-2222-2222-2222-2223, Vis sagen", ", /login?forkert, , , ",
			"kaja, /aabne-sager, , , 'Vælg, hvem'", "dan, /soeg, #sagsnummer, 12, Søg",
			"dan, /sag/{sag}, , , Send besked", "kaja, /sag/{sag}/giv, , , 'Ja, flyt sagen'",
			"ida, /planer/ny, , , Gem planen", "dan, /sag/{anonymiseres}/anonymisering, , , Godkend og afslut",
			"konrad, /log?sag=x, , , " })
	void whoMadeAnErrorIsTold(String userId, String path, String field, String value, String button) {
		Page page = open(userId, path);
		if (field != null) {
			openDetails(page);
			page.fill(field, value);
		}
		if (button != null) {
			page.locator("main button[type=submit]:visible")
				.filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + button)))
				.first()
				.click();
		}
		page.locator("[role=alert]:visible").first().waitFor();
		page.waitForLoadState(LoadState.NETWORKIDLE);
		page.waitForFunction(TOLD);
		looksGood(page, path, "-fejl");
	}

	/** Else a page that is not looked at would look good. */
	@Test
	void whatIsWrongIsSeen() {
		Page page = this.browser.doubleSizePage();
		page.setContent(
				"""
						<div style="width: 900px">Too wide</div><div class="uth-scroll" style="overflow: auto"><p style="width: 800px">Scrolls</p></div>
						<p style="width: 40px; overflow: hidden; white-space: nowrap">Cut off at its right</p><a href="#" style="outline: none">Unseen</a>
						<a href="#" style="position: fixed; top: -90px">Out of sight</a><a href="#">Seen</a>""");
		assertThat(DoubleSize.cutOff(page)).extracting((one) -> one.toString().replaceAll(":.*", ""))
			.containsExactly("the page is 908 wide", "sticks out", "is cut off");
		assertThat(Keyboard.stops(page)).extracting((stop) -> stop.replaceAll(" \\d.*", ""))
			.containsExactly("seen", "unseen", "out of sight", "seen");
		page.context().close();
	}

	private static void looksGood(Page page, String path, String state) {
		openDetails(page);
		DoubleSize.assertWhole(page, path + state);
		Browser.assertAccessible(page, "dobbelt" + path.replaceAll("\\{.*?}|[^a-zæøå]+", "-") + state);
	}

	private static void openDetails(Page page) {
		page.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)");
	}

	private static void walk(Page page, String path) {
		assertThat(Keyboard.stops(page)).as("stops of the Tab key on " + path)
			.isNotEmpty()
			.allMatch((stop) -> stop.startsWith("seen"));
	}

	private Page open(String userId, String path) {
		Page page = person(userId);
		String address = path;
		for (Map.Entry<String, String> place : this.places.entrySet()) {
			address = address.replace("{" + place.getKey() + "}", place.getValue());
		}
		page.navigate("about:blank");
		page.navigate("http://localhost:" + this.port + address);
		page.waitForLoadState(LoadState.NETWORKIDLE);
		return page;
	}

	private Page person(String userId) {
		return this.people.computeIfAbsent((userId != null) ? userId : "", (id) -> {
			Page page = this.browser.doubleSizePage();
			page.setDefaultTimeout(60_000);
			if (!id.isEmpty()) {
				page.navigate("http://localhost:" + this.port + "/notifikationer");
				page.fill("#username", id);
				page.fill("#password", "demo");
				page.click("button[type=submit]");
				page.waitForURL((url) -> !url.contains("/login"));
			}
			return page;
		});
	}

}
