package dk.uthflow.modelguard;

import java.net.http.HttpResponse;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Page;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.Browser;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.DoubleSize;
import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.RunningApplication;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
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
		assertThat(page("drift", "/modeller/proces/uth")).contains("version <strong>2</strong>",
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
		assertThat(browser.as("proces").get("/modeller/proces/uth/1/tilbage").body())
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

	private static ModelFile renamed() {
		return new ModelFile("uth.bpmn",
				Guard.ours("uth.bpmn").replace("name=\"Anonymisering\"", "name=\"Fjern navne\""));
	}

}
