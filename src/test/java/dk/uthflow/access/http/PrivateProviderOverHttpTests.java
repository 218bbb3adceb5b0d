package dk.uthflow.access.http;

import java.net.http.HttpResponse;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.RunningApplication;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a dpsPrivatleverandor may not, each tried as one who knows the engine's interface
 * would.
 */
@RunningApplication
@TestInstance(Lifecycle.PER_CLASS)
class PrivateProviderOverHttpTests {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private CasesOverHttp cases;

	private HttpUser sol;

	private String own;

	private String others;

	private String groups;

	private String task;

	@BeforeAll
	void aCaseOfSolsAndTwoOfOthers() {
		this.cases = new CasesOverHttp(this.port);
		this.sol = this.cases.as("sol");
		this.own = this.cases.handled(DemoUnits.SOLGAARDEN, "Sols egen", "ivan", "sol");
		this.others = this.cases.handled(DemoUnits.SOLGAARDEN, "Birgits", "ivan", "birk");
		this.groups = this.cases.handled(DemoUnits.SOLGAARDEN, "Gruppens", "ivan", null);
		this.task = this.sol.taskOf(this.own);
	}

	@Test
	void sheSeesTheCaseThatIsHersAndNoOtherAtHerOwnPlace() {
		List<String> seen = JsonPath.read(this.sol.enginePost("/task", "{}").body(), "$[*].id");
		assertThat(seen).contains(this.task)
			.doesNotContain(this.cases.as("birk").taskOf(this.others), this.cases.as("dan").taskOf(this.groups));
		assertThat(this.sol
			.enginePost("/task", "{\"candidateGroup\":\"dpsPrivatleverandor@%s\"}".formatted(DemoUnits.SOLGAARDEN))
			.body()).isEqualTo("[]");
		assertThat(this.sol.enginePost("/task", "{\"unassigned\":true}").body()).isEqualTo("[]");
		assertThat(this.sol.enginePost("/task", "{\"orQueries\":[{\"unassigned\":true,\"assignee\":\"birk\"}]}").body())
			.isEqualTo("[]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/unclaim | {}", "/assignee | {'userId':'birk'}",
			"/assignee | {'userId':null}", "/claim | {'userId':'birk'}", "/claim | {'userId':null}",
			"/delegate | {'userId':'birk'}", "/resolve | {}", "/identity-links | {'userId':'birk','type':'assignee'}",
			"/identity-links | {'groupId':'dpsDecentralSagsbehandler','type':'candidate'}",
			"/identity-links/delete | {'userId':'sol','type':'assignee'}", "/bpmnError | {'errorCode':'x'}",
			"/bpmnEscalation | {'escalationCode':'x'}", "/variables | {'modifications':{}}",
			"/localVariables | {'modifications':{}}", "/comment/create | {'message':'x'}", "/attachment/create | {}" })
	void sheDoesNotGiveItAway(String action, String body) {
		HttpResponse<String> answer = this.sol.enginePost("/task/" + this.task + action, body.replace('\'', '"'));
		assertThat(answer.statusCode()).as(answer.body()).isIn(403, 415);
		assertThat(this.sol.taskOf(this.own)).isEqualTo(this.task);
	}

	@Test
	void aTaskIsNotWrittenOrRemovedEither() {
		for (String method : List.of("PUT", "DELETE")) {
			assertThat(this.sol
				.send(method, "/camunda/api/engine/engine/default/task/" + this.task, "application/json",
						method.equals("PUT") ? "{\"assignee\":\"birk\"}" : null)
				.statusCode()).isEqualTo(403);
		}
	}

