package dk.uthflow.audit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import com.jayway.jsonpath.JsonPath;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.RunningApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rows that what people do over HTTP leaves: none missing, none extra.
 */
@RunningApplication
class TraceOverHttpTests {

	private static final String ROWS = """
			select chain || '/' || seq place, deed || coalesce(' ' || user_id, '')
			|| case when outcome = 'DONE' then '' else ' ' || outcome end
			|| case when cases = '{}' then '' else ' ' || array_to_string(cases, ',') end said
			from uth_audit where (user_id is not null or via is not null) and deed not like 'ROLE_%'
			order by at, chain, seq""";

	private final Set<String> seen = new HashSet<>();

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient database;

	@Autowired
	private DataSource source;

	@Autowired
	private AuditKey key;

	@Autowired
	private Upkeep upkeep;

	private CasesOverHttp cases;

	@BeforeEach
	void begin() {
		this.cases = new CasesOverHttp(this.port);
		mark();
	}

	@Test
	void aReportIsLoggedWithNothingThatTellsWhoReported() {
		String number = this.cases.report(DemoUnits.BROVST, "Fald");
		assertThat(rows()).containsExactly("REPORTED " + number);
		assertThat(this.database.sql(
				"select ip is null and session is null and user_name is null from uth_audit where cases = array[?::text]")
			.param(number)
			.query(Boolean.class)
			.list()).containsExactly(true);
	}

	@Test
	void logInFailedLogInAndLogOutLeaveARowEach() {
		HttpUser ivan = HttpUser.anonymous(this.port);
		ivan.logIn("ivan", "forkert");
		assertThat(rows()).containsExactly("LOG_IN_FAILED ivan FAILED");
		ivan.logIn("min-hemmelige-adgangskode", "x");
		assertThat(rows()).containsExactly("LOG_IN_FAILED FAILED");
		ivan.enter("ivan");
		assertThat(rows()).containsExactly("LOGGED_IN ivan");
		ivan.send("POST", "/logout", null, null);
		assertThat(rows()).containsExactly("LOGGED_OUT ivan");
		assertThat(this.database.sql("""
				select user_name || '|' || organisation || '|' || cvr || '|' || roles[1] || '|' || ip || '|'
				|| (length(session) = 16) || '|' || via from uth_audit
				where user_id = 'ivan' and deed = 'LOGGED_IN' order by at desc limit 1""").query(String.class).list())
			.containsExactly(
					"Ivan Mortensen|Jammerbugt Kommune|29189439|dpsInitialmodtager@9001001000016004|127.0.0.1|true|POST /login");
	}

