package dk.uthflow.modelguard;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import com.microsoft.playwright.Page;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.Browser;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.DanishOnEnglishPage;
import dk.uthflow.testing.DoubleSize;
import dk.uthflow.testing.RunningApplication;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.flywaydb.core.Flyway;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Running cases that go to a new version, as a process owner moves them. All cases of the
 * application move, so it is this class' own.
 */
@RunningApplication
class MovesIT {

	private static final String FIRST_FLOW = "<bpmn:sequenceFlow id=\"tilAlvorlighed\"";

	private static final String SHAPE = """
			<bpmndi:BPMNShape id="hoering_di" bpmnElement="hoering"><dc:Bounds x="1180" y="120" width="110" height="80" /></bpmndi:BPMNShape>""";

	private static final ModelFile HEARING_FORM = new ModelFile("hoering.form",
			"""
					{"type": "default", "id": "hoering", "components": [{"type": "textarea", "id": "Field_svar", "key": "hoeringssvar",
					"label": "Høringssvar", "validate": {"maxLength": 5000}}]}""");

	@LocalServerPort
	private int port;

	@Autowired
	private Flyway flyway;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private ManagementService management;

	@Autowired
	private JdbcClient database;

	private CasesOverHttp cases;

	private CasesOverHttp english;

	@BeforeEach
	void people() {
		this.cases = new CasesOverHttp(this.port);
		this.english = this.cases.inEnglish();
	}

