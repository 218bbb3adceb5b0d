package dk.uthflow.lifecycle.anonymising;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dk.uthflow.cases.attachment.Pictures;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.Browser;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.DanishOnEnglishPage;
import dk.uthflow.testing.DoubleSize;
import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.Keyboard;
import dk.uthflow.testing.RunningApplication;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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

		Keyboard keyboard = new Keyboard(this.page);
		keyboard.to(this.page.getByRole(AriaRole.BUTTON, named("Godkend og afslut sagen"))).press("Enter");
		assertThat(this.page.getByRole(AriaRole.ALERT)).isFocused();
		keyboard.to(this.page.locator(".uth-finding button").first());
		for (int answered = 0; answered < 20 && this.page.locator("[data-ubesvaret]").count() > 0; answered++) {
			int open = this.page.locator("[data-ubesvaret]").count();
			this.page.keyboard().press("Enter");
			assertThat(this.page.locator("[data-ubesvaret]")).hasCount(open - 1);
		}
		assertThat(this.page.getByLabel("Jeg har læst alle teksterne")).isFocused();
		DoubleSize.assertGood(this.page, "anonymisering-besvaret");
		keyboard.press("Space");
		keyboard.to(this.page.getByRole(AriaRole.BUTTON, named("Godkend og afslut sagen"))).press("Enter");

		assertThat(this.page.getByText("er anonymiseret og afsluttet")).isVisible();
		DoubleSize.assertGood(this.page, "anonymisering-faerdig");
		assertThat(record(number)).contains("[navn 1]", "[tlf.]").doesNotContain("Grethe");
	}

	@Test
	void aHandlerRemovesOneFileAndPutsAnotherInAPlaceOfASecond() {
		HttpUser anybody = HttpUser.anonymous(this.port);
		String picture = JsonPath.read(anybody.upload("/api/rapporter/bilag", "Grethe.png", Pictures.png()).body(),
				"$.id");
		String note = JsonPath.read(
				anybody.upload("/api/rapporter/bilag", "Notat.txt", TEXT.getBytes(StandardCharsets.UTF_8)).body(),
				"$.id");
		String number = waiting("dan", "Borgeren faldt.");
		this.jdbc.sql("update uth_attachment set case_number = :number where id::text in (:ids)")
			.param("number", number)
			.param("ids", List.of(picture, note))
			.update();
		logIn("dan");
		open(number);

		Locator first = finding("Grethe.png");
		first.getByRole(AriaRole.BUTTON, within("Fjern")).click();
		assertThat(first).containsText("Fjernes");
		Locator second = finding("Notat.txt");
		second.locator("summary").click();
		Locator choose = second.getByLabel("Vælg den anonymiserede udgave");
		choose.setInputFiles(new FilePayload("ny.txt", "text/plain", TEXT.getBytes(StandardCharsets.UTF_8)));
		second.getByRole(AriaRole.BUTTON, within("Brug den valgte")).click();
		assertThat(second.getByRole(AriaRole.ALERT)).containsText("Filen indeholder stadig");
		Browser.assertAccessible(this.page, "anonymisering-bilag-afvist");
		choose.setInputFiles(new FilePayload("ny.pdf", "application/pdf", pdf("Borgeren faldt ved sengen.")));
		second.getByRole(AriaRole.BUTTON, within("Brug den valgte")).click();
		assertThat(finding("Notat.txt")).containsText("Erstattes");
		Browser.assertAccessible(this.page, "anonymisering-bilag");

		this.page.getByLabel("Jeg har læst alle teksterne").check();
		this.page.getByRole(AriaRole.BUTTON, named("Godkend og afslut sagen")).click();
		assertThat(this.page.getByText("er anonymiseret og afsluttet")).isVisible();
		this.page.navigate(address("/sag/" + number));
		assertThat(this.page.getByText("bilag.pdf")).isVisible();
		assertThat(this.page.getByText("Notat.txt")).hasCount(0);
		Browser.assertAccessible(this.page, "sag-bilag");
	}

	/** As a program writes one, with its author in it. */
	private static byte[] pdf(String text) {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.getDocumentInformation().setAuthor("Grethe Sommerlund");
			PDPage page = new PDPage();
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.beginText();
				content.setFont(new PDType1Font(FontName.HELVETICA), 12);
				content.showText(text);
				content.endText();
			}
			document.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void aPdfIsRidOfItsAuthorAndWhatItSaysIsRead() {
		PdfWithoutMetadata clean = PdfWithoutMetadata.of(pdf("Borgeren faldt ved sengen."));
		assertThat(clean.text()).contains("Borgeren faldt ved sengen.");
		assertThat(new String(clean.content(), StandardCharsets.ISO_8859_1)).doesNotContain("Sommerlund");
		assertThatExceptionOfType(NotAnswered.class)
			.isThrownBy(() -> PdfWithoutMetadata.of("%PDF-1.7 vrøvl".getBytes(StandardCharsets.UTF_8)))
			.withMessage("anonymise.refused.pdf.broken");
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

	@Test
	void whoReadsEnglishIsToldInEnglishAndTasklistSpeaksDanishAllTheSame() {
		String number = waiting("dan", TEXT);
		String path = "/sag/" + number + "/anonymisering";
		CasesOverHttp english = this.cases.inEnglish();
		assertThat(english(english, "ida", path)).contains("Dan Kristensen has the task", "not answered")
			.contains(">CPR no.<", ">phone<");
		assertThat(english(english, "dan", path)).contains("Accept all suggestions in the case", "0 of ");
		HttpUser dan = english.as("dan");
		assertThat(dan.submit(dan.taskOf(number), "{\"anonymiseringGodkendt\":{\"value\":true}}").body())
			.contains("Teksten indeholder", "før sagen kan forlade huset")
			.doesNotContain("leave the house");

		assertThat(
				answered(english, path, "/svar", "felt", "overskrift", "start", "-5", "fundet", "x", "svar", "godtag"))
			.contains("The text is another one now");
		assertThat(answered(english, path, "/fjern", "ord", "findesikke", "slags", "NAME"))
			.contains("does not stand in the texts");
		assertThat(answered(english, path, "/godkend", "laest", "true")).contains("suggestions that are not answered");
		assertThat(answered(english, path, "/alle")).contains("Accepted: ").doesNotContain(">Not answered<");
		assertThat(answered(english, path, "/godkend")).contains("Tick that you have read the texts");
		HttpResponse<String> closed = english.post("dan", path + "/godkend", "laest", "true");
		String done = (closed.statusCode() == 200) ? closed.body()
				: english.as("dan").get(CasesOverHttp.leadsTo(closed)).body();
		assertThat(done).contains("Case " + number + " is anonymised and closed");
		assertThat(DanishOnEnglishPage.in(done)).isEmpty();
	}

	private static String answered(CasesOverHttp english, String path, String act, String... namesAndValues) {
		HttpResponse<String> answer = english.post("dan", path + act, namesAndValues);
		return (answer.statusCode() / 100 == 3) ? english(english, "dan", CasesOverHttp.leadsTo(answer))
				: checked(answer.body());
	}

	private static String english(CasesOverHttp english, String user, String path) {
		return checked(english.as(user).get(path).body());
	}

	private static String checked(String page) {
		DanishOnEnglishPage.assertNone(page);
		return page;
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