	@Test
	void whoComesByAProxyIsLoggedByTheirOwnAddress() throws Exception {
		mark();
		HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/engine-rest/version"))
				.header("Authorization", "Basic " + Base64.getEncoder().encodeToString("proces:demo".getBytes()))
				.header("X-Forwarded-For", "203.0.113.7")
				.build(), BodyHandlers.discarding());
		assertThat(rows()).containsExactly("LOGGED_IN proces");
		assertThat(this.database.sql("select ip from uth_audit where user_id = 'proces' order by at desc limit 1")
			.query(String.class)
			.single()).isEqualTo("203.0.113.7");
	}

	@Test
	void aListThatWasShownIsALookUpOfEachCaseOnItAndShownAgainInAMomentItIsTheSame() {
		String first = this.cases.report(DemoUnits.BROVST, "Fald");
		String second = this.cases.report(DemoUnits.BROVST, "Fald igen");
		HttpUser ivan = this.cases.as("ivan");
		mark();
		String both = "{\"processInstanceBusinessKeyIn\":[\"%s\",\"%s\"]}".formatted(first, second);
		assertThat(ivan.enginePost("/task", both).body()).contains("initialmodtagelse");
		assertThat(rows()).containsExactly("LISTED ivan " + first + "," + second);
		ivan.enginePost("/task", both);
		assertThat(rows()).isEmpty();
		ivan.enginePost("/task/count", both);
		assertThat(rows()).isEmpty();
		HttpUser elsewhere = HttpUser.loggedIn(this.port, "ivan");
		mark();
		elsewhere.enginePost("/task", both);
		assertThat(rows()).containsExactly("LISTED ivan " + first + "," + second);
	}

	@Test
	void openingATaskItsFormAndItsVariablesIsOneReadingOfTheCase() {
		String number = this.cases.report(DemoUnits.BROVST, "Fald");
		HttpUser ivan = this.cases.as("ivan");
		String task = ivan.taskOf(number);
		mark();
		for (String part : List.of("", "/form", "/form-variables", "/deployed-form", "/identity-links")) {
			assertThat(ivan.engine("/task/" + task + part).statusCode()).as(part).isEqualTo(200);
		}
		assertThat(rows()).containsExactly("READ ivan " + number);
	}

	@Test
	void whatIsDoneToACaseIsLoggedByItsWordFromReceiptToTheEnd() throws Exception {
		String number = this.cases.report(DemoUnits.BROVST, "Fald");
		HttpUser ivan = this.cases.as("ivan");
		String task = ivan.taskOf(number);
		mark();
		assertThat(ivan.enginePost("/task/" + task + "/claim", "{\"userId\":\"ivan\"}").statusCode()).isEqualTo(204);
		assertThat(rows()).containsExactly("ASSIGNED ivan " + number);
		ivan.submit(task, "{\"beslutning\":{\"value\":\"tildel\"},\"sagsbehandler\":{\"value\":\"dan\"}}");
		assertThat(rows()).containsExactly("ASSIGNED ivan " + number);
		HttpUser dan = this.cases.as("dan");
		task = dan.taskOf(number);
		mark();
		assertThat(dan
			.submit(task,
					"{\"handling\":{\"value\":\"returner\"},\"returneringsaarsag\":{\"value\":\"Hører ikke til her\"}}")
			.statusCode()).isIn(200, 204);
		assertThat(rows()).containsExactly("HANDED_OVER dan " + number);
		task = ivan.taskOf(number);
		mark();
		assertThat(ivan.submit(task,
				"{\"beslutning\":{\"value\":\"afvis\"},\"afvisningsaarsag\":{\"value\":\"testsag\"},\"afvisningskommentar\":{\"value\":\"Prøve\"}}")
			.statusCode()).isIn(200, 204);
		assertThat(rows()).containsExactly("REJECTED ivan " + number);
	}

	@Test
	void aForeignCaseThatAnswersAsIfItWereNotThereIsARefusalOfThatCase() {
		String number = this.cases.report(DemoUnits.BROVST, "Fald");
		String task = this.cases.as("ivan").taskOf(number);
		HttpUser ane = this.cases.as("ane");
		mark();
		assertThat(ane.engine("/task/" + task + "/form-variables").statusCode()).isEqualTo(404);
		assertThat(rows()).containsExactly("REFUSED ane REFUSED " + number);
		assertThat(ane.enginePost("/task/" + task + "/claim", "{\"userId\":\"ane\"}").statusCode()).isEqualTo(404);
		assertThat(rows()).containsExactly("REFUSED ane REFUSED " + number);
		assertThat(ane.get("/sag/" + number).statusCode()).isEqualTo(404);
		assertThat(rows()).containsExactly("REFUSED ane REFUSED " + number);
		assertThat(ane.get("/findes-ikke").statusCode()).isEqualTo(404);
		assertThat(rows()).isEmpty();
		assertThat(ane.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
		assertThat(rows()).containsExactly("REFUSED ane REFUSED");
	}

	@Test
	void anOperatorWhoSeesThatACaseRunsHasSeenItAndWhatItSaysIsRefused() {
		String number = this.cases.report(DemoUnits.BROVST, "Fald");
		HttpUser drift = this.cases.as("drift");
		mark();
		List<String> ids = JsonPath.read(drift.engine("/process-instance?businessKey=" + number).body(), "$[*].id");
		assertThat(rows()).containsExactly("LISTED drift " + number);
		drift.engine("/process-instance/" + ids.get(0) + "/variables");
		assertThat(rows()).containsExactly("REFUSED drift REFUSED " + number);
	}

	@Test
	void ourOwnPagesSayWhatTheyShow() {
		String number = this.cases.handled(DemoUnits.BROVST, "Fald", "ivan", "dan");
		HttpUser kaja = this.cases.as("kaja");
		mark();
		assertThat(kaja.get("/aabne-sager?behandler=dan&sorter=nummer&retning=ned").body()).contains(number);
		assertThat(rows()).singleElement().asString().startsWith("LISTED kaja ").contains(number);
		kaja.get("/sag/" + number);
		assertThat(rows()).containsExactly("READ kaja " + number);
	}

	@Test
	void whoWatchesNewCasesSeesEachOfThem() {
		String number = this.cases.report(DemoUnits.BROVST, "Fald");
		HttpUser vagn = this.cases.as("vagn");
		mark();
		assertThat(vagn.get("/nye-sager").body()).contains(number);
		assertThat(rows()).singleElement().asString().startsWith("LISTED vagn ").contains(number);
	}

	@Test
	void aSearchIsLoggedWithWhatWasAskedForButNoWordOfItAndAnExtractWithItsCases() {
		String number = this.cases.handled(DemoUnits.BROVST, "Xylofonfald", "ivan", "dan");
		this.cases.as("dan");
		mark();
		String answer = CasesOverHttp.leadsTo(
				this.cases.post("dan", "/soeg", "ord", "xylofonfald", "status", "AABEN", "rapporteretFra", "1.1.2026"));
		assertThat(rows()).isEmpty();
		assertThat(this.cases.as("dan").get(answer).body()).contains(number);
		assertThat(rows()).containsExactly("SEARCHED dan " + number);
		assertThat(this.cases.as("dan").get(answer + "/udtraek.csv").body()).contains(number);
		assertThat(rows()).containsExactly("EXPORTED dan " + number);
		assertThat(this.cases.as("dan").bytes(answer + "/udtraek.xlsx").statusCode()).isEqualTo(200);
		assertThat(rows()).containsExactly("EXPORTED dan " + number);
		assertThat(this.database
			.sql("select distinct criteria from uth_audit where ? = any(cases) and deed in ('SEARCHED', 'EXPORTED')")
			.param(number)
			.query(String.class)
			.list()).singleElement().asString().matches("ord=#[0-9a-f]{12} rapporteret=2026-01-01– status=[A-Z_,]+");
		assertThat(this.database.sql("select count(*) from uth_audit a where a::text ilike '%xylofon%'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void aSearchThatFindsNothingIsASearchAllTheSame() {
		this.cases.as("dan");
		mark();
		String answer = CasesOverHttp.leadsTo(this.cases.post("dan", "/soeg", "ord", "zzzfindesikke"));
		this.cases.as("dan").get(answer);
		this.cases.as("dan").get(answer + "/udtraek.csv");
		assertThat(rows()).containsExactly("SEARCHED dan", "EXPORTED dan");
	}

	@Test
	void theAnonymisingOfACaseIsReadChangedAndDone() {
		String number = this.cases.handled(DemoUnits.BROVST, "Fald", "ivan", "dan");
		this.cases.submit("dan", number, """
				{"handling":{"value":"afslut"},"hovedgruppe":{"value":"patientuheld"},
				"konklusion":{"value":"Ring til 98 12 34 56."}}""");
		HttpUser dan = this.cases.as("dan");
		String page = "/sag/" + number + "/anonymisering";
		mark();
		assertThat(dan.get(page).statusCode()).isEqualTo(200);
		assertThat(rows()).containsExactly("READ dan " + number);
		this.cases.post("dan", page + "/alle");
		assertThat(rows()).contains("CHANGED dan " + number).allMatch((row) -> row.endsWith(number));
		this.cases.post("dan", page + "/godkend", "laest", "true");
		assertThat(rows()).contains("ANONYMISED dan " + number).allMatch((row) -> row.endsWith(number));
	}

	@Test
	void rolesThatAreOthersThanTheLastTimeAreLogged() {
		this.cases.as("sus");
		this.database.sql("update uth_audit_roles set roles = '{dpsVogter@9001001000016004}' where user_id = 'sus'")
			.update();
		HttpUser.loggedIn(this.port, "sus");
		assertThat(this.database.sql("""
				select deed || ' ' || criteria || ' ' || roles::text || coalesce(ip, '') from uth_audit
				where user_id = 'sus' and deed like 'ROLE_%' order by at desc, seq desc limit 2""")
			.query(String.class)
			.list())
			.satisfiesExactlyInAnyOrder(
					(row) -> assertThat(row)
						.isEqualTo("ROLE_TAKEN dpsVogter@9001001000016004 {dpsVogter@9001001000016004}"),
					(row) -> assertThat(row).startsWith("ROLE_GIVEN superbruger@9001001000016004 "));
		HttpUser.loggedIn(this.port, "sus");
		assertThat(this.database.sql("select count(*) from uth_audit where user_id = 'sus' and deed = 'ROLE_TAKEN'")
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void whatTheRunningPlatformWritesIsWhole() {
		this.cases.report(DemoUnits.BROVST, "Fald");
		this.upkeep.seal();
		Verification verification = new Verification(this.source, this.key, List.of());
		assertThat(verification.run(null)).isEmpty();
		assertThat(verification.rows()).isPositive();
		assertThat(verification.lastSeal()).isPresent();
	}

	@Test
	void thePlatformMayAddToTheLogAndReadItAndNoMore() {
		this.cases.report(DemoUnits.BROVST, "Fald");
		assertThat(this.database.sql("select has_table_privilege('uth_audit', 'insert')").query(Boolean.class).single())
			.isTrue();
		assertThat(this.database.sql(
				"select relname from pg_class where relowner = (select oid from pg_roles where rolname = current_user)")
			.query(String.class)
			.list()).as("what the platform's role owns").isEmpty();
		assertThat(this.database.sql("""
				select relname from pg_inherits join pg_class on pg_class.oid = inhrelid
				where inhparent = 'uth_audit'::regclass
				and has_table_privilege(pg_class.oid, 'insert, update, delete, truncate')""")
			.query(String.class)
			.list()).as("months that the platform's role may change by themselves").isEmpty();
		assertThat(this.database.sql("select has_table_privilege('uth_audit', 'update, delete, truncate')")
			.query(Boolean.class)
			.single()).isFalse();
		assertThat(this.database.sql("select has_table_privilege('uth_audit_seal', 'update, delete, truncate')")
			.query(Boolean.class)
			.single()).isFalse();
	}

	private void mark() {
		rows();
	}

	/** The rows since the last time. */
	private List<String> rows() {
		return this.database.sql(ROWS)
			.query((row, number) -> Map.entry(row.getString("place"), row.getString("said")))
			.list()
			.stream()
			.filter((row) -> this.seen.add(row.getKey()))
			.map(Map.Entry::getValue)
			.toList();
	}

}
