package dk.uthflow.modelguard;

import java.net.http.HttpResponse;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.Browser;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.RunningApplication;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Fields that a process owner adds from Modeler, followed to wherever a case goes. */
@RunningApplication
class FieldsWithoutCodeTests {

	private static final String FIELDS = "{\n  \"components\": [";

	private static final String WITNESSES = """
			{"type": "textarea", "id": "Field_vidner", "key": "vidner", "label": "Hvem så det?", "validate": {"maxLength": 200%s}},""";

	private static final String SHIFT = """
			{"type": "select", "id": "Field_vagt", "key": "vagt", "label": "Hvilken vagt?", "values": [
			{"label": "Dagvagt", "value": "dag"}, {"label": "Nattevagt", "value": "nattevagt"}]},""";

	private static final String COUNT = """
			{"type": "number", "id": "Field_antal", "key": "antalBeroerte", "label": "Antal berørte",
			"validate": {"min": 1, "max": 9999}},""";

	private static final String LESSON = """
			{"type": "textfield", "id": "Field_nyViden", "key": "nyViden", "label": "Ny viden", "validate": {"maxLength": 500}},""";

	@LocalServerPort
	private int port;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private JdbcClient database;

	@AfterEach
	void takeBackWhatWasDeployed() {
		this.repository.createDeploymentQuery()
			.deploymentSource("Camunda Modeler")
			.list()
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId()));
	}

	@Test
	void aNewFieldIsCheckedKeptFoundExtractedAndAnonymised() {
		assertThat(schema()).doesNotContain("vidner");
		assertThat(report("\"vidner\": \"Nogen\"").body()).contains("findes ikke i formularen");
		deploy("rapport.form", WITNESSES.formatted("") + SHIFT + COUNT);
		deploy("sagsbehandling.form", LESSON);
		CasesOverHttp cases = new CasesOverHttp(this.port);

		assertThat(schema()).contains("vidner", "Nattevagt");
		HttpResponse<String> refused = report(
				"\"vidner\": \"%s\", \"vagt\": \"aften\", \"antalBeroerte\": 0".formatted("x".repeat(201)));
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(JsonPath.<Iterable<String>>read(refused.body(), "$.felter[*].felt"))
			.containsExactlyInAnyOrder("vidner", "vagt", "antalBeroerte");

		HttpResponse<String> taken = report("""
				"vidner": "Sygeplejerske Grethe Sommerlund så hvinemostskiftet, ring 98 12 34 56.", "vagt": "nattevagt",
				"antalBeroerte": 4711""");
		assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
		String number = JsonPath.read(taken.body(), "$.sagsnummer");
		assertThat(record(number)).containsEntry("vagt", "nattevagt").containsEntry("antalBeroerte", 4711);

		cases.submit("ivan", number, "{\"beslutning\":{\"value\":\"tildel\"}}");
		cases.submit("dan", number,
				"""
						{"handling":{"value":"afslut"},"hovedgruppe":{"value":"patientuheld"},"konklusion":{"value":"Hjulene låses."},
						"nyViden":{"value":"Fortalt af Karen Fiktivsen, 010160-1234."}}""");
		assertThat(cases.as("dan").get("/sag/" + number).body()).contains("Hvem så det?", "Nattevagt", "Antal berørte",
				"Ny viden");
		for (String words : new String[] { "hvinemostskiftet", "4711", "nattevagt" }) {
			String search = CasesOverHttp.leadsTo(cases.post("dan", "/soeg", "ord", words));
			assertThat(cases.as("dan").get(search).body()).contains("/sag/" + number);
			assertThat(cases.as("dan").get(search + "/udtraek.csv").body()).contains("Hvem så det?", "Hvilken vagt?",
					"Antal berørte", "Ny viden", "Nattevagt", "4711", "hvinemostskiftet");
		}

		String review = "/sag/" + number + "/anonymisering";
		assertThat(cases.as("dan").get(review).body()).contains("Hvem så det?", "Ny viden", "Sommerlund");
		assertThat(cases.post("dan", review + "/godkend", "laest", "true").statusCode()).isBetween(302, 303);
		assertThat(cases.as("dan").get(review).body()).contains("som ikke er besvaret");
		cases.post("dan", review + "/alle");
		cases.post("dan", review + "/godkend", "laest", "true");
		Map<String, Object> left = record(number);
		assertThat((String) left.get("vidner")).contains("hvinemostskiftet", "[tlf.]")
			.doesNotContain("Grethe", "Sommerlund", "98 12");
		assertThat((String) left.get("nyViden")).contains("[CPR-nr.]").doesNotContain("Karen", "010160");
		assertThat(left).containsEntry("antalBeroerte", 4711);
	}

	@Test
	void aNumberInATextFieldLeadsToSomebodyToo() {
		deploy("rapport.form", WITNESSES.formatted(""));
		CasesOverHttp cases = new CasesOverHttp(this.port);
		String number = JsonPath.read(report("\"vidner\": \"010160-1234\"").body(), "$.sagsnummer");
		cases.submit("ivan", number, "{\"beslutning\":{\"value\":\"tildel\"}}");
		cases.submit("dan", number,
				"{\"handling\":{\"value\":\"afslut\"},\"hovedgruppe\":{\"value\":\"patientuheld\"},\"konklusion\":{\"value\":\"Set.\"}}");
		cases.post("dan", "/sag/" + number + "/anonymisering/alle");
		cases.post("dan", "/sag/" + number + "/anonymisering/godkend", "laest", "true");
		assertThat(record(number)).containsEntry("vidner", "[CPR-nr.]");
	}

	@Test
	void whoIsWritingWhileTheFormIsChangedLosesNothing() {
		try (Browser browser = Browser.start()) {
			Page page = browser.page(1280);
			page.navigate("http://localhost:%d/rapporter?lokation=%s".formatted(this.port, DemoUnits.SOLGAARDEN));
			exactly(page, "Sundhedsperson").check();
			exactly(page, "Dag").fill("1");
			exactly(page, "Måned").fill("12");
			exactly(page, "År").fill("2024");
			page.getByLabel("Overskrift").fill("Forkert dosis");
			page.getByLabel("Hvad skete der?").fill("Patienten fik dobbelt dosis");
			question(page, "Hvor alvorlig blev skaden?").getByLabel("Lettere").check();
			question(page, "Hvor alvorlig kunne skaden være blevet?").getByLabel("Dødelig").check();
			deploy("rapport.form", WITNESSES.formatted(", \"required\": true"));

			Locator send = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send rapport"));
			send.click();
			assertThat(page.locator("[data-errors]")).containsText("Formularen er ændret, mens du skrev");
			assertThat(page.locator("[data-errors]")).containsText("Hvem så det?");
			assertThat(page.getByLabel("Overskrift")).hasValue("Forkert dosis");
			Browser.assertAccessible(page, "rapporter-ny-formular");
			page.getByLabel("Hvem så det?").fill("Ingen");
			send.click();
			assertThat(page.locator("[data-receipt]")).isVisible();
			assertThat(browser.complaints()).isEmpty();
		}
	}

	private void deploy(String file, String fields) {
		HttpResponse<String> answer = Modeler.of(this.port, "proces", "demo")
			.deploy("Nye felter", new ModelFile(file, Guard.ours(file).replace(FIELDS, FIELDS + fields)));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
	}

	private String schema() {
		return HttpUser.anonymous(this.port).get("/rapporter/skema").body();
	}

	private HttpResponse<String> report(String fields) {
		return HttpUser.anonymous(this.port)
			.postJson("/api/rapporter",
					"""
							{"rapportoerType": "sundhedsperson", "lokation": "%s", "overskrift": "Fald på gangen",
							"haendelsesbeskrivelse": "En beboer faldt.", "haendelsesdato": "2026-03-01", "faktiskKonsekvens": "lettere",
							"muligKonsekvens": "alvorlig", "patientNavn": "Karen Fiktivsen", %s}"""
						.formatted(DemoUnits.BROVST, fields));
	}

	private Map<String, Object> record(String number) {
		return JsonPath.read(this.database.sql("select data::text from uth_case where case_number = ?")
			.param(number)
			.query(String.class)
			.single(), "$");
	}

	private static Locator exactly(Page page, String label) {
		return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
	}

	private static Locator question(Page page, String label) {
		return page.locator(".fjs-form-field-radio", new Page.LocatorOptions().setHasText(label));
	}

}
