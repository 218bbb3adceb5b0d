package dk.uthflow.modelguard;

import java.net.http.HttpResponse;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Page;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.Browser;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.DanishOnEnglishPage;
import dk.uthflow.testing.DoubleSize;
import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.RunningApplication;
import org.camunda.bpm.engine.RepositoryService;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of models, as a process owner and an operator use them. */
@RunningApplication
class ModelsPageTests {

	@LocalServerPort
	private int port;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private JdbcClient database;

	private CasesOverHttp english;

	@BeforeEach
	void readers() {
		this.english = new CasesOverHttp(this.port).inEnglish();
	}

	@AfterEach
	void takeBackWhatWasDeployed() {
		this.repository.createDeploymentQuery()
			.list()
			.stream()
			.filter((deployment) -> List.of("Camunda Modeler", "uthflow")
				.contains(String.valueOf(deployment.getSource())))
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
	}

	@Test
	void aProcessOwnerSeesWhatIsInOperationSinceWhenByWhomAndWhy() {
		deploy("Trinnet har fået et bedre navn", renamed());
		String list = page("proces", "/modeller");
		assertThat(list).contains("Utilsigtet hændelse", "Pernille Juhl", "Trinnet har fået et bedre navn",
				"Fulgte med programmet", "initialmodtagelse", "Formular", "Tabel");
	}

	@Test
	void aVersionShowsItsDifferencesAndItsCasesStepByStepAndNothingOfWhatTheySay() {
		new CasesOverHttp(this.port).report(DemoUnits.BROVST, "Hemmelig overskrift");
		String first = page("drift", "/modeller/proces/uth/1");
		assertThat(first).contains("Sager ved hvert trin", "Initialmodtagelse", "Det er den første version")
			.doesNotContain("Hemmelig overskrift", "Karen Fiktivsen", "Læg denne version i drift igen");

		deploy("Bedre navn", renamed());
		assertThat(text(page("drift", "/modeller/proces/uth"))).contains("version 2 (den nyeste)",
				"name: »Anonymisering« → »Fjern navne«", "Ingen sager er i gang på denne version");
	}

	@Test
	void everyVersionCanBeFetchedAsItWasDeployed() {
		deploy("Bedre navn", renamed());
		HttpResponse<String> old = HttpUser.loggedIn(this.port, "proces").get("/modeller/proces/uth/1/fil");
		assertThat(old.body()).isEqualTo(Guard.ours("uth.bpmn"));
		assertThat(old.headers().firstValue("Content-Disposition").orElseThrow()).contains("attachment", "uth.bpmn");
		assertThat(HttpUser.loggedIn(this.port, "proces").get("/modeller/proces/uth/2/fil").body())
			.isEqualTo(new String(renamed().content(), java.nio.charset.StandardCharsets.UTF_8));
	}

	@Test
	void anOlderVersionIsPutBackWithAReason() {
		deploy("Bedre navn", renamed());
		CasesOverHttp browser = new CasesOverHttp(this.port);
		assertThat(text(browser.as("proces").get("/modeller/proces/uth/1/tilbage").body()))
			.contains("»Fjern navne« → »Anonymisering«");

		HttpResponse<String> without = browser.post("proces", "/modeller/proces/uth/1/tilbage", "grund", "  ");
		assertThat(without.body()).contains("Skriv, hvorfor versionen lægges i drift igen.");

		HttpResponse<String> done = browser.post("proces", "/modeller/proces/uth/1/tilbage", "grund",
				"Det gamle navn stod i vejledningen");
		assertThat(CasesOverHttp.leadsTo(done)).isEqualTo("/modeller/proces/uth");
		assertThat(page("proces", "/modeller/proces/uth")).contains("version <strong>3</strong>", "Pernille Juhl",
				"Det gamle navn stod i vejledningen");
		assertThat(HttpUser.loggedIn(this.port, "proces").get("/modeller/proces/uth/3/fil").body())
			.isEqualTo(Guard.ours("uth.bpmn"));
		assertThat(this.database.sql("""
				select deed || ' ' || criteria from uth_audit where user_id = 'proces' and cases = '{}'
				and via = 'POST /modeller/{kind}/{key}/{version:[0-9]{1,9}}/tilbage'""").query(String.class).list())
			.contains("MODEL_DEPLOYED uth.bpmn");
	}

	@Test
	void whoReadsEnglishReadsOfModelsInEnglish() {
		new CasesOverHttp(this.port).report(DemoUnits.BROVST, "Fald på engelsk");
		deploy("Bedre navn", renamed());
		assertThat(english("/modeller")).contains("Models", "In force since", "Came with the program", "Process",
				"Bedre navn");
		assertThat(english("/modeller/proces/uth/1")).contains("Deploy this version again", "It is the first version.",
				"Cases at each step", "by the platform.", "version 1 of 2.");
		assertThat(english("/modeller/proces/uth")).contains("version 2 (the newest).",
				"by Pernille Juhl: “Bedre navn”.", "Changed", "name: “Anonymisering” → “Fjern navne”",
				"No open cases follow this version.");
		english("/modeller/tabel/frister");
		english("/modeller/formular/initialmodtagelse");
		assertThat(this.english.as("proces").get("/modeller/proces/uth").body())
			.contains("<title>Utilsigtet hændelse version 2 – uthflow</title>");
	}

