package dk.uthflow.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The machine's Chromium, with Danish as its language, and an eye on what goes wrong
 * behind the page.
 */
public final class Browser implements AutoCloseable {

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

	private final Playwright playwright;

	private final com.microsoft.playwright.Browser browser;

	private final List<String> complaints = new ArrayList<>();

	private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
		this.playwright = playwright;
		this.browser = browser;
	}

	public static Browser start() {
		Path chromium = Tools.require("chromium", "chromium-browser", "google-chrome");
		Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		return new Browser(playwright, playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(List.of("--no-sandbox"))));
	}

	/** A new page, as a person without history opens it. */
	public Page page(int width) {
		return page(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, 800));
	}

	/** A new page in a window of 1280 × 720 where everything is shown at 200 %. */
	public Page doubleSizePage() {
		return page(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(640, 360)
			.setDeviceScaleFactor(2));
	}

	private Page page(com.microsoft.playwright.Browser.NewContextOptions window) {
		BrowserContext context = this.browser.newContext(window.setLocale("da-DK").setTimezoneId("Europe/Copenhagen"));
		Page page = context.newPage();
		page.onPageError(this.complaints::add);
		page.onConsoleMessage((message) -> {
			boolean aboutAnswer = message.text().startsWith("Failed to load resource");
			if (message.type().equals("error") && !aboutAnswer) {
				this.complaints.add(message.text());
			}
		});
		return page;
	}

	/**
	 * What scripts and the content security policy complained of, since the last time.
	 */
	public List<String> complaints() {
		List<String> all = List.copyOf(this.complaints);
		this.complaints.clear();
		return all;
	}

	/**
	 * Looks for violations of WCAG 2.2 A and AA, and keeps a picture of what was looked
	 * at.
	 */
	public static void assertAccessible(Page page, String picture) {
		page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(picture + ".png")).setFullPage(true));
		AxeResults results = new AxeBuilder(page).withTags(WCAG).analyze();
		assertThat(results.getPasses()).as("rules that could be tried on " + picture).isNotEmpty();
		assertThat(results.getViolations()).as(picture)
			.extracting((rule) -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
			.isEmpty();
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
