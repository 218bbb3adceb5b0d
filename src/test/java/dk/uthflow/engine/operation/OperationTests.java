package dk.uthflow.engine.operation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Page;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.Browser;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.RunningApplication;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthContributor;
import org.springframework.boot.actuate.health.HealthContributorRegistry;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator sees and does, and what monitoring asks. */
@RunningApplication
class OperationTests {

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	@LocalServerPort
	private int port;

	@Autowired
	private ManagementService management;

	@Autowired
	private Workloads workloads;

	@Autowired
	private HealthContributorRegistry health;

	@Autowired
	private JdbcClient database;

	private CasesOverHttp cases;

	@BeforeEach
	void people() {
		this.cases = new CasesOverHttp(this.port);
		// where Cockpit gets the token for what it sends
		this.cases.as("drift").get("/camunda/app/cockpit/default/");
	}

	@Test
	void anOperatorSeesHowMuchWaitsWhereAndNothingOfWhatCasesSay() {
		String number = this.cases.report(DemoUnits.BROVST, "Hemmelig overskrift");
		this.database.sql("update uth_case set due = date '2019-01-01' where case_number = ?").param(number).update();
		this.workloads.forget();
		HttpResponse<String> answer = this.cases.as("drift").get("/api/drift/overblik");
		assertThat(answer.body()).contains("\"Initialmodtagelse\"", number)
			.doesNotContain("Hemmelig", "Karen", "Brovst", "faldt");
		assertThat(JsonPath.<Integer>read(answer.body(), "$.tal.statuses.INDBAKKE")).isPositive();
		assertThat(JsonPath.<Integer>read(answer.body(), "$.tal.deadlines.OVERDUE")).isPositive();
		for (String user : List.of("ivan", "dan", "proces", "seb", "kaja")) {
			assertThat(this.cases.as(user).get("/api/drift/overblik").statusCode()).as(user).isEqualTo(403);
			assertThat(this.cases.post(user, "/api/drift/fejl/igen", "proces", "uth", "trin", "x").statusCode())
				.isEqualTo(403);
		}
	}

	@Test
	void allFailedJobsOfAStepAreTriedAgainAtOnce() {
		String first = failed(this.cases.report(DemoUnits.BROVST, "Et"), "tidTilAdvarsel");
		String second = failed(this.cases.report(DemoUnits.SOLGAARDEN, "To"), "tidTilAdvarsel");
		String other = failed(this.cases.report(DemoUnits.SOLGAARDEN, "Tre"), "fristUdloebet");
		this.workloads.forget();
		String before = this.cases.as("drift").get("/api/drift/overblik").body();
		assertThat(JsonPath.<List<Integer>>read(before, "$.steder.failures[?(@.step=='tidTilAdvarsel')].jobs"))
			.containsExactly(2);

		assertThat(this.cases.post("drift", "/api/drift/fejl/igen", "proces", "uth", "trin", "tidTilAdvarsel").body())
			.contains("true");
		assertThat(List.of(retries(first), retries(second), retries(other))).containsExactly(1, 1, 0);
		assertThat(this.cases.as("drift").get("/api/drift/overblik").body())
			.doesNotContain("\"step\":\"tidTilAdvarsel\",\"jobs\"");
		this.management.setJobRetries(other, 3);
	}

	@Test
	void anOperatorSuspendsACaseAndLetsItGoOn() {
		String number = this.cases.report(DemoUnits.BROVST, "Sat i bero");
		String instance = instance(number);
		String path = "/process-instance/" + instance + "/suspended";
		assertThat(put("drift", path, true)).isEqualTo(204);
		HttpUser ivan = this.cases.as("ivan");
		assertThat(ivan.submit(ivan.taskOf(number), "{\"beslutning\":{\"value\":\"tildel\"}}").statusCode())
			.isGreaterThanOrEqualTo(400);
		assertThat(put("drift", path, false)).isEqualTo(204);
		this.cases.submit("ivan", number, "{\"beslutning\":{\"value\":\"tildel\"}}");
		for (String user : List.of("ivan", "proces", "dan")) {
			assertThat(put(user, path, true)).as(user).isEqualTo(403);
		}
	}

	@Test
	void anOperatorSuspendsADefinitionAndItsJobs() {
		String process = id("select id_ from act_re_procdef where key_ = 'dagsoverblik'");
		String jobs = id("select id_ from act_ru_jobdef where proc_def_key_ = 'dagsoverblik' limit 1");
		for (String path : List.of("/process-definition/" + process, "/job-definition/" + jobs)) {
			assertThat(put("drift", path + "/suspended", true, "includeProcessInstances", "includeJobs")).as(path)
				.isEqualTo(204);
			assertThat(put("drift", path + "/suspended", false, "includeProcessInstances", "includeJobs"))
				.isEqualTo(204);
			assertThat(put("ivan", path + "/suspended", true)).isEqualTo(403);
		}
	}

	@ParameterizedTest
	@CsvSource({ "PUT, /process-definition/{id}/history-time-to-live", "POST, /process-definition/{id}/start",
			"DELETE, /process-definition/{id}", "POST, /deployment/create", "PUT, /process-instance/suspended",
			"PUT, /process-definition/suspended", "PUT, /job/{id}/suspended", "POST, /migration/execute",
			"POST, /modification/execute", "PUT, /process-instance/{id}/variables/x", "PUT, /batch/{id}/suspended" })
	void nothingElseIsAnOperatorsToDo(String method, String path) {
		String id = id("select id_ from act_re_procdef where key_ = 'dagsoverblik'");
		assertThat(this.cases.as("drift")
			.send(method, ENGINE + path.replace("{id}", id), "application/json", "{}")
			.statusCode()).isEqualTo(403);
	}