	@Test
	void sheDoesNotHandItOverNorChangeItsPlaceByAFormNorReturnIt() {
		HttpResponse<String> returned = this.sol.submit(this.task, """
				{"handling":{"value":"returner"},"returneringsaarsag":{"value":"Ikke vores"}}""");
		assertThat(returned.statusCode()).isEqualTo(400);
		assertThat(returned.body()).contains("kan ikke returnere");
		HttpResponse<String> moved = this.sol.submit(this.task, """
				{"beslutning":{"value":"overdrag"},"lokation":{"value":"%s"},"sagsbehandler":{"value":"birk"}}"""
			.formatted(DemoUnits.VEJGAARD));
		assertThat(moved.statusCode()).isEqualTo(400);
		assertThat(moved.body()).contains("»lokation« findes ikke", "»sagsbehandler« findes ikke");
		assertPlace(this.own);

		String another = this.cases.handled(DemoUnits.SOLGAARDEN, "Flyttes ikke", "ivan", "sol");
		this.sol.submit(this.sol.taskOf(another), """
				{"handling":{"value":"afslut"},"hovedgruppe":{"value":"patientuheld"},"konklusion":{"value":"Lært"},
				"lokation":{"value":"%s"},"sagsbehandler":{"value":"birk"}}""".formatted(DemoUnits.VEJGAARD));
		assertPlace(another);
	}

	@ParameterizedTest
	@ValueSource(strings = { "others", "groups" })
	void otherPeoplesCasesAnswerAsIfTheyDidNotExist(String whose) {
		String number = whose.equals("others") ? this.others : this.groups;
		for (String path : List.of("", "/giv", "/tilbagekald")) {
			HttpResponse<String> foreign = this.sol.get("/sag/" + number + path);
			HttpResponse<String> none = this.sol.get("/sag/1999-999999" + path);
			assertThat(foreign.statusCode()).isEqualTo(none.statusCode()).isEqualTo(404);
			assertThat(foreign.body()).doesNotContain("Birgits", "Gruppens");
		}
		for (String action : List.of("/giv", "/tilbagekald")) {
			assertThat(this.cases.post("sol", "/sag/" + number + action, "til", "-").statusCode()).isEqualTo(404);
		}
		HttpResponse<String> callBack = this.sol.postJson("/api/sager/" + number + "/tilbagekald", "");
		assertThat(callBack.statusCode()).isEqualTo(404);
		assertThat(callBack.body().replace(number, "?"))
			.isEqualTo(this.sol.postJson("/api/sager/1999-999999/tilbagekald", "").body().replace("1999-999999", "?"));
	}

	@Test
	void ofHerOwnCaseSheSeesThePageAndIsOfferedNothing() {
		HttpResponse<String> page = this.sol.get("/sag/" + this.own);
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("Sols egen").doesNotContain("/giv\"", "/tilbagekald\"");
		assertThat(this.sol.get("/sag/" + this.own + "/giv").statusCode()).isEqualTo(403);
		assertThat(this.cases.post("sol", "/sag/" + this.own + "/giv", "til", "-", "behandler", "sol").statusCode())
			.isEqualTo(403);
		assertThat(this.cases.post("sol", "/sag/" + this.own + "/tilbagekald", "behandler", "sol").statusCode())
			.isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({ "POST, /process-definition/key/uth/start", "POST, /process-definition/key/uth/submit-form",
			"POST, /message", "POST, /task/create", "POST, /filter/create", "PUT, /filter/1", "DELETE, /filter/1",
			"GET, /process-instance", "GET, /history/task", "GET, /history/process-instance", "GET, /variable-instance",
			"GET, /user", "GET, /process-definition/statistics", "GET, /task/report/candidate-group-count",
			"POST, /filter/1/singleResult" })
	void sheStartsNothingMakesNoListsAndLooksNowhereElse(String method, String path) {
		assertThat(this.sol
			.send(method, "/camunda/api/engine/engine/default" + path, "application/json",
					method.equals("GET") || method.equals("DELETE") ? null : "{}")
			.statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/aabne-sager", "/aabne-sager/steder?q=solg", "/frister", "/camunda/app/cockpit/default/",
			"/camunda/app/admin/default/" })
	void pagesOfOthersAreNotForHer(String path) {
		assertThat(this.sol.get(path).statusCode()).isEqualTo(403);
	}

	private void assertPlace(String number) {
		assertThat(this.jdbc.sql("select location from uth_case where case_number = :number")
			.param("number", number)
			.query(String.class)
			.single()).isEqualTo(DemoUnits.SOLGAARDEN.value());
		assertThat(this.jdbc.sql("select handler from uth_case where case_number = :number")
			.param("number", number)
			.query(String.class)
			.single()).isEqualTo("sol");
	}

}
