package dk.uthflow;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.jayway.jsonpath.JsonPath;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.sor.SorId;
import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.RunningApplication;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The main job through the front door: reports over HTTP, log-ins, Tasklist's own calls.
 */
@RunningApplication
@TestInstance(Lifecycle.PER_CLASS)
class MainJobTests {

	private static final Set<SorId> IVANS = Set.of(DemoUnits.JAMMERBUGT, DemoUnits.FORVALTNING, DemoUnits.BROVST,
			DemoUnits.FJERRITSLEV, DemoUnits.SOLGAARDEN, DemoUnits.BIRKELSE);

	private static final Set<SorId> RIKKES = Set.of(DemoUnits.AALBORG_UH, DemoUnits.AKUTAFDELING,
			DemoUnits.MEDICINSK_SENGEAFSNIT, DemoUnits.OPERATIONSGANG);

	private static final Set<SorId> ANES = Set.of(DemoUnits.AALBORG_KOMMUNE, DemoUnits.VEJGAARD);

	private static final String NAME = "Karen Margrethe Fiktivsen";

	private static final String CPR = "010160-1234";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private final Map<SorId, String> caseAt = new LinkedHashMap<>();

	@BeforeAll
	void twelveReportsAtDifferentPlaces() {
		List.of(IVANS, RIKKES, ANES)
			.forEach((places) -> places.forEach((place) -> this.caseAt.put(place, report(place))));
		assertThat(this.caseAt).hasSize(12);
	}

	@Test
	void eachInitialmodtagerSeesJustTheCasesOfItsOwnPlaces() {
		assertThat(indbakke("ivan")).containsAll(numbers(IVANS)).doesNotContainAnyElementsOf(numbers(RIKKES));
		for (Map.Entry<String, Set<SorId>> own : Map.of("ivan", IVANS, "rikke", RIKKES, "ane", ANES).entrySet()) {
			Set<String> others = new TreeSet<>(this.caseAt.values());
			others.removeAll(numbers(own.getValue()));
			assertThat(indbakke(own.getKey())).as(own.getKey()).doesNotContainAnyElementsOf(others);
		}
		assertThat(indbakke("pia")).isEmpty();
		assertThat(indbakke("kaja")).isEmpty();
	}

	@Test
	void aCaseGoesFromReportToTheNationalRecipientWithoutAnybodysName() {
		String number = report(DemoUnits.BROVST);
		HttpUser ivan = HttpUser.loggedIn(this.port, "ivan");
		assertDone(ivan.submit(ivan.taskOf(number), "{\"beslutning\":{\"value\":\"tildel\"}}"));
		assertThat(ivan.taskOf(number)).isNull();

		HttpUser dan = HttpUser.loggedIn(this.port, "dan");
		String handling = dan.taskOf(number);
		assertDone(dan.enginePost("/task/" + handling + "/claim", "{\"userId\":\"dan\"}"));
		assertDone(dan.submit(handling, finished()));
		String anonymising = dan.taskOf(number);
		assertDone(dan.submit(anonymising, "{\"anonymiseringGodkendt\":{\"value\":true}}"));

		assertSubmittedWithoutIdentity(number);
	}

	@Test
	void aCaseGivenToAPrivateProviderByNameIsTheOnlyOneThatProviderKnowsOf() {
		String number = report(DemoUnits.JAMMERBUGT);
		HttpUser ivan = HttpUser.loggedIn(this.port, "ivan");
		String other = ivan.taskOf(this.caseAt.get(DemoUnits.SOLGAARDEN));
		HttpUser sol = HttpUser.loggedIn(this.port, "sol");
		List<String> known = new ArrayList<>(indbakke(sol));
		assertDone(ivan.submit(ivan.taskOf(number),
				"{\"beslutning\":{\"value\":\"tildel\"},\"sagsbehandler\":{\"value\":\"sol\"}}"));

		known.add(number);
		assertThat(indbakke(sol)).containsExactlyInAnyOrderElementsOf(known);
		for (String path : List.of("", "/form", "/form-variables", "/variables", "/identity-links", "/comment",
				"/deployed-form", "/rendered-form")) {
			assertThat(sol.engine("/task/" + other + path).statusCode()).as(path).isIn(403, 404);
		}
		for (String action : List.of("/claim", "/unclaim", "/assignee", "/complete", "/submit-form", "/delegate",
				"/resolve")) {
			assertThat(sol.enginePost("/task/" + other + action, "{\"userId\":\"sol\"}").statusCode()).as(action)
				.isIn(400, 403, 404);
		}
		assertDone(sol.submit(sol.taskOf(number), finished()));
		assertDone(sol.submit(sol.taskOf(number), "{\"anonymiseringGodkendt\":{\"value\":true}}"));
		assertSubmittedWithoutIdentity(number);
	}

	@Test
	void aHandedOverCaseIsSeenAtTheNewPlaceAtOnceAndNoMoreAtTheOld() {
		String number = report(DemoUnits.BROVST);
		HttpUser ivan = HttpUser.loggedIn(this.port, "ivan");
		String task = ivan.taskOf(number);
		assertDone(ivan.submit(task, """
				{"beslutning":{"value":"overdrag"},"lokation":{"value":"%s"}}""".formatted(DemoUnits.VEJGAARD)));

		HttpUser ane = HttpUser.loggedIn(this.port, "ane");
		String moved = ane.taskOf(number);
		assertThat(moved).isNotNull();
		assertThat(ivan.taskOf(number)).isNull();
		assertThat(ivan.engine("/task/" + moved).statusCode()).isIn(403, 404);
		assertThat(ivan.submit(moved, "{\"beslutning\":{\"value\":\"tildel\"}}").statusCode()).isIn(403, 404);
	}

