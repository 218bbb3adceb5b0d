package dk.uthflow.lifecycle;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseRecord;
import dk.uthflow.cases.CaseStatus;
import dk.uthflow.lifecycle.CallingBack.NoSuchCase;
import dk.uthflow.lifecycle.CallingBack.NotNow;
import dk.uthflow.sor.DemoUnits;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

@ProcessTest
@Import(CoverageConfiguration.class)
@TestPropertySource(properties = "uthflow.data-dir=target/test-data/lifecycle")
class LifecycleTests {

	@Autowired
	private CaseFixtures cases;

	@Autowired
	private CallingBack callingBack;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private ManagementService management;

	@Autowired
	private TaskService tasks;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void assertOnThisEngine() {
		ProcessEngineTests.init(this.engine);
	}

	@AfterEach
	void resetClock() {
		ClockUtil.reset();
		ProcessEngineTests.reset();
	}

	@Test
	void aReportWaitsInTheIndbakkeOfItsPlaceAndOfEveryPlaceAboveIt() {
		CaseNumber number = this.cases.report(DemoUnits.BIRKELSE);

		assertThat(this.cases.process(number)).isWaitingAt("initialmodtagelse");
		assertThat(this.cases.candidates(number)).containsExactlyInAnyOrder("dpsInitialmodtager@" + DemoUnits.BIRKELSE,
				"dpsInitialmodtager@" + DemoUnits.JAMMERBUGT);
		CaseRecord record = this.cases.record(number);
		assertThat(record.status()).isEqualTo(CaseStatus.INDBAKKE);
		assertThat(record.headline()).isEqualTo("Fald fra seng");
		assertThat(record.severity()).isEqualTo("Alvorlig patientsikkerhedsrisiko");
	}

	@Test
	void anAcceptedCaseIsHandledAnonymisedAndSubmittedOnce() {
		Map<String, Object> values = CaseFixtures.reportAt(DemoUnits.BROVST);
		values.put("patientNavn", "Karen Margrethe Fiktiv");
		values.put("patientCpr", "0101601234");
		CaseNumber number = this.cases.report(values);

		this.cases.assign("ivan", number);
		assertThat(this.cases.process(number)).isWaitingAt("sagsbehandling");
		assertThat(this.cases.record(number).status()).isEqualTo(CaseStatus.SAGSBEHANDLING);

		this.cases.finish("dan", number);
		assertThat(this.cases.process(number)).isWaitingAt("anonymisering").task().isAssignedTo("dan");

		this.cases.anonymise("dan", number);
		assertThat(this.cases.process(number)).isWaitingAt("indsend");
		assertThat(this.cases.record(number).values()).doesNotContainKeys("patientNavn", "patientCpr");

		this.cases.runJob(number);
		assertThat(this.cases.process(number)).isNull();
		CaseRecord closed = this.cases.record(number);
		assertThat(closed.status()).isEqualTo(CaseStatus.AFSLUTTET);
		assertThat(closed.closed()).isNotNull();
		assertThat(submitted(number)).contains("Fald fra seng")
			.doesNotContain("Karen", "0101601234", "patientNavn", "dan");
	}

