package dk.uthflow.lifecycle;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Page;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.Browser;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.RunningApplication;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Tasklist's lists and cards tell of a case's time.
 */
@RunningApplication
class CaseTimeOverHttpTests {

	private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	@LocalServerPort
	private int port;

	@Autowired
	private TaskService tasks;

	@Autowired
	private Deadlines deadlines;

	@Autowired
	private JdbcClient jdbc;

	private CasesOverHttp cases;

	@BeforeEach
	void people() {
		this.cases = new CasesOverHttp(this.port);
	}

	@ParameterizedTest(name = "due in {0} days: {1}")
	@CsvSource({ "-400, Overskredet", "-1, Overskredet", "0, Forfalder inden 14 dage", "1, Forfalder inden 14 dage",
			"14, Forfalder inden 14 dage", "15, ", "90, " })
	void aCaseIsOnTheListOfItsTime(int days, String list) {
		String number = dueIn(days);
		String task = this.cases.as("ivan").taskOf(number);

		assertThat(idsIn("ivan", "Overskredet").contains(task)).isEqualTo("Overskredet".equals(list));
		assertThat(idsIn("ivan", "Forfalder inden 14 dage").contains(task))
			.isEqualTo("Forfalder inden 14 dage".equals(list));
		assertThat(idsIn("ane", "Overskredet")).doesNotContain(task);
		assertThat(idsIn("ane", "Forfalder inden 14 dage")).doesNotContain(task);
	}

	@Test
	void aPrivateProviderSeesTheirOwnOnTheLists() {
		String mine = this.cases.handled(DemoUnits.SOLGAARDEN, "Min", "ivan", "sol");
		String others = this.cases.handled(DemoUnits.SOLGAARDEN, "Andres", "ivan", "dan");
		move(mine, -3);
		move(others, -3);

		assertThat(idsIn("sol", "Overskredet")).contains(this.cases.as("sol").taskOf(mine))
			.doesNotContain(this.cases.as("dan").taskOf(others));
	}

	@Test
	void theListsBeginWithWhatIsDueFirst() {
		String later = dueIn(7);
		String first = dueIn(3);

		List<String> shown = idsIn("ivan", "Forfalder inden 14 dage");

		HttpUser ivan = this.cases.as("ivan");
		assertThat(shown.indexOf(ivan.taskOf(first))).isLessThan(shown.indexOf(ivan.taskOf(later)));
	}

	@ParameterizedTest
	@CsvSource({ "-1, 1 dag over fristen, OVER", "0, sidste dag, SNART", "14, 14 dage tilbage, SNART",
			"15, 15 dage tilbage, GOD_TID" })
	void theTimeIsToldInWordsAndAsALevel(int days, String words, String level) {
		String number = dueIn(days);

		String answer = times("ivan", this.cases.as("ivan").taskOf(number)).body();

		assertThat(JsonPath.<String>read(answer, "$[0].sag")).isEqualTo(number);
		assertThat(JsonPath.<String>read(answer, "$[0].overskrift")).isEqualTo("Sag med frist");
		assertThat(JsonPath.<String>read(answer, "$[0].frist")).isEqualTo(words);
		assertThat(JsonPath.<String>read(answer, "$[0].hast")).isEqualTo(level);
		assertThat(JsonPath.<String>read(answer, "$[0].alder")).isEqualTo(90 - days + " dage gammel");
		assertThat(JsonPath.<String>read(answer, "$[0].sted")).isEqualTo("Brovst Plejecenter");
	}

