package dk.uthflow.access.http;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.uthflow.testing.Browser;
import dk.uthflow.testing.RunningApplication;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Our mark, before anybody logs in and wherever they work afterwards.
 */
@RunningApplication
class LogoInBrowserTests {

	@LocalServerPort
	private int port;

	@Test
	void everyTopShowsIt() {
		try (Browser browser = Browser.start()) {
			Page page = browser.page(1280);
			for (String path : new String[] { "/rapporter", "/kvittering", "/login" }) {
				page.navigate("http://localhost:" + this.port + path);
				assertThat(isDrawn(page.locator(".uth-brand img"))).as(path).isTrue();
			}
			page.screenshot(picture("logo-log-ind"));
			page.fill("#username", "dan");
			page.fill("#password", "demo");
			page.click("main button[type=submit]");
			page.waitForSelector(".uth-person");
			assertThat(isDrawn(page.locator(".uth-brand img"))).isTrue();

			page.navigate("http://localhost:" + this.port + "/camunda/app/tasklist/default/");
			page.waitForSelector(".tasks-list");
			Object type = page.locator(".navbar-brand .brand-name").evaluate("""
					async (name) => {
					  const mark = getComputedStyle(name, '::before').backgroundImage.match(/^url\\("(.*)"\\)$/)[1];
					  return (await fetch(mark)).headers.get('Content-Type');
					}""");
			assertThat(type).isEqualTo("image/svg+xml");
			page.screenshot(picture("logo-tasklist"));
			assertThat(browser.complaints()).isEmpty();
		}
	}

	private static Page.ScreenshotOptions picture(String name) {
		return new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + name + ".png"));
	}

	private static boolean isDrawn(Locator picture) {
		return (boolean) picture.evaluate("(one) => one.complete && one.naturalWidth > 0");
	}

}
