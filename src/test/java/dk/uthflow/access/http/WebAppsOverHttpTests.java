package dk.uthflow.access.http;

import java.net.http.HttpResponse;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.sor.SorId;
import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.RunningApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@RunningApplication
class WebAppsOverHttpTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "ivan, Indbakke Mine_sager Anonymisering Overskredet Forfalder_inden_14_dage",
			"dan, Sagsbehandling Mine_sager Anonymisering Overskredet Forfalder_inden_14_dage",
			"ida, Indbakke Sagsbehandling Mine_sager Anonymisering Overskredet Forfalder_inden_14_dage Kvartalsopfølgning",
			"sol, Mine_sager Overskredet Forfalder_inden_14_dage" })
	void tasklistShowsTheListsOfOnesRoles(String userId, String names) {
		HttpUser user = HttpUser.loggedIn(this.port, userId);
		List<String> shown = JsonPath.read(user.engine("/filter?resourceType=Task&itemCount=false").body(),
				"$[*].name");
		assertThat(shown).containsExactlyInAnyOrder(names.replace(" ", ",").replace("_", " ").split(","));
	}

	@Test
	void theInboxListsTheCasesOfOnesPlaceAndMineSagerWhatIsAssignedToMe() {
		String number = report(DemoUnits.BROVST);
		HttpUser ivan = HttpUser.loggedIn(this.port, "ivan");
		String task = ivan.taskOf(number);
		assertThat(idsIn(ivan, "Indbakke")).contains(task);
		assertThat(idsIn(ivan, "Mine sager")).doesNotContain(task);
		assertThat(ivan.enginePost("/task/" + task + "/claim", "{\"userId\":\"ivan\"}").statusCode()).isEqualTo(204);
		assertThat(idsIn(ivan, "Mine sager")).contains(task);
		HttpUser ane = HttpUser.loggedIn(this.port, "ane");
		assertThat(idsIn(ane, "Indbakke")).doesNotContain(task);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/form", "/form-variables", "/deployed-form", "/rendered-form", "/identity-links",
			"/comment", "/attachment", "/variables", "/variables/overskrift", "/localVariables" })
	void anotherPlacesTaskAnswersAsOneThatDoesNotExist(String what) {
		HttpUser ivan = HttpUser.loggedIn(this.port, "ivan");
		String task = ivan.taskOf(report(DemoUnits.BROVST));
		HttpUser ane = HttpUser.loggedIn(this.port, "ane");
		HttpResponse<String> foreign = ane.engine("/task/" + task + what);
		HttpResponse<String> none = ane.engine("/task/11111111-1111-1111-1111-111111111111" + what);
		assertThat(foreign.statusCode()).isEqualTo(none.statusCode()).isIn(403, 404);
		assertThat(foreign.body()).isEqualTo(none.body());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/claim", "/unclaim", "/assignee", "/complete", "/submit-form", "/delegate", "/resolve",
			"/bpmnError", "/bpmnEscalation", "/identity-links", "/identity-links/delete", "/comment/create",
			"/attachment/create", "/variables", "/localVariables" })
	void nothingCanBeDoneToAnotherPlacesTask(String action) {
		HttpUser ivan = HttpUser.loggedIn(this.port, "ivan");
		String task = ivan.taskOf(report(DemoUnits.BROVST));
		HttpUser ane = HttpUser.loggedIn(this.port, "ane");
		String body = "{\"userId\":\"ane\",\"type\":\"candidate\",\"message\":\"x\"}";
		HttpResponse<String> foreign = ane.enginePost("/task/" + task + action, body);
		assertThat(foreign.statusCode()).isIn(403, 404);
		assertThat(foreign.body())
			.isEqualTo(ane.enginePost("/task/11111111-1111-1111-1111-111111111111" + action, body).body());
		assertThat(ivan.taskOf(report(DemoUnits.BROVST))).isNotNull();
	}

	@Test
	void theTextsOfAForeignCaseAreInNoAnswerOfTheApi() {
		report(DemoUnits.BROVST);
		for (String userId : List.of("ane", "sol", "drift")) {
			HttpUser user = HttpUser.loggedIn(this.port, userId);
			for (String path : List.of("/task", "/variable-instance", "/process-instance", "/execution",
					"/history/task", "/history/process-instance", "/history/variable-instance", "/history/detail",
					"/history/activity-instance", "/history/user-operation", "/history/identity-link-log", "/incident",
					"/job", "/event-subscription", "/user", "/group", "/filter", "/batch", "/deployment",
					"/authorization", "/external-task", "/metrics", "/message", "/task/report/candidate-group-count")) {
				assertThat(user.engine(path).body()).as("%s %s", userId, path)
					.doesNotContain("Fortrolig overskrift", "Karen Fiktivsen");
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "POST, /filter/create", "PUT, /filter/1", "DELETE, /filter/1", "POST, /authorization/create",
			"DELETE, /authorization/1", "POST, /deployment/create", "DELETE, /deployment/1",
			"POST, /process-instance/delete", "POST, /process-definition/key/uth/start",
			"POST, /process-definition/key/uth/submit-form", "POST, /message", "POST, /signal", "POST, /condition",
			"POST, /task/create", "POST, /modification/execute", "POST, /migration/execute",
			"POST, /external-task/fetchAndLock", "PUT, /process-definition/suspended", "POST, /user/create",
			"POST, /group/create", "PUT, /job/retries", "POST, /history/process-instance/delete",
			"POST, /decision-definition/key/alvorlighed/evaluate", "POST, /identity/verify",
			"GET, /task/report/candidate-group-count", "GET, /metrics", "GET, /process-instance", "GET, /user",
			"GET, /batch", "GET, /history/task", "GET, /schema/log" })
	void caseworkersGetNothingOfTheApiButWhatTasklistUses(String method, String path) {
		for (String userId : List.of("ida", "sol")) {
			HttpUser user = HttpUser.loggedIn(this.port, userId);
			assertThat(user
				.send(method, "/camunda/api/engine/engine/default" + path, "application/json",
						method.equals("GET") ? null : "{}")
				.statusCode()).as(userId).isEqualTo(403);
		}
	}

	@ParameterizedTest
	@CsvSource({ "POST, /filter/create, {\"resourceType\":\"Task\";\"name\":\"x\";\"query\":{}}",
			"POST, /authorization/create, {\"type\":1;\"permissions\":[\"ALL\"];\"groupId\":\"driftsoperatoer\";\"resourceType\":0;\"resourceId\":\"*\"}",
			"DELETE, /deployment/1, ''", "POST, /process-definition/key/uth/start, {}",
			"POST, /message, {\"messageName\":\"tilbagekald\"}", "POST, /task/create, {}" })
	void anOperatorMakesNothingEither(String method, String path, String body) {
		HttpUser drift = HttpUser.loggedIn(this.port, "drift");
		String json = body.replace(';', ',');
		assertThat(drift
			.send(method, "/camunda/api/engine/engine/default" + path, "application/json", json.isEmpty() ? null : json)
			.statusCode()).isIn(400, 403, 404);
		assertThat(
				JsonPath.<List<String>>read(HttpUser.loggedIn(this.port, "ida").engine("/filter").body(), "$[*].name"))
			.doesNotContain("x");
	}

	@Test
	void anOperatorSeesThatCasesRunButNotWhatTheySay() {
		String number = report(DemoUnits.BROVST);
		HttpUser drift = HttpUser.loggedIn(this.port, "drift");
		List<String> instances = JsonPath.read(drift.engine("/process-instance?businessKey=" + number).body(),
				"$[*].id");
		assertThat(instances).hasSize(1);
		assertThat(drift.engine("/process-instance/" + instances.get(0) + "/variables").statusCode()).isEqualTo(403);
		assertThat(drift.engine("/process-instance/" + instances.get(0) + "/variables/overskrift").statusCode())
			.isEqualTo(403);
		assertThat(drift.engine("/execution/" + instances.get(0) + "/localVariables").statusCode()).isEqualTo(403);
		assertThat(drift.engine("/variable-instance?processInstanceIdIn=" + instances.get(0)).body()).isEqualTo("[]");
		assertThat(drift.engine("/task?processInstanceId=" + instances.get(0)).body()).isEqualTo("[]");
		assertThat(drift.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
		assertThat(drift.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"GET | /camunda/api/engine/engine/default/process-instance?variables=overskrift_like_F%25 | ",
			"GET | /camunda/api/engine/engine/default/process-instance/count?variables=overskrift_eq_Fald | ",
			"GET | /camunda/api/engine/engine/default/execution?processVariables=overskrift_eq_Fald | ",
			"POST | /camunda/api/engine/engine/default/process-instance | {'variables':[{'name':'overskrift','operator':'like','value':'F%'}]}",
			"POST | /camunda/api/engine/engine/default/process-instance/count | {'orQueries':[{'variables':[{'name':'overskrift','operator':'like','value':'F%'}]}]}",
			"POST | /camunda/api/engine/engine/default/execution | {'processVariables':[{'name':'overskrift','operator':'eq','value':'F'}]}",
			"POST | /camunda/api/engine/engine/default/message | {'messageName':'tilbagekald','correlationKeys':{'overskrift':{'value':'F'}}}",
			"POST | /camunda/api/cockpit/plugin/base/default/process-instance | {'variables':[{'name':'overskrift','operator':'like','value':'F%'}]}",
			"POST | /camunda/api/cockpit/plugin/base/default/process-instance/count | {'a':1,'v\u0061riables':[{'name':'overskrift'}]}",
			"GET | /camunda/api/cockpit/plugin/base/default/process-instance?variables=overskrift_like_F%25 | " })
	void anOperatorCannotFindOutWhatCasesSayBySearchingForIt(String method, String path, String body) {
		report(DemoUnits.BROVST);
		HttpUser drift = HttpUser.loggedIn(this.port, "drift");
		assertThat(drift.send(method, path, "application/json", (body != null) ? body.replace('\'', '"') : null)
			.statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/app/admin/", "/camunda/app/admin/default/", "/camunda/app/admin/default/setup/",
			"/camunda/app/welcome/default/", "/camunda/api/admin/setup/default/user/create",
			"/camunda/api/admin/plugin/license/default/check-key", "/camunda/api/welcome/plugin/x", "/camunda/",
			"/camunda/app/", "/engine-rest/task", "/engine-rest/engine/default/task", "/engine-rest/deployment" })
	void nobodyGetsAdminOrTheEnginesOpenRestApi(String path) {
		for (String userId : List.of("ida", "sol", "seb", "proces", "drift", "pia")) {
			assertThat(HttpUser.loggedIn(this.port, userId).get(path).statusCode()).as(userId).isEqualTo(403);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/api/admin/setup/default/user/create",
			"/camunda/api/admin/%73etup/default/user/create", "/camunda/api/admin/setup/default/user/create/",
			"/camunda/%61pi/admin/setup/default/user/create", "/camunda/api/admin/setup/%64efault/user/create",
			"/camunda/api/admin//setup/default/user/create", "/camunda/api/./admin/setup/default/user/create",
			"/camunda/api/admin/setup;x=1/default/user/create",
			"/camunda/api/engine/../admin/setup/default/user/create" })
	void nobodyMakesAnAdministratorThroughTheSetUp(String path) {
		String body = """
				{"profile":{"id":"ond","firstName":"O","lastName":"N","email":"o@example.org"},
				"credentials":{"password":"hemmelig"}}""";
		for (HttpUser user : List.of(HttpUser.anonymous(this.port), HttpUser.loggedIn(this.port, "ida"),
				HttpUser.loggedIn(this.port, "drift"))) {
			assertThat(user.postJson(path, body).statusCode()).isIn(400, 401, 403);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"assigneeExpression\":\"${1}\"}", "{\"orQueries\":[{\"assigneeExpression\":\"${1}\"}]}",
			"{\"orQueries\":[{\"assignee\\u0045xpression\":\"${1}\"}]}",
			"{\"orQueries\":[{\"assignee\":\"a\",\"assigneeExpression\":\"${1}\",\"assignee\":\"b\"}]}" })
	void noQueryRunsAnExpression(String body) {
		HttpUser ivan = HttpUser.loggedIn(this.port, "ivan");
		assertThat(ivan.enginePost("/task", body).statusCode()).isEqualTo(400);
		assertThat(ivan.enginePost("/task/count", body).statusCode()).isEqualTo(400);
		String filter = JsonPath.<List<String>>read(ivan.engine("/filter").body(), "$[*].id").get(0);
		assertThat(ivan.enginePost("/filter/" + filter + "/list", body).statusCode()).isEqualTo(400);
		assertThat(ivan.enginePost("/filter/" + filter + "/count", body).statusCode()).isEqualTo(400);
	}

	@Test
	void noQueryParameterNamesAnExpression() {
		HttpUser ivan = HttpUser.loggedIn(this.port, "ivan");
		assertThat(ivan.engine("/task?assigneeExpression=$%7B1%7D").statusCode()).isEqualTo(400);
		assertThat(ivan.engine("/task?assignee%45xpression=$%7B1%7D").statusCode()).isEqualTo(400);
	}

	@Test
	void theEnginesOwnLogInOpensNothing() {
		HttpResponse<String> answer = HttpUser.anonymous(this.port)
			.send("POST", "/camunda/api/admin/auth/user/default/login/tasklist", "application/x-www-form-urlencoded",
					"username=ivan&password=demo");
		assertThat(answer.statusCode()).isIn(401, 403);
	}

	@Test
	void aProfileTellsANameAndNoMore() {
		HttpUser ivan = HttpUser.loggedIn(this.port, "ivan");
		assertThat(ivan.engine("/user/dan/profile").body()).contains("Kristensen").doesNotContain("@");
		assertThat(JsonPath.<List<String>>read(ivan.engine("/identity/groups?userId=ida").body(), "$.groups[*]"))
			.isEmpty();
		assertThat(JsonPath.<List<String>>read(ivan.engine("/identity/groups?userId=ivan").body(), "$.groupUsers[*]"))
			.isEmpty();
	}

	private List<String> idsIn(HttpUser user, String list) {
		List<String> filters = JsonPath.read(user.engine("/filter").body(), "$[?(@.name=='" + list + "')].id");
		return JsonPath.read(user.enginePost("/filter/" + filters.get(0) + "/list", "{}").body(), "$[*].id");
	}

	private String report(SorId place) {
		HttpResponse<String> answer = HttpUser.anonymous(this.port)
			.postJson("/api/rapporter", """
					{"rapportoerType": "sundhedsperson", "lokation": "%s", "overskrift": "Fortrolig overskrift",
					"haendelsesbeskrivelse": "Beboeren faldt ud af sengen om natten.", "haendelsesdato": "2026-03-01",
					"faktiskKonsekvens": "lettere", "muligKonsekvens": "alvorlig", "patientNavn": "Karen Fiktivsen"}"""
				.formatted(place));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return JsonPath.read(answer.body(), "$.sagsnummer");
	}

}