	@Test
	void nobodyIsToldOfATaskThatIsNotTheirs() {
		String task = this.cases.as("ivan").taskOf(this.cases.report(DemoUnits.BROVST, "Fortrolig"));

		for (String other : List.of("ane", "dan", "sol", "kaja", "drift", "pia", "seb", "vagn")) {
			assertThat(times(other, task, UUID.randomUUID().toString()).body()).as(other).isEqualTo("[]");
		}
		assertThat(HttpUser.anonymous(this.port).get("/api/opgaver/sagstid?id=" + task).statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?id=", "?id=x", "?id=%27", "?id=${1}", "?x=1" })
	void whatIsNoTaskHasNoAnswer(String query) {
		HttpResponse<String> answer = this.cases.as("ivan")
			.get("/api/opgaver/sagstid" + query.replace("$", "%24").replace("{", "%7B").replace("}", "%7D"));

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo("[]");
	}

	@Test
	void aFewTasksAreAnsweredAtATime() {
		String task = this.cases.as("ivan").taskOf(this.cases.report(DemoUnits.BROVST, "Sag"));
		String[] many = Stream
			.concat(IntStream.range(0, 50).mapToObj((n) -> UUID.randomUUID().toString()), Stream.of(task))
			.toArray(String[]::new);

		assertThat(times("ivan", many).body()).isEqualTo("[]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "POST | /filter/create", "PUT | /filter/{id}", "DELETE | /filter/{id}" })
	void nobodyButTheSystemMakesOrChangesAListWithAnExpression(String method, String path) {
		String lists = this.cases.as("ida").engine("/filter").body();
		String id = JsonPath.<List<String>>read(lists, "$[?(@.name=='Overskredet')].id").get(0);
		for (String query : List.of("{}", "{\"dueBeforeExpression\":\"${deadlines.startOfDay(0)}\"}",
				"{\"orQueries\":[{\"dueBeforeExpression\":\"${1}\"}]}")) {
			String body = "{\"resourceType\":\"Task\",\"name\":\"ond\",\"query\":%s,\"properties\":{}}"
				.formatted(query);
			for (String user : List.of("ida", "ivan", "sol", "drift", "proces", "seb")) {
				assertThat(this.cases.as(user)
					.send(method, "/camunda/api/engine/engine/default" + path.replace("{id}", id), "application/json",
							method.equals("DELETE") ? null : body)
					.statusCode()).as(user + " " + query).isIn(400, 403);
			}
		}
		assertThat(this.cases.as("ida").engine("/filter").body()).isEqualTo(lists);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"dueBeforeExpression\":\"${1}\"}",
			"{\"orQueries\":[{\"dueAfterExpression\":\"${1}\"}]}", "{\"DUEBEFOREEXPRESSION\":\"${1}\"}" })
	void aListCannotBeNarrowedByAnExpression(String body) {
		String id = JsonPath
			.<List<String>>read(this.cases.as("ida").engine("/filter").body(), "$[?(@.name=='Overskredet')].id")
			.get(0);

		assertThat(this.cases.as("ida").enginePost("/filter/" + id + "/list", body).statusCode()).isEqualTo(400);
		assertThat(this.cases.as("ida").enginePost("/filter/" + id + "/count", body).statusCode()).isEqualTo(400);
	}

	@Test
	void tasklistShowsTheTimeInWordsAndInColour() {
		this.jdbc.sql("update act_ru_task set due_date_ = due_date_ + interval '1000 days'").update();
		dueIn(5);
		String late = dueIn(-3);
		dueIn(60);
		try (Browser browser = Browser.start()) {
			Page page = browser.page(1280);
			page.navigate("http://localhost:" + this.port + "/login");
			page.fill("#username", "ivan");
			page.fill("#password", "demo");
			page.click("button[type=submit]");
			page.getByText("Indbakke").first().click();
			Set<Object> colours = Stream.of("OVER", "SNART", "GOD_TID")
				.map((level) -> page.locator(".sagstid-kort .sagstid-" + level).first())
				.map((shown) -> shown.evaluate("(one) => getComputedStyle(one).backgroundColor"))
				.collect(Collectors.toSet());
			assertThat(colours).hasSize(3);

			assertThat(page.locator(".sagstid-kort .sagstid-frist").allTextContents()).startsWith("3 dage over fristen",
					"5 dage tilbage", "60 dage tilbage");

			page.getByText("Overskredet").first().click();
			page.locator(".task", new Page.LocatorOptions().setHasText(late)).first().click();
			assertThat(page.locator(".sagstid-opgave", new Page.LocatorOptions().setHasText(late)).textContent())
				.contains("93 dage gammel", "3 dage over fristen");
			page.waitForSelector(".fjs-container");
			page.screenshot(
					new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "tasklist-sagstid.png")));
			assertThat(browser.complaints()).isEmpty();
		}
	}

	private String dueIn(int days) {
		String number = this.cases.report(DemoUnits.BROVST, "Sag med frist");
		move(number, days);
		return number;
	}

	/** As if the case had been reported on another day. */
	private void move(String number, int days) {
		LocalDate due = LocalDate.ofInstant(ClockUtil.now().toInstant(), COPENHAGEN).plusDays(days);
		Date until = this.deadlines.dueUntil(due);
		Task task = this.tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
		task.setDueDate(until);
		this.tasks.saveTask(task);
		this.jdbc.sql("""
				update uth_case set due = :due, reported = (:due::date - 90)::timestamp at time zone 'Europe/Copenhagen'
				where case_number = :number""").param("due", due).param("number", number).update();
	}

	private HttpResponse<String> times(String user, String... tasks) {
		return this.cases.as(user)
			.get("/api/opgaver/sagstid?" + Arrays.stream(tasks).map("id="::concat).collect(Collectors.joining("&")));
	}

	private List<String> idsIn(String userId, String list) {
		HttpUser user = this.cases.as(userId);
		List<String> filters = JsonPath.read(user.engine("/filter").body(), "$[?(@.name=='" + list + "')].id");
		return JsonPath.read(user.enginePost("/filter/" + filters.get(0) + "/list", "{}").body(), "$[*].id");
	}

}