	@AfterEach
	void takeBackWhatWasDeployed() {
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> this.database.sql("select count(*) from act_ru_batch").query(Long.class).single() == 0);
		this.repository.createDeploymentQuery()
			.deploymentSource("Camunda Modeler")
			.list()
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
	}

	@Test
	void casesGoOnAtTheirStepWithTheirDatesTheirPeopleAndTheirRecord() {
		String received = this.cases.report(DemoUnits.BROVST, "Venter i Indbakken");
		String handled = this.cases.handled(DemoUnits.SOLGAARDEN, "Hos Dan", "ivan", "dan");
		String late = this.cases.handled(DemoUnits.BROVST, "Over fristen", "ivan", null);
		fire("tidTilPaamindelse", received);
		fire("fristUdloebet", late);
		String receivedBefore = state(received);
		String handledBefore = state(handled);
		assertThat(receivedBefore).doesNotContain("tidTilPaamindelse").contains("tidTilAdvarsel", "fristUdloebet");
		String lateBefore = state(late);
		assertThat(lateBefore).contains("tidTilNaesteAlarm").doesNotContain("fristUdloebet");
		assertThat(handledBefore).contains("tidTilPaamindelse", "dan");
		deploy(renamed());

		String path = "/modeller/proces/uth/1/flyt";
		assertThat(page(path)).contains("Initialmodtagelse", "Sagsbehandling", "Beholder sin tid", "Tid til påmindelse")
			.doesNotContain("Venter i Indbakken", "Karen Fiktivsen");
		HttpResponse<String> tried = this.cases.post("proces", path + "/proev");
		assertThat(tried.body()).contains("Alt gik godt.", "uændret.", "Tid til næste alarm")
			.doesNotContain(" ny.", "Kan ikke flyttes");
		assertThat(version(received)).isEqualTo(1);
		assertThat(this.cases.post("proces", path).body()).contains("Sæt kryds, før sagerne flyttes.");

		String move = CasesOverHttp.leadsTo(this.cases.post("proces", path, "bekraeft", "true"));
		await(() -> page(move).contains("Det er gjort."));
		assertThat(page(move)).contains("er flyttet.").doesNotContain("kunne ikke");
		assertThat(version(received)).isEqualTo(2);
		assertThat(version(handled)).isEqualTo(2);
		assertThat(state(received)).isEqualTo(receivedBefore);
		assertThat(state(handled)).isEqualTo(handledBefore);
		assertThat(state(late)).isEqualTo(lateBefore);
		assertThat(page("/modeller/proces/uth")).contains("Fra version 1 til version 2");

		this.cases.submit("ivan", received, "{\"beslutning\":{\"value\":\"tildel\"}}");
		this.cases.submit("dan", handled,
				"{\"handling\":{\"value\":\"afslut\"},\"hovedgruppe\":{\"value\":\"patientuheld\"},\"konklusion\":{\"value\":\"Set.\"}}");
		assertThat(this.cases.as("dan").engine("/task/" + this.cases.as("dan").taskOf(handled)).body())
			.contains("Fjern navne");
	}

	@Test
	void whatCannotGoStaysAndWhatFailsIsToldAndTriedAgain() {
		deploy(withHearing(), HEARING_FORM);
		String heard = this.cases.handled(DemoUnits.BROVST, "I høring", "ivan", "dan");
		this.cases.submit("dan", heard,
				"{\"handling\":{\"value\":\"afslut\"},\"hovedgruppe\":{\"value\":\"patientuheld\"},\"konklusion\":{\"value\":\"Set.\"}}");
		String first = this.cases.report(DemoUnits.BROVST, "Første");
		String second = this.cases.report(DemoUnits.BROVST, "Anden");
		deploy(renamed());
		try (Browser browser = Browser.start()) {
			Page page = loggedIn(browser);
			page.navigate(address("/modeller/proces/uth/2"));
			page.click("text=Flyt sagerne til den nyeste version");
			assertThat(page.textContent("main")).contains("Trinnet findes ikke i den nye version.",
					"1 sag bliver på den gamle version");
			looksGood(page, "modeller-flyt");
			page.click("text=Prøv på én sag ved hvert trin");
			page.waitForSelector("text=Alt gik godt.");
			looksGood(page, "modeller-flyt-proevet");
			page.setViewportSize(360, 800);
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
			Browser.assertAccessible(page, "modeller-flyt-telefon");
			page.setViewportSize(1280, 800);
			breakMovesOf(first);
			page.click("button:has-text('Flyt 2 sager')");
			page.waitForSelector("#bekraeft-fejl");
			assertThat(page.evaluate("document.activeElement.id")).as("where the error is told").isEqualTo("bekraeft");
			looksGood(page, "modeller-flyt-fejl");
			page.check("#bekraeft");
			page.click("button:has-text('Flyt 2 sager')");
			page.waitForSelector("text=Prøv dem igen", new Page.WaitForSelectorOptions().setTimeout(60_000));
			looksGood(page, "modeller-flytning-fejl");
			assertThat(page.textContent("main")).contains("1 af 2 er flyttet.", "1 kunne ikke flyttes.", first)
				.doesNotContain(second);
			assertThat(List.of(version(first), version(second), version(heard))).containsExactly(2, 3, 2);
			mendMoves();
			page.click("text=Prøv dem igen");
			page.waitForSelector("text=Det er gjort.", new Page.WaitForSelectorOptions().setTimeout(60_000));
			looksGood(page, "modeller-flytning");
			assertThat(browser.complaints()).isEmpty();
		}
		finally {
			mendMoves();
		}
		assertThat(List.of(version(first), version(heard))).containsExactly(3, 2);
	}

	@Test
	void whoReadsEnglishMovesCasesInEnglish() {
		deploy(withHearing(), HEARING_FORM);
		String heard = this.cases.handled(DemoUnits.BROVST, "I høring", "ivan", "dan");
		this.cases.submit("dan", heard,
				"{\"handling\":{\"value\":\"afslut\"},\"hovedgruppe\":{\"value\":\"patientuheld\"},\"konklusion\":{\"value\":\"Set.\"}}");
		String first = this.cases.report(DemoUnits.BROVST, "Første");
		this.cases.report(DemoUnits.BROVST, "Anden");
		deploy(renamed());
		String path = "/modeller/proces/uth/2/flyt";
		assertThat(english(this.english.as("proces").get(path))).contains("Move cases from version 2 to version 3?",
				"Stays on the old version. The step is not in the new version.",
				"1 case stays on the old version and is finished there.", "Keeps its time in each case", "Move 2 cases",
				"Cancel");
		assertThat(english(this.english.post("proces", path + "/proev"))).contains("All went well.",
				"Can be moved. Times: ", " unchanged.");
		assertThat(english(this.english.post("proces", path))).contains("Tick the box before the cases are moved.");

		breakMovesOf(first);
		try {
			assertThat(english(this.english.post("proces", path + "/proev"))).contains("Something did not work.",
					"Cannot be moved. The engine could not move it (");
			String move = CasesOverHttp.leadsTo(this.english.post("proces", path, "bekraeft", "true"));
			await(() -> english(this.english.as("proces").get(move)).contains("Try them again"));
			assertThat(english(this.english.as("proces").get(move))).contains("1 of 2 moved.", "1 could not be moved.",
					"What the engine says", first);
			assertThat(english(this.english.post("proces", path, "bekraeft", "true")))
				.contains("Other cases are on their way.");
			this.english.post("proces", move + "/igen");
			assertThat(english(this.english.as("proces").get(move)))
				.contains("The cases that could not be moved are tried again");
			await(() -> english(this.english.as("proces").get(move)).contains("Try them again"));
			this.english.post("proces", move + "/opgiv");
			assertThat(english(this.english.as("proces").get(move))).contains(
					"The rest stay on the version that they are on", "It is done.", "1 of 2 moved.",
					"1 stayed on the old version.");
		}
		finally {
			mendMoves();
		}
		assertThat(this.english.as("proces").get("/modeller/proces/uth").body()).contains("Cases that were moved",
				"From version 2 to version 3, ");
	}

	@Test
	void nothingIsMovedToAVersionThatTheGuardRefusesNow() {
		String number = this.cases.report(DemoUnits.BROVST, "Bliver");
		deploy(renamed());
		this.database
			.sql("""
					update act_ge_bytearray set bytes_ = convert_to(replace(convert_from(bytes_, 'UTF8'), '${anonymiser.wipe(execution)}',
						'${true}'), 'UTF8') where name_ = 'uth.bpmn' and deployment_id_ = (
							select deployment_id_ from act_re_procdef where key_ = 'uth' order by version_ desc limit 1)""")
			.update();
		assertThat(page("/modeller/proces/uth/1/flyt")).contains("Anonymiseret før den slutter")
			.doesNotContain("Prøv på én sag");
		assertThat(this.cases.post("proces", "/modeller/proces/uth/1/flyt", "bekraeft", "true").body())
			.contains("bryder regler");
		assertThat(english(this.english.as("proces").get("/modeller/proces/uth/1/flyt")))
			.contains("The cases cannot be moved: the newest version breaks rules", "Anonymiseret før den slutter");
		assertThat(version(number)).isEqualTo(1);
	}

	@Test
	void onlyAProcessOwnerMovesCases() {
		deploy(renamed());
		String path = "/modeller/proces/uth/1/flyt";
		for (String user : List.of("drift", "ivan", "dan", "seb")) {
			assertThat(this.cases.as(user).get(path).statusCode()).as(user).isEqualTo(403);
			assertThat(this.cases.post(user, path, "bekraeft", "true").statusCode()).as(user).isEqualTo(403);
			assertThat(this.cases.post(user, path + "/proev").statusCode()).as(user).isEqualTo(403);
		}
		for (String none : List.of("/modeller/proces/uth/2/flyt", "/modeller/proces/uth/99/flyt",
				"/modeller/flytning/00000000-0000-0000-0000-000000000000", "/modeller/flytning/0")) {
			assertThat(this.cases.as("proces").get(none).statusCode()).as(none).isEqualTo(404);
		}
	}

	private static void looksGood(Page page, String picture) {
		Browser.assertAccessible(page, picture);
		DoubleSize.assertGood(page, picture);
	}

	private void fire(String timer, String number) {
		this.management.executeJob(this.management.createJobQuery()
			.processInstanceId(instance(number))
			.activityId(timer)
			.singleResult()
			.getId());
	}

	/** Everything of a running case that must be the same before and after. */
	private String state(String number) {
		return this.database
			.sql("""
					select concat_ws(E'\\n',
						(select string_agg(concat_ws(' ', definition.act_id_, job.id_, job.duedate_, job.retries_), E'\\n' order by job.id_)
							from act_ru_job job join act_ru_jobdef definition on definition.id_ = job.job_def_id_
							where job.process_instance_id_ = :id),
						(select string_agg(concat_ws(' ', id_, task_def_key_, assignee_, due_date_, priority_, create_time_), E'\\n')
							from act_ru_task where proc_inst_id_ = :id),
						(select string_agg(concat_ws(' ', type_, user_id_, group_id_), E'\\n' order by type_, group_id_)
							from act_ru_identitylink where task_id_ in (select id_ from act_ru_task where proc_inst_id_ = :id)),
						(select string_agg(concat_ws(' ', name_, text_, long_), E'\\n' order by name_)
							from act_ru_variable where proc_inst_id_ = :id),
						(select to_jsonb(uth_case) from uth_case where process_instance_id = :id))""")
			.param("id", instance(number))
			.query(String.class)
			.single();
	}

	private String instance(String number) {
		return this.database.sql("select process_instance_id from uth_case where case_number = ?")
			.param(number)
			.query(String.class)
			.single();
	}

	private int version(String number) {
		return this.database
			.sql("""
					select version_ from act_re_procdef where id_ = (select proc_def_id_ from act_ru_execution where id_ = ?)""")
			.param(instance(number))
			.query(Integer.class)
			.single();
	}

	/** The database refuses to let the case's task go. */
	private void breakMovesOf(String number) {
		JdbcClient owner = owner();
		owner.sql("""
				create function test_refuse() returns trigger language plpgsql as $$
				begin raise exception 'a test refuses'; end $$""").update();
		owner.sql("""
				create trigger test_refuse before update on act_ru_task for each row
				when (old.proc_inst_id_ = '%s' and old.proc_def_id_ is distinct from new.proc_def_id_)
				execute function test_refuse()""".formatted(instance(number))).update();
	}

	private JdbcClient owner() {
		return JdbcClient.create(this.flyway.getConfiguration().getDataSource());
	}

	private void mendMoves() {
		owner().sql("drop function if exists test_refuse() cascade").update();
	}

	private void deploy(ModelFile file, ModelFile... attached) {
		HttpResponse<String> answer = Modeler.of(this.port, "proces", "demo").deploy("Flytteprøve", file, attached);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
	}

	private String page(String path) {
		HttpResponse<String> answer = this.cases.as("proces").get(path);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return answer.body();
	}

	/** What a page says, which is not in Danish but where it says so. */
	private static String english(HttpResponse<String> page) {
		assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
		DanishOnEnglishPage.assertNone(page.body());
		return Jsoup.parse(page.body()).text();
	}

	private void await(Callable<Boolean> condition) {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(condition);
	}

	private Page loggedIn(Browser browser) {
		Page page = browser.page(1280);
		page.navigate(address("/login"));
		page.fill("[name=username]", "proces");
		page.fill("[name=password]", "demo");
		page.click("button[type=submit]");
		return page;
	}

	private String address(String path) {
		return "http://localhost:%d%s".formatted(this.port, path);
	}

	private static ModelFile renamed() {
		return new ModelFile("uth.bpmn",
				Guard.ours("uth.bpmn").replace("name=\"Anonymisering\"", "name=\"Fjern navne\""));
	}

	private static ModelFile withHearing() {
		String task = """
				<bpmn:userTask id="hoering" name="Faglig høring" camunda:formRef="hoering" camunda:formRefBinding="latest"
				camunda:candidateGroups="${roles.at('dpsDecentralSagsbehandler', lokation)}" camunda:dueDate="${frist}" />
				<bpmn:sequenceFlow id="hoert" sourceRef="hoering" targetRef="tilAnonymisering" />""";
		return new ModelFile("uth.bpmn",
				Guard.ours("uth.bpmn")
					.replaceFirst("<bpmndi:BPMNShape", SHAPE + "<bpmndi:BPMNShape")
					.replace("sourceRef=\"handlingGateway\" targetRef=\"tilAnonymisering\"",
							"sourceRef=\"handlingGateway\" targetRef=\"hoering\"")
					.replace(FIRST_FLOW, task + FIRST_FLOW));
	}

}
