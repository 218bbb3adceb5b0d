package dk.uthflow.lifecycle;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseRecord;
import dk.uthflow.cases.CaseStatus;
import dk.uthflow.sor.DemoUnits;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A case that was made by mistake is deleted: number, place and dates remain, and why.
 */
@ProcessTest
class DeletionTests {

	private static final Map<String, Object> DELETION = Map.of("beslutning", "slet", "sletningsaarsag",
			"ingenHaendelse", "sletningBekraeftet", true);

	@Autowired
	private CaseFixtures cases;

	@Autowired
	private CallingBack callingBack;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private TaskService tasks;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whatRemainsIsNumberPlaceDatesAndTheReason() {
		CaseNumber number = this.cases.report(confidential());
		CaseRecord before = this.cases.record(number);

		this.cases.submit("ivan", number, with("sletningskommentar", "Kom to gange på grund af dårligt netværk"));

		CaseRecord after = this.cases.record(number);
		assertThat(after.status()).isEqualTo(CaseStatus.SLETTET);
		assertThat(after.values()).containsOnly(Map.entry("sletningsaarsag", "ingenHaendelse"),
				Map.entry("sletningskommentar", "Kom to gange på grund af dårligt netværk"));
		assertThat(after.headline()).isEmpty();
		assertThat(after.handler()).isNull();
		assertThat(after.severity()).isNull();
		assertThat(after.path()).isEqualTo(before.path());
		assertThat(after.reported()).isEqualTo(before.reported());
		assertThat(after.due()).isEqualTo(before.due());
		assertThat(after.closed()).isNotNull();
	}

	@Test
	void nothingThatWasWrittenStandsAnywhereInTheDatabase() {
		CaseNumber number = this.cases.report(confidential());
		String process = this.cases.process(number).getId();
		this.cases.assign("ivan", number, "sol");
		this.tasks.createComment(this.cases.task(number).getId(), process, "Kommentar om Kvikmærke");
		this.tasks.createAttachment("text/plain", this.cases.task(number).getId(), process, "Kvikmærke", "Kvikmærke",
				new ByteArrayInputStream("Kvikmærke".getBytes(StandardCharsets.UTF_8)));
		this.callingBack.callBack(number, "ivan");
		assertThat(rowsThatHold("Kvikmærke")).isNotEmpty();

		this.cases.submit("ivan", number, DELETION);

		assertThat(rowsThatHold("Kvikmærke")).isEmpty();
		assertThat(rowsThatHold("0101601234")).isEmpty();
	}