	@Test
	void aRejectedCaseIsAnonymisedByTheOneWhoRejectedIt() {
		String number = report(DemoUnits.FJERRITSLEV);
		HttpUser ivan = HttpUser.loggedIn(this.port, "ivan");
		assertDone(ivan.submit(ivan.taskOf(number), """
				{"beslutning":{"value":"afvis"},"afvisningsaarsag":{"value":"dobbeltregistrering"},
				"afvisningskommentar":{"value":"Samme fald som i går"}}"""));
		assertDone(ivan.submit(ivan.taskOf(number), "{\"anonymiseringGodkendt\":{\"value\":true}}"));

		assertThat(assertSubmittedWithoutIdentity(number)).contains("dobbeltregistrering");
		assertThat(status(number)).isEqualTo("AFVIST");
	}

	@Test
	void aBadChoiceComesBackAsTheFormsErrorAndTheTaskStays() {
		String number = report(DemoUnits.BROVST);
		HttpUser ivan = HttpUser.loggedIn(this.port, "ivan");
		String task = ivan.taskOf(number);

		HttpResponse<String> refused = ivan.submit(task,
				"{\"beslutning\":{\"value\":\"tildel\"},\"sagsbehandler\":{\"value\":\"rune\"}}");

		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("sagsbehandler", "rune");
		assertThat(ivan.taskOf(number)).isEqualTo(task);
	}

	@Test
	void anInitialmodtagerCallsBackACaseThatIsHandled() {
		String number = report(DemoUnits.SALTUM);
		HttpUser ivan = HttpUser.loggedIn(this.port, "ivan");
		assertDone(ivan.submit(ivan.taskOf(number), "{\"beslutning\":{\"value\":\"tildel\"}}"));

		HttpUser ane = HttpUser.loggedIn(this.port, "ane");
		String callBack = "/api/sager/" + number + "/tilbagekald";
		assertThat(ane.postJson(callBack, "").statusCode()).isEqualTo(404);
		assertThat(ivan.postJson(callBack, "").statusCode()).isEqualTo(204);
		assertThat(ivan.taskOf(number)).isNotNull();
	}

	private String report(SorId place) {
		HttpResponse<String> answer = HttpUser.anonymous(this.port).postJson("/api/rapporter", """
				{"rapportoerType": "sundhedsperson", "lokation": "%s", "overskrift": "Fald fra seng",
				"haendelsesbeskrivelse": "Beboeren faldt ud af sengen om natten.", "haendelsesdato": "2026-03-01",
				"faktiskKonsekvens": "lettere", "muligKonsekvens": "alvorlig", "patientNavn": "%s",
				"patientCpr": "%s", "rapportoerNavn": "%s", "rapportoerEmail": "karen@example.dk",
				"laegemidler": [{"navn": "Panodil", "styrke": "500 mg"}]}""".formatted(place, NAME, CPR, NAME));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		assertThat(JsonPath.<String>read(answer.body(), "$.kvitteringskode")).isNotBlank();
		return JsonPath.read(answer.body(), "$.sagsnummer");
	}

	private static String finished() {
		return """
				{"handling":{"value":"afslut"},"hovedgruppe":{"value":"patientuheld"},
				"konklusion":{"value":"Sengehest monteres ved behov."}}""";
	}

	private Set<String> indbakke(String userId) {
		return indbakke(HttpUser.loggedIn(this.port, userId));
	}

	private Set<String> indbakke(HttpUser user) {
		HttpResponse<String> answer = user.enginePost("/task", "{}");
		if (answer.statusCode() == 403) {
			return Set.of();
		}
		List<String> instances = JsonPath.read(answer.body(), "$[*].processInstanceId");
		return instances.isEmpty() ? Set.of()
				: new TreeSet<>(this.jdbc.sql("select case_number from uth_case where process_instance_id in (:ids)")
					.param("ids", instances)
					.query(String.class)
					.list());
	}

	private Set<String> numbers(Set<SorId> places) {
		Set<String> numbers = new TreeSet<>();
		places.forEach((place) -> numbers.add(this.caseAt.get(place)));
		return numbers;
	}

	private String status(String number) {
		return this.jdbc.sql("select status from uth_case where case_number = :number")
			.param("number", number)
			.query(String.class)
			.single();
	}

	private String assertSubmittedWithoutIdentity(String number) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> Set.of("AFSLUTTET", "AFVIST").contains(status(number)));
		List<String> rows = this.jdbc.sql("select message::text from national_register where case_number = :number")
			.param("number", number)
			.query(String.class)
			.list();
		assertThat(rows).singleElement()
			.satisfies((message) -> assertThat(message).contains("Fald fra seng")
				.doesNotContain(NAME, CPR, "karen@example.dk"));
		assertThat(this.jdbc.sql("select data::text from uth_case where case_number = :number")
			.param("number", number)
			.query(String.class)
			.single()).doesNotContain(NAME, CPR, "karen@example.dk");
		return rows.get(0);
	}

	private static void assertDone(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
	}

}
