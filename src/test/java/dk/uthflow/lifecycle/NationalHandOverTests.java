package dk.uthflow.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseStatus;
import dk.uthflow.national.Receipts;
import dk.uthflow.national.Schema;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.RecipientServer;
import dk.uthflow.testing.RecipientServer.Delivery;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What becomes of a closed case when the national recipient is reached by HTTP.
 */
@ProcessTest
@TestPropertySource(properties = "uthflow.data-dir=target/test-data/national")
class NationalHandOverTests {

	private static final RecipientServer recipient = RecipientServer.start();

	@Autowired
	private CaseFixtures cases;

	@Autowired
	private Receipts receipts;

	@Autowired
	private ManagementService management;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private JdbcClient jdbc;

	@DynamicPropertySource
	static void reachTheRecipient(DynamicPropertyRegistry settings) {
		settings.add("uthflow.data-dir", () -> "target/test-data/national");
		settings.add("uthflow.national.adresse", () -> recipient.address().toString());
		settings.add("uthflow.national.svartid", () -> "2s");
	}

	@AfterAll
	static void stop() {
		recipient.close();
	}

	@BeforeEach
	void theRecipientIsWell() {
		recipient.receiveAgain();
	}

	@Test
	void aClosedCaseIsSentAndItsReceiptIsKept() {
		CaseNumber number = closing();

		this.cases.runJob(number);

		assertThat(this.cases.record(number).status()).isEqualTo(CaseStatus.AFSLUTTET);
		assertThat(delivered(number).body()).contains("Fald fra seng").doesNotContain("Karen", "0101601234");
		assertThat(Schema.problems(delivered(number).body())).isEmpty();
		assertThat(this.receipts.find(number.value()).orElseThrow().id()).startsWith("NM-");
	}

	@Test
	void aRejectedCaseIsSentToo() {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);
		this.cases.reject("ivan", number);
		this.cases.anonymise("ivan", number);

		this.cases.runJob(number);

		assertThat(this.cases.record(number).status()).isEqualTo(CaseStatus.AFVIST);
		assertThat(delivered(number).body()).contains("\"afvisningsaarsag\":\"testsag\"");
		assertThat(Schema.problems(delivered(number).body())).isEmpty();
	}

	@Test
	void aDeletedCaseIsNotSent() {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);

		this.cases.delete("ivan", number);

		assertThat(recipient.with(number.value())).isEmpty();
		assertThat(this.receipts.find(number.value())).isEmpty();
	}

	@Test
	void aRecipientThatIsIllIsTriedAgainFiveMinutesLaterUnderTheSameKey() {
		CaseNumber number = closing();
		recipient.answer(503);

		assertThatThrownBy(() -> this.cases.runJob(number)).hasMessageContaining("503");
		assertThat(job(number).getRetries()).isEqualTo(9);
		assertThat(this.cases.record(number).status()).isEqualTo(CaseStatus.INDSENDELSE);
		assertThat(this.receipts.find(number.value())).isEmpty();

		recipient.receiveAgain();
		this.cases.runJob(number);
		assertThat(recipient.with(number.value())).hasSize(2);
		assertThat(recipient.with(number.value()).stream().map(Delivery::key).distinct()).hasSize(1);
		assertThat(recipient.kept()).containsKey(delivered(number).key());
		assertThat(this.cases.record(number).status()).isEqualTo(CaseStatus.AFSLUTTET);
	}

	@Test
	void aRecipientThatHangsIsTriedAgain() {
		CaseNumber number = closing();
		recipient.answer((exchange, delivery) -> sleep());

		assertThatThrownBy(() -> this.cases.runJob(number)).hasMessageContaining("in time");
		assertThat(job(number).getRetries()).isEqualTo(9);
	}

	@Test
	void nothingIsLockedWhileTheRecipientThinks() {
		CaseNumber number = closing();
		List<String> locks = new CopyOnWriteArrayList<>();
		recipient.answer((exchange, delivery) -> {
			locks.addAll(locksOfOpenTransactions());
			RecipientServer.send(exchange, 201, "{}");
		});

		this.cases.runJob(number);

		assertThat(recipient.with(number.value())).hasSize(1);
		assertThat(locks).isEmpty();
	}

	@Test
	void whenEveryTrialIsSpentThereIsAnIncidentThatHoldsNoText() {
		CaseNumber number = closing();
		recipient.answer(500);

		for (int trial = 1; trial <= 10; trial++) {
			assertThat(incidents(number)).isZero();
			assertThatThrownBy(() -> this.cases.runJob(number)).hasMessageContaining("500");
		}

		assertThat(incidents(number)).isEqualTo(1);
		assertSaysNothingOfTheCase(number);
	}

	@Test
	void aCaseThatTheRecipientRefusesIsAnIncidentAtOnceAndGoesOnWhenTheOperatorSaysSo() {
		CaseNumber number = closing();
		recipient.answer(422);

		assertThatThrownBy(() -> this.cases.runJob(number)).hasMessageContaining("422");
		assertThat(job(number).getRetries()).isZero();
		assertThat(incidents(number)).isEqualTo(1);
		assertSaysNothingOfTheCase(number);

		recipient.receiveAgain();
		this.management.setJobRetries(job(number).getId(), 1);
		this.cases.runJob(number);
		assertThat(this.cases.record(number).status()).isEqualTo(CaseStatus.AFSLUTTET);
		assertThat(recipient.kept()).containsKey(delivered(number).key());
	}

	/** Those that anybody could wait for: reading takes others. */
	private List<String> locksOfOpenTransactions() {
		return this.jdbc.sql("""
				select locktype || ' ' || mode || ' ' || coalesce(relation::regclass::text, '')
				from pg_locks join pg_stat_activity using (pid)
				where state = 'idle in transaction' and locktype <> 'virtualxid' and mode <> 'AccessShareLock'""")
			.query(String.class)
			.list();
	}

	private CaseNumber closing() {
		Map<String, Object> values = CaseFixtures.reportAt(DemoUnits.BROVST);
		values.put("patientNavn", "Karen Margrethe Fiktiv");
		values.put("patientCpr", "0101601234");
		CaseNumber number = this.cases.report(values);
		this.cases.assign("ivan", number);
		this.cases.finish("dan", number);
		this.cases.anonymise("dan", number);
		return number;
	}

	/** The recipient quotes the message in its answers. */
	private void assertSaysNothingOfTheCase(CaseNumber number) {
		String message = this.runtime.createIncidentQuery()
			.processInstanceId(this.cases.process(number).getId())
			.singleResult()
			.getIncidentMessage();
		assertThat(message + this.management.getJobExceptionStacktrace(job(number).getId())).contains(number.value())
			.doesNotContain("Fald fra seng", "Beboeren", "Beskeden var");
	}

	private static Delivery delivered(CaseNumber number) {
		return recipient.with(number.value()).get(0);
	}

	private Job job(CaseNumber number) {
		return this.management.createJobQuery()
			.processInstanceId(this.cases.process(number).getId())
			.messages()
			.singleResult();
	}

	private long incidents(CaseNumber number) {
		return this.runtime.createIncidentQuery().processInstanceId(this.cases.process(number).getId()).count();
	}

	private static void sleep() {
		try {
			Thread.sleep(60_000);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