	@Test
	void theDatabaseItselfRefusesToKeepMoreOfADeletedCase() {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);

		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql("update uth_case set status = 'SLETTET' where case_number = :number")
				.param("number", number.value())
				.update());
	}

	@ParameterizedTest
	@CsvSource({ "sletningsaarsag, ''", "sletningsaarsag, fordi", "sletningBekraeftet, false", "sletningBekraeftet, " })
	void aDeletionHasAReasonOfTheListAndIsConfirmed(String field, String value) {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);
		Map<String, Object> deletion = with(field, "false".equals(value) ? Boolean.FALSE : value);

		assertThatExceptionOfType(InvalidSubmission.class).isThrownBy(() -> this.cases.submit("ivan", number, deletion))
			.satisfies((ex) -> assertThat(ex.errors()).singleElement()
				.satisfies((error) -> assertThat(error.felt()).isEqualTo(field)));
		assertThat(this.cases.record(number).status()).isEqualTo(CaseStatus.INDBAKKE);
		assertThat(this.cases.record(number).headline()).isEqualTo("Fald fra seng");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Var om 010160-1234", "Aftalt med Karen Fiktivsen", "Ring på 98 12 34 56",
			"Se Skovvej 4, 9460 Brovst", "Kvikmærkes rapport" })
	void theRemarkThatStaysTellsOfNobody(String remark) {
		CaseNumber number = this.cases.report(confidential());

		assertThatExceptionOfType(InvalidSubmission.class)
			.isThrownBy(() -> this.cases.submit("ivan", number, with("sletningskommentar", remark)))
			.withMessageContaining("sletningskommentar")
			.withMessageNotContaining(remark);
		assertThat(this.cases.record(number).status()).isEqualTo(CaseStatus.INDBAKKE);
	}

	@Test
	void aCaseUnderHandlingIsCalledBackBeforeItIsDeleted() {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);
		this.cases.assign("ivan", number, "dan");

		assertThatExceptionOfType(InvalidSubmission.class).isThrownBy(() -> this.cases.submit("dan", number, DELETION))
			.withMessageContaining("beslutning");
		assertThat(this.cases.record(number).status()).isEqualTo(CaseStatus.SAGSBEHANDLING);

		this.callingBack.callBack(number, "ivan");
		this.cases.submit("ivan", number, DELETION);
		assertThat(this.cases.record(number).status()).isEqualTo(CaseStatus.SLETTET);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ane", "rikke", "dan", "sol", "kaja", "vagn", "drift" })
	void nobodyDeletesACaseButAnInitialmodtagerOfThePlace(String other) {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);

		assertThatThrownBy(() -> this.cases.submit(other, number, DELETION)).isInstanceOf(AuthorizationException.class);
		assertThat(this.cases.record(number).status()).isEqualTo(CaseStatus.INDBAKKE);
	}

	@Test
	void aModelThatLetsOthersReceiveCasesDoesNotLetThemDeleteAny() {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);
		this.tasks.addCandidateGroup(this.cases.task(number).getId(),
				"dpsDecentralSagsbehandler@" + DemoUnits.JAMMERBUGT);

		assertThatExceptionOfType(InvalidSubmission.class).isThrownBy(() -> this.cases.submit("dan", number, DELETION))
			.withMessageContaining("initialmodtager");
	}

	@Test
	void aCaseOfAModelThatKnowsNoDeletionIsRefusedWithTheRemedy() {
		RepositoryService repository = this.engine.getRepositoryService();
		Deployment older = repository.createDeployment().addString("uth.bpmn", withoutDeletion()).deploy();
		try {
			CaseNumber number = this.cases.report(DemoUnits.BROVST);

			assertThatExceptionOfType(InvalidSubmission.class).isThrownBy(() -> this.cases.delete("ivan", number))
				.withMessageContaining("beslutning")
				.withMessageContaining("afvis");
		}
		finally {
			repository.deleteDeployment(older.getId(), true);
		}
	}

	private static String withoutDeletion() {
		try (var in = DeletionTests.class.getResourceAsStream("/bpmn/uth.bpmn")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("sletIndhold", "andetIndhold");
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static Map<String, Object> confidential() {
		Map<String, Object> values = CaseFixtures.reportAt(DemoUnits.SOLGAARDEN);
		values.put("overskrift", "Kvikmærke i overskriften");
		values.put("haendelsesbeskrivelse", "Kvikmærke faldt. ".repeat(500));
		values.put("laegemidler", List.of(Map.of("navn", "Kvikmærke")));
		values.put("patientNavn", "Kvikmærke Fiktivsen");
		values.put("patientCpr", "0101601234");
		return values;
	}

	private static Map<String, Object> with(String field, Object value) {
		Map<String, Object> deletion = new HashMap<>(DELETION);
		deletion.put(field, value);
		return deletion;
	}

	/** The tables of the database that hold the text in any column, binary ones too. */
	private List<String> rowsThatHold(String text) {
		return this.jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
			.query(String.class)
			.list()
			.stream()
			.filter((table) -> this.jdbc.sql("""
					select exists (select from %s row where strpos(row::text, :text) > 0
						or strpos(row::text, encode(convert_to(:text, 'UTF8'), 'hex')) > 0)""".formatted(table))
				.param("text", text)
				.query(Boolean.class)
				.single())
			.toList();
	}

}