	@Test
	void whoReadsEnglishPutsAnOlderVersionBackInEnglish() {
		deploy("Bedre navn", renamed());
		String path = "/modeller/proces/uth/1/tilbage";
		assertThat(english(path)).contains("Deploy version 1 again?",
				"It becomes version 3 of “Utilsigtet hændelse”. Open cases go on", "Cancel");
		assertThat(inEnglish(this.english.post("proces", path, "grund", " ").body()))
			.contains("Write why the version is deployed again.");
		assertThat(inEnglish(this.english.post("proces", path, "grund", "x".repeat(201)).body()))
			.contains("Write at most 200 characters.");
		String done = CasesOverHttp.leadsTo(this.english.post("proces", path, "grund", "Prøve"));
		assertThat(english(done)).contains("Version 1 is deployed again", "version 3 (the newest)");

		breakVersion(2);
		assertThat(inEnglish(this.english.post("proces", "/modeller/proces/uth/2/tilbage", "grund", "Prøve").body()))
			.contains("The version is not deployed", "Anonymiseret før den slutter");
	}

	@Test
	void anOperatorLooksAndPutsNothingBack() {
		deploy("Bedre navn", renamed());
		CasesOverHttp browser = new CasesOverHttp(this.port);
		assertThat(browser.as("drift").get("/modeller/proces/uth/1/tilbage").statusCode()).isEqualTo(403);
		assertThat(browser.post("drift", "/modeller/proces/uth/1/tilbage", "grund", "x").statusCode()).isEqualTo(403);
		assertThat(page("proces", "/modeller/proces/uth")).contains("version <strong>2</strong>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ivan", "ida", "sol", "seb", "pia" })
	void nobodyElseSeesThePages(String userId) {
		HttpUser user = HttpUser.loggedIn(this.port, userId);
		for (String path : List.of("/modeller", "/modeller/proces/uth", "/modeller/proces/uth/1/fil")) {
			assertThat(user.get(path).statusCode()).as(path).isEqualTo(403);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/modeller/proces/findesikke", "/modeller/noget/uth", "/modeller/proces/uth/999",
			"/modeller/proces/uth/99999999999", "/modeller/proces/uth/1/tilbage", "/modeller/tabel/uth/1/fil" })
	void whatIsNotThereIsNotFound(String path) {
		assertThat(HttpUser.loggedIn(this.port, "proces").get(path).statusCode()).isEqualTo(404);
	}

	@Test
	void thePagesAreAccessibleAndTheProcessIsDrawn() {
		new CasesOverHttp(this.port).report(DemoUnits.BROVST, "Fald");
		deploy("Bedre navn", renamed());
		try (Browser browser = Browser.start()) {
			Page page = browser.page(1280);
			page.navigate("http://localhost:%d/login".formatted(this.port));
			page.fill("[name=username]", "proces");
			page.fill("[name=password]", "demo");
			page.click("button[type=submit]");
			page.navigate("http://localhost:%d/modeller".formatted(this.port));
			Browser.assertAccessible(page, "modeller");
			page.click("text=Utilsigtet hændelse");
			page.waitForSelector("[data-element-id=anonymisering].uth-changed");
			Browser.assertAccessible(page, "modeller-ny-version");
			DoubleSize.assertGood(page, "modeller-ny-version");
			page.click("text=Version 1");
			page.waitForSelector(".djs-overlays .uth-key-cases");
			Browser.assertAccessible(page, "modeller-sager");
			page.click("text=Læg denne version i drift igen");
			page.waitForSelector("#grund");
			DoubleSize.assertGood(page, "modeller-tilbage");
			page.click("text=Ja, læg version 1 i drift");
			page.waitForSelector("#grund-fejl");
			assertThat(page.evaluate("document.activeElement.id")).as("where the error is told").isEqualTo("grund");
			Browser.assertAccessible(page, "modeller-tilbage");
			DoubleSize.assertGood(page, "modeller-tilbage-fejl");
			assertThat(browser.complaints()).isEmpty();
		}
	}

	private void deploy(String why, ModelFile file) {
		HttpResponse<String> answer = Modeler.of(this.port, "proces", "demo").deploy(why, file);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(JsonPath.<String>read(answer.body(), "$.id")).isNotBlank();
	}

	private String page(String userId, String path) {
		HttpResponse<String> answer = HttpUser.loggedIn(this.port, userId).get(path);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return answer.body();
	}

	/** The guard's rules came after the version. */
	private void breakVersion(int version) {
		this.database
			.sql("""
					update act_ge_bytearray set bytes_ = convert_to(replace(convert_from(bytes_, 'UTF8'), '${anonymiser.wipe(execution)}',
						'${true}'), 'UTF8') where name_ = 'uth.bpmn' and deployment_id_ = (
							select deployment_id_ from act_re_procdef where key_ = 'uth' and version_ = ?)""")
			.param(version)
			.update();
	}

	/** What a page says, which is not in Danish but where it says so. */
	private String english(String path) {
		HttpResponse<String> answer = this.english.as("proces").get(path);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return inEnglish(answer.body());
	}

	/** A title has the model's own name, and cannot say in which language it is. */
	private static String inEnglish(String page) {
		DanishOnEnglishPage.assertNone(page.replaceFirst("<title>.*</title>", ""));
		return text(page);
	}

	private static String text(String page) {
		return Jsoup.parse(page).text();
	}

	private static ModelFile renamed() {
		return new ModelFile("uth.bpmn",
				Guard.ours("uth.bpmn").replace("name=\"Anonymisering\"", "name=\"Fjern navne\""));
	}

}