	@Test
	void aCaseCanBeGivenToAPersonByName() {
		CaseNumber number = this.cases.report(DemoUnits.JAMMERBUGT);

		this.cases.assign("ivan", number, "sol");

		assertThat(this.cases.process(number)).task("sagsbehandling").isAssignedTo("sol");
		assertThat(this.cases.record(number).handler()).isEqualTo("sol");
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "rune, has no role in this municipality", "pia, handles no cases", "britt, handles below this place",
			"ingen-saadan, is in no directory" })
	void aPersonWhoCannotGetTheCaseIsRefusedAndNothingIsLost(String person, String because) {
		CaseNumber number = this.cases.report(DemoUnits.FJERRITSLEV);

		assertThatExceptionOfType(InvalidSubmission.class).isThrownBy(() -> this.cases.assign("ivan", number, person))
			.as(because)
			.satisfies((ex) -> assertThat(ex.errors()).singleElement()
				.satisfies((error) -> assertThat(error.felt()).isEqualTo("sagsbehandler")));
		assertThat(this.cases.process(number)).isWaitingAt("initialmodtagelse");
	}

	@Test
	void aHandedOverCaseLeavesTheOldIndbakkeAndStandsInTheNew() {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);

		this.cases.handOver("ivan", number, DemoUnits.VEJGAARD);

		assertThat(this.cases.process(number)).isWaitingAt("initialmodtagelse");
		assertThat(this.cases.candidates(number)).contains("dpsInitialmodtager@" + DemoUnits.VEJGAARD)
			.doesNotContain("dpsInitialmodtager@" + DemoUnits.JAMMERBUGT);
		assertThat(this.cases.record(number).path().isAtOrBelow(DemoUnits.AALBORG_KOMMUNE)).isTrue();
		assertThat(this.cases.record(number).locationName()).isEqualTo("Vejgård Plejehjem");
	}

	@ParameterizedTest
	@CsvSource({ "9001201000016005, allerede", "9999999000016009, ingen SOR-enhed", "'', " })
	void aCaseIsHandedOverToAnotherPlaceThatExists(String location, String said) {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);

		assertThatExceptionOfType(InvalidSubmission.class)
			.isThrownBy(() -> this.cases.submit("ivan", number, Map.of("beslutning", "overdrag", "lokation", location)))
			.withMessageContaining("lokation")
			.withMessageContaining((said != null) ? said : "");
		assertThat(this.cases.record(number).path().unit()).isEqualTo(DemoUnits.BROVST);
	}

	@Test
	void aRejectedCaseIsAnonymisedAndRecordedAsRejected() {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);

		this.cases.reject("ivan", number);
		assertThat(this.cases.process(number)).isWaitingAt("anonymisering").task().isNotAssigned();
		assertThat(this.cases.candidates(number)).contains("dpsInitialmodtager@" + DemoUnits.JAMMERBUGT,
				"dpsDecentralSagsbehandler@" + DemoUnits.JAMMERBUGT);

		this.cases.anonymise("ivan", number);
		this.cases.runJob(number);
		assertThat(this.cases.record(number).status()).isEqualTo(CaseStatus.AFVIST);
		assertThat(submitted(number)).contains("testsag");
	}

	@Test
	void aCaseMadeByMistakeIsDeletedAndEndsThereEvenWhenItIsLate() {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);
		this.cases.passUntil(number, this.cases.timer(number, "fristUdloebet").getDuedate().toInstant());

		this.cases.delete("ivan", number);

		assertThat(this.cases.process(number)).isNull();
		assertThat(this.cases.record(number).status()).isEqualTo(CaseStatus.SLETTET);
		assertThat(this.jdbc.sql("select count(*) from national_register where case_number = :number")
			.param("number", number.value())
			.query(Long.class)
			.single()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "afvisningsaarsag, noget-andet", "afvisningsaarsag, ''", "afvisningskommentar, ''" })
	void aRejectionHasOneOfFiveReasonsAndAComment(String field, String value) {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);
		Map<String, Object> rejection = new HashMap<>(Map.of("beslutning", "afvis", "afvisningsaarsag", "testsag",
				"afvisningskommentar", "Prøve af systemet"));
		rejection.put(field, value);

		assertThatExceptionOfType(InvalidSubmission.class)
			.isThrownBy(() -> this.cases.submit("ivan", number, rejection))
			.withMessageContaining(field);
	}

	@Test
	void aHandlerReturnsACaseToInitialReceipt() {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);
		this.cases.assign("ivan", number, "dan");

		this.cases.submit("dan", number, Map.of("handling", "returner", "returneringsaarsag", "Forkert sted"));

		assertThat(this.cases.process(number)).isWaitingAt("initialmodtagelse").task().isNotAssigned();
		assertThat(this.cases.record(number).handler()).isNull();
	}

	@Test
	void aPrivateProviderCannotReturnACase() {
		CaseNumber number = this.cases.report(DemoUnits.SOLGAARDEN);
		this.cases.assign("ivan", number, "sol");

		assertThatExceptionOfType(InvalidSubmission.class)
			.isThrownBy(() -> this.cases.submit("sol", number,
					Map.of("handling", "returner", "returneringsaarsag", "Forkert sted")))
			.withMessageContaining("privatleverandør");
	}

	@Test
	void anInitialmodtagerOfThePlaceCallsACaseBackWhileItIsHandled() {
		CaseNumber number = this.cases.report(DemoUnits.SOLGAARDEN);
		this.cases.assign("ivan", number, "sol");

		this.callingBack.callBack(number, "ivan");

		assertThat(this.cases.process(number)).isWaitingAt("initialmodtagelse");
		assertThat(this.cases.record(number).status()).isEqualTo(CaseStatus.INDBAKKE);
	}

	@Test
	void nobodyElseCallsACaseBack() {
		CaseNumber number = this.cases.report(DemoUnits.SOLGAARDEN);
		this.cases.assign("ivan", number, "sol");

		for (String other : new String[] { "ane", "rikke", "dan", "sol", "kaja" }) {
			assertThatExceptionOfType(NoSuchCase.class).isThrownBy(() -> this.callingBack.callBack(number, other));
		}
		assertThat(this.cases.process(number)).isWaitingAt("sagsbehandling");
	}

	@Test
	void aCaseThatIsNotHandledCannotBeCalledBack() {
		CaseNumber number = this.cases.report(DemoUnits.SOLGAARDEN);

		assertThatExceptionOfType(NotNow.class).isThrownBy(() -> this.callingBack.callBack(number, "ivan"));
	}

	@Test
	void severityFollowsWhatTheHandlerFindsTheHarmToBe() {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);
		this.cases.assign("ivan", number);

		this.cases.submit("dan", number, Map.of("handling", "afslut", "hovedgruppe", "patientuheld", "konklusion",
				"Bruddet krævede operation.", "faktiskKonsekvens", "alvorlig"));

		assertThat(this.cases.record(number).severity()).isEqualTo("Alvorlig konsekvens");
	}

	@Test
	void aCaseIsMarkedOverdueFromTheFirstInstantAfterDayNinety() {
		ClockUtil.setCurrentTime(at("2026-01-15T23:30:00+01:00[Europe/Copenhagen]"));
		CaseNumber number = this.cases.report(DemoUnits.BROVST);

		assertThat(this.cases.record(number).due()).isEqualTo("2026-04-15");
		Job timer = this.cases.timer(number, "fristUdloebet");
		assertThat(timer.getDuedate()).isEqualTo(at("2026-04-16T00:00:00+02:00[Europe/Copenhagen]"));

		this.cases.passUntil(number, timer.getDuedate().toInstant());

		assertThat(this.cases.record(number).overdueSince()).isEqualTo(Instant.parse("2026-04-15T22:00:00Z"));
		assertThat(this.cases.process(number)).isWaitingAt("initialmodtagelse", "tidTilNaesteAlarm")
			.hasPassed("paamind", "advar", "giveAlarm");

		this.cases.passUntil(number, this.cases.timer(number, "tidTilNaesteAlarm").getDuedate().toInstant());
		assertThat(this.cases.process(number)).isWaitingAt("initialmodtagelse", "tidTilNaesteAlarm");
	}

	@Test
	void aLateCaseThatIsClosedIsAlarmedNoMore() {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);
		this.cases.passUntil(number, this.cases.timer(number, "fristUdloebet").getDuedate().toInstant());
		this.cases.reject("ivan", number);
		this.cases.anonymise("ivan", number);

		this.cases.runJob(number);

		assertThat(this.cases.process(number)).isNull();
		assertThat(this.cases.record(number).status()).isEqualTo(CaseStatus.AFVIST);
	}

	@Test
	void alarmsAreNotRepeatedWhereTheTableSaysSo() {
		try (ChangedTable changed = ChangedTable.deploy(this.engine, ">7<", ">0<")) {
			CaseNumber number = this.cases.report(DemoUnits.BROVST);

			this.cases.passUntil(number, this.cases.timer(number, "fristUdloebet").getDuedate().toInstant());

			assertThat(this.cases.process(number)).hasPassed("alarmSlut").isWaitingAtExactly("initialmodtagelse");
		}
	}

	@Test
	void aTaskOfACaseIsCompletedByItsFormAlone() {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);
		String task = this.cases.task(number).getId();

		assertThatThrownBy(() -> this.tasks.complete(task, Map.of("beslutning", "tildel")))
			.isInstanceOf(ProcessEngineException.class);
		assertThat(this.cases.process(number)).isWaitingAt("initialmodtagelse");
	}

	@ParameterizedTest
	@CsvSource({ "Patientens cpr er 010160-1234", "Ring på 98 12 34 56", "Skriv til karen@example.dk" })
	void noCaseLeavesWhileATextTellsWhoSomebodyIs(String text) {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);
		this.cases.reject("ivan", number);

		assertThatExceptionOfType(InvalidSubmission.class)
			.isThrownBy(() -> this.cases.submit("ivan", number,
					Map.of("anonymiseringGodkendt", true, "haendelsesbeskrivelse", text)))
			.withMessageContaining("haendelsesbeskrivelse")
			.withMessageNotContaining(text);
		assertThat(this.cases.process(number)).isWaitingAt("anonymisering");
	}

	@Test
	void noCaseLeavesWhileATextNamesThePatientOfTheCase() {
		Map<String, Object> values = CaseFixtures.reportAt(DemoUnits.BROVST);
		values.put("patientNavn", "Karen Fiktivsen");
		CaseNumber number = this.cases.report(values);
		this.cases.reject("ivan", number);

		assertThatExceptionOfType(InvalidSubmission.class)
			.isThrownBy(() -> this.cases.submit("ivan", number,
					Map.of("anonymiseringGodkendt", true, "haendelsesbeskrivelse", "Karens seng var for høj.")))
			.withMessageContaining("haendelsesbeskrivelse")
			.withMessageContaining("navn");
	}

	@Test
	void anonymisingIsApprovedOrDoesNotHappen() {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);
		this.cases.reject("ivan", number);

		assertThatExceptionOfType(InvalidSubmission.class)
			.isThrownBy(() -> this.cases.submit("ivan", number, Map.of("anonymiseringGodkendt", false)))
			.withMessageContaining("anonymiseringGodkendt");
	}

	@Test
	void anUnknownFieldIsRefused() {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);

		assertThatExceptionOfType(InvalidSubmission.class)
			.isThrownBy(() -> this.cases.submit("ivan", number, Map.of("beslutning", "tildel", "sagsnummer", "2026-1")))
			.withMessageContaining("sagsnummer");
	}

	@Test
	void aTextOfTwentyThousandCharactersLivesFromReportToSubmission() {
		String long20000 = "Beboeren faldt. ".repeat(1249) + "Beboeren faldt!!";
		Map<String, Object> values = CaseFixtures.reportAt(DemoUnits.BROVST);
		values.put("haendelsesbeskrivelse", long20000);
		CaseNumber number = this.cases.report(values);
		this.cases.reject("ivan", number);
		this.cases.anonymise("ivan", number);
		this.cases.runJob(number);

		assertThat(this.cases.record(number).values().get("haendelsesbeskrivelse")).isEqualTo(long20000);
		assertThat(submitted(number)).contains(long20000);
	}

	@Test
	void theEnginesHistoryKeepsNoTextOfACase() {
		Map<String, Object> values = CaseFixtures.reportAt(DemoUnits.BROVST);
		values.put("haendelsesbeskrivelse", "Hemmelighedskrammeri om natten");
		CaseNumber number = this.cases.report(values);
		this.cases.assign("ivan", number);
		this.cases.finish("dan", number);

		for (String table : new String[] { "act_hi_varinst", "act_hi_detail", "act_hi_dec_in", "act_hi_dec_out" }) {
			assertThat(this.jdbc.sql("select count(*) from " + table).query(Long.class).single()).as(table).isZero();
		}
		assertThat(this.jdbc.sql("select count(*) from act_hi_taskinst where proc_inst_id_ = :id")
			.param("id", this.cases.process(number).getId())
			.query(Long.class)
			.single()).isEqualTo(3);
	}

	private String submitted(CaseNumber number) {
		return this.jdbc.sql("select message::text from national_register where case_number = :number")
			.param("number", number.value())
			.query(String.class)
			.single();
	}

	private static Date at(String time) {
		return Date.from(ZonedDateTime.parse(time).toInstant());
	}

}
