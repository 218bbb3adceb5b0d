package dk.uthflow.modelguard;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.RunningApplication;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A process owner and Camunda Modeler, against the whole application. */
@RunningApplication
class DeployingFromModelerTests {

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
	void modelerIsAskedForAPasswordAndThenFindsWhatItLooksFor() {
		assertThat(Modeler.withoutPassword(this.port).checkConnection().statusCode()).isEqualTo(401);
		Modeler modeler = Modeler.of(this.port, "proces", "demo");
		assertThat(modeler.checkConnection().statusCode()).isEqualTo(200);
		assertThat(JsonPath.<String>read(modeler.version().body(), "$.version")).startsWith("7.24");
	}

	@Test
	void aModelIsLiveAndItIsKeptWhoDeployedItAndWhy() {
		HttpResponse<String> answer = Modeler.of(this.port, "proces", "demo")
			.deploy("Kortere frist til første påmindelse", changedTable());

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		String id = JsonPath.read(answer.body(), "$.id");
		assertThat(JsonPath.<Map<String, Object>>read(answer.body(), "$.deployedDecisionDefinitions")).hasSize(1);
		assertThat(this.database.sql("select deployed_by, note from uth_deployment where deployment_id = ?")
			.param(id)
			.query()
			.singleRow()).containsEntry("deployed_by", "proces")
			.containsEntry("note", "Kortere frist til første påmindelse");
	}

	@Test
	void theSameFileOnceMoreMakesNoNewVersion() {
		Modeler modeler = Modeler.of(this.port, "proces", "demo");
		String first = JsonPath.read(modeler.deploy("Frister", changedTable()).body(), "$.id");
		assertThat(JsonPath.<String>read(modeler.deploy("Frister", changedTable()).body(), "$.id")).isEqualTo(first);
	}

	@Test
	void aDiagramComesWithItsForms() {
		String model = Guard.ours("uth.bpmn")
			.replace("camunda:formRef=\"anonymisering\"", "camunda:formRef=\"nyform\"");
		String form = Guard.ours("anonymisering.form").replace("\"id\": \"anonymisering\"", "\"id\": \"nyform\"");
		Modeler modeler = Modeler.of(this.port, "proces", "demo");
		assertThat(modeler.deploy("Uden formular", new ModelFile("uth.bpmn", model)).statusCode()).isEqualTo(400);
		assertThat(modeler.deploy("Med formular", new ModelFile("uth.bpmn", model), new ModelFile("nyform.form", form))
			.statusCode()).isEqualTo(200);
	}

	@Test
	void whatTheGuardRefusesIsToldInModelersOwnWordsAndNothingOfItIsKept() {
		long before = this.repository.createDeploymentQuery().count();
		String model = Guard.ours("uth.bpmn")
			.replace("${anonymiser.wipe(execution)}", "${''.getClass()}")
			.replace("camunda:historyTimeToLive=\"P1825D\"", "");

		HttpResponse<String> answer = Modeler.of(this.port, "proces", "demo")
			.deploy("Ond model", new ModelFile("uth.bpmn", model));

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(JsonPath.<String>read(answer.body(), "$.type")).isEqualTo("ParseException");
		assertThat(JsonPath.<String>read(answer.body(), "$.message")).contains("Modellen er ikke lagt i drift",
				"fjernIdentitet", "Kun kendte udtryk", "History time to live", "uden at være anonymiseret");
		assertThat(JsonPath.<List<String>>read(answer.body(), "$.details['uth.bpmn'].errors[*].mainElementId"))
			.contains("fjernIdentitet", "uth", "indsend");
		assertThat(answer.body()).doesNotContain("dk.uthflow", "Exception:");
		assertThat(this.repository.createDeploymentQuery().count()).isEqualTo(before);
		assertThat(this.database.sql("select count(*) from uth_deployment where note = 'Ond model'")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void theGuardStandsBeforeEveryOtherWayInToo() {
		assertThatThrownBy(() -> this.repository.createDeployment()
			.addString("ond.bpmn", Guard.ours("besked.bpmn").replace("${notices.send(besked)}", "${''.getClass()}"))
			.deploy()).isInstanceOf(ModelRefused.class).hasMessageContaining("sendMail");
	}

	@Test
	void aTenantIsRefused() {
		HttpResponse<String> answer = Modeler.of(this.port, "proces", "demo")
			.deploy("Frister", "nogen", changedTable());
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("Tenant ID");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ivan", "ida", "sol", "seb", "drift", "pia" })
	void nobodyElseDeploys(String userId) {
		Modeler modeler = Modeler.of(this.port, userId, "demo");
		assertThat(modeler.deploy("Frister", changedTable()).statusCode()).isEqualTo(403);
		assertThat(modeler.checkConnection().statusCode()).isEqualTo(403);
	}

	@Test
	void norDoesAProcessOwnersBrowserOrAWrongPassword() {
		assertThat(HttpUser.loggedIn(this.port, "proces").get("/engine-rest/version").statusCode()).isEqualTo(403);
		assertThat(Modeler.of(this.port, "proces", "forkert").deploy("Frister", changedTable()).statusCode())
			.isEqualTo(401);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /deployment", "GET, /deployment?maxResults=1", "GET, /deployment?maxResults=0&name=x",
			"GET, /deployment/count", "GET, /process-definition", "GET, /task", "GET, /variable-instance",
			"GET, /engine/default/version", "GET, /history/task", "POST, /task", "POST, /deployment/x/redeploy",
			"DELETE, /deployment/x", "POST, /process-definition/key/uth/start", "POST, /message",
			"PUT, /deployment/create", "POST, /deployment/create/", "GET, /deployment/create",
			"POST, /engine/default/deployment/create", "GET, /user", "GET, /version/" })
	void everythingElseIsClosedToAProcessOwner(String method, String path) {
		Modeler modeler = Modeler.of(this.port, "proces", "demo");
		assertThat(method.equals("GET") ? modeler.get(path).statusCode() : modeler.send(method, path).statusCode())
			.isEqualTo(403);
	}

	private static ModelFile changedTable() {
		return new ModelFile("frister.dmn", Guard.ours("frister.dmn").replace(">60<", ">45<"));
	}

}