	@Test
	void thePageInCockpitShowsItAndTriesAgain() {
		String job = failed(this.cases.report(DemoUnits.BROVST, "Hemmelig"), "tidTilPaamindelse");
		this.workloads.forget();
		try (Browser browser = Browser.start()) {
			Page page = browser.page(1280);
			page.navigate(address("/login"));
			page.fill("[name=username]", "drift");
			page.fill("[name=password]", "demo");
			page.click("button[type=submit]");
			page.waitForURL("**/camunda/app/cockpit/default/**");
			page.click("a[href='#/drift']");
			page.waitForSelector(".drift table");
			page.screenshot(
					new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/cockpit-siden-drift.png")));
			assertThat(page.textContent(".drift")).contains("Initialmodtagelse", "Frist overskredet")
				.doesNotContain("Hemmelig");
			assertThat(new AxeBuilder(page).include(".drift").analyze().getViolations())
				.extracting((rule) -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
				.isEmpty();
			page.click("[aria-label*='ved tidTilPaamindelse igen']");
			page.waitForSelector("text=prøves igen.");
			assertThat(retries(job)).isEqualTo(1);
			assertThat(browser.complaints()).isEmpty();
		}
	}

	@Test
	void monitoringReadsMetricsWithAnOperatorsPassword() {
		this.cases.report(DemoUnits.BROVST, "Tælles");
		this.workloads.forget();
		HttpResponse<String> metrics = metrics("drift:demo");
		assertThat(metrics.statusCode()).isEqualTo(200);
		assertThat(metrics.body()).containsPattern("uthflow_cases_open\\{[^}]*status=\"indbakke\"[^}]*} [1-9]")
			.contains("uthflow_cases_deadline{", "deadline=\"overdue\"", "uthflow_jobs_due{",
					"uthflow_jobs_due_age_seconds{", "uthflow_jobs_failed{", "uthflow_mail_queue{",
					"uthflow_submissions_waiting{", "uthflow_submissions_lag_seconds{", "jvm_memory_used_bytes");
		assertThat(metrics("ivan:demo").statusCode()).isEqualTo(403);
		assertThat(metrics("drift:forkert").statusCode()).isEqualTo(401);
		assertThat(this.cases.as("drift").get("/actuator/prometheus").statusCode()).isEqualTo(403);
		assertThat(HttpUser.anonymous(this.port).get("/actuator/prometheus").statusCode()).isNotEqualTo(200);
	}

	@Test
	void healthTellsOfEachServerAndLivenessOfNone() {
		String readiness = health("readiness");
		for (String server : List.of("db", "directory", "mail", "readinessState")) {
			assertThat(JsonPath.<String>read(readiness, "$.components." + server + ".status")).isEqualTo("UP");
		}
		assertThat(health("liveness")).isEqualTo("{\"status\":\"UP\"}");
		assertThat(JsonPath.<Map<String, ?>>read(health("trafik"), "$.components")).containsOnlyKeys("readinessState",
				"db");
		assertThat(readiness).doesNotContain("jdbc", "localhost", "details");
	}

	@Test
	void aServerThatIsAwayTakesReadinessAlongButNeitherLivenessNorTheWayIn() {
		for (String server : List.of("mail", "directory")) {
			HealthContributor answers = this.health.unregisterContributor(server);
			this.health.registerContributor(server, (HealthIndicator) () -> Health.down().build());
			try {
				assertThat(
						fetch(HttpRequest.newBuilder(URI.create(address("/actuator/health/readiness")))).statusCode())
					.isEqualTo(503);
				assertThat(health("liveness")).contains("UP");
				assertThat(health("trafik")).startsWith("{\"status\":\"UP\"");
			}
			finally {
				this.health.unregisterContributor(server);
				this.health.registerContributor(server, answers);
			}
		}
		assertThat(health("readiness")).startsWith("{\"status\":\"UP\"");
	}

	private HttpResponse<String> metrics(String credentials) {
		return fetch(HttpRequest.newBuilder(URI.create(address("/actuator/prometheus")))
			.header("Authorization",
					"Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8))));
	}

	private String health(String group) {
		return fetch(HttpRequest.newBuilder(URI.create(address("/actuator/health/" + group)))).body();
	}

	private static HttpResponse<String> fetch(HttpRequest.Builder request) {
		try {
			return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String failed(String number, String timer) {
		String job = this.management.createJobQuery()
			.processInstanceId(instance(number))
			.activityId(timer)
			.singleResult()
			.getId();
		this.management.setJobRetries(job, 0);
		return job;
	}

	private int retries(String job) {
		return this.management.createJobQuery().jobId(job).singleResult().getRetries();
	}

	private int put(String user, String path, boolean suspended, String... also) {
		StringBuilder body = new StringBuilder("{\"suspended\": " + suspended);
		for (String one : also) {
			boolean fits = one.equals("includeJobs") == path.startsWith("/job-definition");
			body.append(fits ? ", \"" + one + "\": true" : "");
		}
		return this.cases.as(user).send("PUT", ENGINE + path, "application/json", body + "}").statusCode();
	}

	private String instance(String number) {
		return id("select process_instance_id from uth_case where case_number = '" + number + "'");
	}

	private String id(String sql) {
		return this.database.sql(sql).query(String.class).single();
	}

	private String address(String path) {
		return "http://localhost:%d%s".formatted(this.port, path);
	}

}
