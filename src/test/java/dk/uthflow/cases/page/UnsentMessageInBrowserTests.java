package dk.uthflow.cases.page;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.Browser;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.DoubleSize;
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
 * A message to the reporter that is typed and not sent, when the session ends meanwhile.
 */
@RunningApplication
@TestInstance(Lifecycle.PER_CLASS)
class UnsentMessageInBrowserTests {

	private static final String TYPED = "Stod sengen i laveste stilling, da fru Fiktivsen faldt?";

	/** What the browser keeps below which name, its bytes read as text. */
	private static final String STORED = """
			() => new Promise((resolve) => {
			  const request = indexedDB.open('uthflow');
			  request.onsuccess = () => {
			    const database = request.result;
			    if (!database.objectStoreNames.length) {
			      database.close();
			      // as it was: a store that this look made would be none of the page's
			      indexedDB.deleteDatabase('uthflow').onsuccess = () => resolve([]);
			      return;
			    }
			    const store = database.transaction('kladder').objectStore('kladder');
			    const found = [];
			    store.openCursor().onsuccess = ({ target }) => {
			      if (!target.result) {
			        database.close();
			        resolve(found);
			        return;
			      }
			      const { key, value } = target.result;
			      if (value.content) {
			        found.push(`${key}: ${new TextDecoder().decode(value.content)}`);
			      }
			      target.result.continue();
			    };
			  };
			})""";

	@LocalServerPort
	private int port;

	private Browser browser;

	private CasesOverHttp cases;

	private Page page;

	private String number;

	@BeforeAll
	void start() {
		this.cases = new CasesOverHttp(this.port);
		this.browser = Browser.start();
	}

	@BeforeEach
	void danTypesAMessage() {
		this.number = this.cases.handled(DemoUnits.BROVST, "Faldt ud af sengen", "ivan", "dan");
		this.page = this.browser.page(1100);
		this.page.navigate(address("/login"));
		logIn("dan");
		this.page.navigate(address("/sag/" + this.number));
		assertReady();
		message().pressSequentially(TYPED);
		assertReady();
	}

	@AfterEach
	void nothingComplains() {
		this.page.context().close();
		assertThat(this.browser.complaints()).as("errors of scripts and of the content security policy").isEmpty();
	}

	@AfterAll
	void stop() {
		if (this.browser != null) {
			this.browser.close();
		}
	}

	@Test
	void whoseSessionEndedIsLedBackToTheCaseAndFindsWhatWasTyped() {
		endSession();
		send();
		this.page.waitForURL("**/login?igen");
		assertThat(this.page.getByText("Siden stod åben for længe")).isVisible();
		logIn("dan");
		this.page.waitForURL("**/sag/" + this.number);
		assertThat(message()).hasValue(TYPED);
		assertThat(this.page.getByText("Det, du skrev, men ikke fik sendt, er hentet frem igen")).isVisible();
		Browser.assertAccessible(this.page, "sag-besked-hentet-frem");
		DoubleSize.assertGood(this.page, "sag-besked-hentet-frem");
		assertThat(kept()).singleElement()
			.asString()
			.startsWith("besked dan " + this.number)
			.doesNotContain("seng", "Fiktivsen");

		send();
		assertThat(this.page.getByText("Beskeden er sendt")).isVisible();
		assertThat(this.page.locator(".uth-said")).hasText(TYPED);
		assertNothingComesBack();
	}

	@Test
	void whatIsTypedIsKeptWithoutBeingSentAndForgottenWhenItIsTakenOut() {
		assertThat(this.page.getByText("hentet frem igen")).hasCount(0);
		this.page.navigate(address("/"));
		this.page.navigate(address("/sag/" + this.number));
		assertThat(message()).hasValue(TYPED);
		message().fill("");
		assertReady();
		assertThat(this.page.getByText("hentet frem igen")).hasCount(0);
		this.page.navigate(address("/"));
		assertNothingComesBack();
	}

	@Test
	void anotherCaseHasItsOwn() {
		String other = this.cases.handled(DemoUnits.BROVST, "Faldt på badeværelset", "ivan", "dan");
		this.page.navigate(address("/sag/" + other));
		assertReady();
		assertThat(message()).hasValue("");
	}

	@Test
	void anotherUserOfTheSameBrowserDoesNotSeeItAndItsWriterFindsItAfterwards() {
		endSession();
		send();
		this.page.waitForURL("**/login?igen");
		logIn("britt");
		this.page.waitForURL("**/sag/" + this.number);
		assertReady();
		assertThat(message()).hasValue("");
		assertThat(this.page.locator("[data-hentet]")).hasText("");
		assertThat(this.page.content()).doesNotContain("laveste stilling");

		endSession();
		this.page.navigate(address("/sag/" + this.number));
		logIn("dan");
		assertThat(message()).hasValue(TYPED);
	}

	@Test
	void loggingOutForgetsItAlsoWhenItIsTheOtherUserWhoLogsOut() {
		endSession();
		this.page.navigate(address("/sag/" + this.number));
		logIn("britt");
		message().fill("Et udkast");
		assertReady();
		logOut();
		assertThat(kept()).isEmpty();
		logIn("dan");
		assertNothingComesBack();
	}

	@Test
	void loggingOutForgetsIt() {
		logOut();
		assertThat(kept()).isEmpty();
		logIn("dan");
		assertNothingComesBack();
	}

	@Test
	void loggingOutOfAWebAppForgetsItToo() {
		this.page.navigate(address("/velkommen"));
		assertThat(kept()).hasSize(1);
		this.page.evaluate("() => fetch('/camunda/api/admin/auth/user/default/logout', { method: 'POST' })");
		this.page.navigate(address("/login"));
		assertThat(kept()).isEmpty();
	}

	@Test
	void afterADayItIsForgotten() {
		this.page.navigate(address("/velkommen"));
		this.page.clock().install();
		this.page.clock().fastForward("25:00:00");
		assertNothingComesBack();
		assertThat(kept()).isEmpty();
	}

	private void assertNothingComesBack() {
		this.page.navigate(address("/sag/" + this.number));
		assertReady();
		assertThat(message()).hasValue("");
		assertThat(kept()).isEmpty();
	}

	private List<?> kept() {
		return (List<?>) this.page.evaluate(STORED);
	}

	/** The page keeps what its field holds. */
	private void assertReady() {
		assertThat(this.page.locator("[data-klar]")).hasCount(1);
	}

	private Locator message() {
		return this.page.getByLabel("Besked til rapportøren");
	}

	/** As when the server has ended it: the browser has none any more. */
	private void endSession() {
		this.page.context().clearCookies();
	}

	private void send() {
		this.page.getByText("Send besked").click();
	}

	private void logOut() {
		this.page.getByText("Log ud").click();
		this.page.waitForURL("**/login?ud");
	}

	private void logIn(String userId) {
		this.page.getByLabel("Brugernavn").fill(userId);
		this.page.getByLabel("Adgangskode").fill("demo");
		this.page.getByLabel("Adgangskode").press("Enter");
		this.page.waitForURL((url) -> !url.contains("login"));
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
