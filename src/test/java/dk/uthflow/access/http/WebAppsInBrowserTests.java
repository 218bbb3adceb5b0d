package dk.uthflow.access.http;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.RunningApplication;
import dk.uthflow.testing.Tools;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The engine's web apps as people meet them: what they call must not be refused.
 */
@RunningApplication
class WebAppsInBrowserTests {

	@LocalServerPort
	private int port;

	private final List<String> refused = new CopyOnWriteArrayList<>();

	@Test
	void tasklistWorksFromLogInToClaimAndFormWithoutARefusedCall() {
		String number = report();
		inBrowser((page) -> {
			logIn(page, "ivan");
			page.waitForURL("**/camunda/app/tasklist/default/**");
			page.getByText("Indbakke").first().click();
			page.waitForSelector(".tasks-list .sagstid-kort");
			page.navigate(page.url() + "&task=" + HttpUser.loggedIn(this.port, "ivan").taskOf(number));
			assertThat(page.locator(".tasks-list .sagstid-kort").first().textContent()).contains("0 dage gammel",
					"90 dage tilbage");
			assertThat(page.locator(".sagstid-opgave").textContent()).contains("Sag " + number, "90 dage tilbage");
			page.getByText("Claim").first().click();
			page.waitForSelector(".fjs-container, .fjs-form");
			page.waitForLoadState(LoadState.NETWORKIDLE);
			page.waitForResponse("**/history/user-operation?**", () -> tab(page, "History"));
			page.waitForResponse("**/process-definition/**/xml", () -> tab(page, "Diagram"));
			page.waitForSelector(".djs-container");
			tab(page, "Form");
			page.waitForSelector(".fjs-container, .fjs-form");
			page.waitForLoadState(LoadState.NETWORKIDLE);
			page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/tasklist-ivan.png")));
		});
		assertThat(this.refused).isEmpty();
	}

	@Test
	void cockpitWorksWithoutARefusedCall() {
		report();
		inBrowser((page) -> {
			logIn(page, "drift");
			page.waitForURL("**/camunda/app/cockpit/default/**");
			page.waitForLoadState(LoadState.NETWORKIDLE);
			page.navigate(address("/camunda/app/cockpit/default/#/processes"));
			page.waitForLoadState(LoadState.NETWORKIDLE);
			page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/cockpit-drift.png")));
		});
		assertThat(this.refused).isEmpty();
	}

	private void inBrowser(Consumer<Page> visit) {
		LaunchOptions options = new LaunchOptions().setExecutablePath(Tools.require("chromium"))
			.setArgs(List.of("--no-sandbox"));
		try (Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
				Browser browser = playwright.chromium().launch(options);
				BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("da-DK"))) {
			Page page = context.newPage();
			page.onResponse((response) -> {
				if (response.status() >= 400) {
					this.refused.add(response.request().method() + " " + response.url() + " " + response.status());
				}
			});
			visit.accept(page);
		}
	}

	private static void tab(Page page, String name) {
		page.locator(".nav-tabs").getByText(name).first().click();
	}

	private void logIn(Page page, String userId) {
		page.navigate(address("/login"));
		page.fill("#username", userId);
		page.fill("#password", "demo");
		page.click("button[type=submit]");
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

	private String report() {
		HttpResponse<String> answer = HttpUser.anonymous(this.port).postJson("/api/rapporter", """
				{"rapportoerType": "sundhedsperson", "lokation": "%s", "overskrift": "Fald fra seng",
				"haendelsesbeskrivelse": "Beboeren faldt ud af sengen om natten.", "haendelsesdato": "2026-03-01",
				"faktiskKonsekvens": "lettere", "muligKonsekvens": "alvorlig"}""".formatted(DemoUnits.BROVST));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return JsonPath.read(answer.body(), "$.sagsnummer");
	}

}
