package dk.uthflow.production;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dk.uthflow.testing.TestDatabase;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.common.BaseDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two nodes on one database share the timers that are due and the mails that wait; one is
 * killed while they are at it.
 */
class TwoNodesIT {

	private static final int CASES = 1_000;

	/** How many jobs a node is at: between a mail's leaving and its being ticked off. */
	private static final int AT_ONCE = 8;

	private static final String OF_REMINDERS = """
			job_def_id_ in (select id_ from act_ru_jobdef where act_id_ = 'tidTilPaamindelse')""";

	private final DataSource database = TestDatabase.empty();

	private final JdbcClient jdbc = JdbcClient.create(this.database);

	@Test
	void aKilledNodeLosesNoTimerAndDoublesNoMail() throws Exception {
		GreenMail mail = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
		mail.start();
		Map<String, String> settings = settings(mail.getSmtp().getPort());
		try (PackagedApplication survivor = PackagedApplication.start(settings)) {
			List<String> numbers;
			try (PackagedApplication killed = PackagedApplication.start(settings)) {
				onlyIvanIsToldOfNewCases();
				mailsWait();
				numbers = IntStream.range(0, CASES).mapToObj((number) -> Reports.atBrovst(survivor.anybody())).toList();
				await().until(() -> count("select count(*) from uth_notice") == CASES);

				dueNow("tidTilPaamindelse");
				await().until(() -> reminded() > CASES / 5);
				killed.kill();
			}
			assertThat(reminded()).as("reminded when the node was killed").isLessThan(CASES);
			await().until(() -> count("select count(*) from act_ru_job where " + OF_REMINDERS) == 0);
			assertThat(reminded()).isEqualTo(CASES);
			await().until(() -> count("select count(*) from uth_notice_event where distributed is null") == 0);

			try (PackagedApplication killed = PackagedApplication.start(settings)) {
				mailsGo();
				await().until(() -> mail.getReceivedMessages().length > CASES / 5);
				killed.kill();
			}
			assertThat(mail.getReceivedMessages().length).as("mails when the node was killed").isLessThan(CASES);
			await().until(() -> count("select count(*) from uth_notice where sent is null") == 0);
			assertThat(count("select count(*) from act_ru_job where exception_msg_ is not null")).isZero();
			assertEachCaseIsToldOfOnce(mail, numbers);

			mail.purgeEmailFromAllMailboxes();
			dueNow("hverMorgen");
			await().until(() -> count("select count(*) from uth_notice where sent is not null") == CASES + 2);
			assertEachReaderHasOneMailOfAll(mail, numbers);
		}
		finally {
			mail.stop();
		}
	}

	/**
	 * A mail that the killed node had handed over, and could not tick off any more, may
	 * come again: with the same id, by which mail systems know it as the same.
	 */
	private void assertEachCaseIsToldOfOnce(GreenMail mail, List<String> numbers) throws Exception {
		Map<String, String> textById = new HashMap<>();
		MimeMessage[] mails = mail.getReceivedMessages();
		for (MimeMessage one : mails) {
			String text = GreenMailUtil.getWholeMessage(one).replace("=\r\n", "");
			textById.merge(one.getMessageID(), text, (first, again) -> first);
		}
		assertThat(textById).hasSize(CASES);
		assertThat(mails.length).isBetween(CASES, CASES + AT_ONCE);
		String all = String.join("", textById.values());
		assertThat(numbers).allSatisfy((number) -> assertThat(all).contains(number));
	}

	private void assertEachReaderHasOneMailOfAll(GreenMail mail, List<String> numbers) throws Exception {
		MimeMessage[] mails = mail.getReceivedMessages();
		assertThat(Arrays.stream(mails).map((one) -> GreenMailUtil.getAddressList(recipients(one))))
			.containsExactlyInAnyOrder("ida@uthflow.example", "ivan@uthflow.example");
		assertThat(mails[0].getMessageID()).isNotEqualTo(mails[1].getMessageID());
		for (MimeMessage one : mails) {
			String text = GreenMailUtil.getWholeMessage(one).replace("=\r\n", "");
			assertThat(numbers).allSatisfy((number) -> assertThat(text).contains(number));
		}
	}

	private static Address[] recipients(MimeMessage mail) {
		try {
			return mail.getAllRecipients();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Map<String, String> settings(int mailPort) throws SQLException {
		String url = ((BaseDataSource) this.database).getURL();
		return Map.of("SPRING_DATASOURCE_URL", url, "SPRING_DATASOURCE_USERNAME", "postgres",
				"SPRING_DATASOURCE_PASSWORD", "postgres", "SPRING_MAIL_HOST", "localhost", "SPRING_MAIL_PORT",
				String.valueOf(mailPort), "UTHFLOW_INTAKE_RAPPORTERPRMINUT", "100000",
				"CAMUNDA_BPM_JOBEXECUTION_LOCKTIMEINMILLIS", "10000");
	}

	private void onlyIvanIsToldOfNewCases() {
		this.jdbc.sql("""
				insert into uth_notice_choice (person, kind, choice)
				select person, 'NY', 'ALDRIG' from unnest(array['ida', 'vagn']) person""").update();
	}

	/** As an operator does in Cockpit: nothing is sent, and what comes waits. */
	private void mailsWait() {
		this.jdbc.sql("update act_ru_jobdef set suspension_state_ = 2 where act_id_ = 'sendMail'").update();
	}

	private void mailsGo() {
		this.jdbc.sql("update act_ru_jobdef set suspension_state_ = 1 where act_id_ = 'sendMail'").update();
		this.jdbc.sql("update act_ru_job set suspension_state_ = 1 where suspension_state_ = 2").update();
	}

	private void dueNow(String timer) {
		this.jdbc.sql("""
				update act_ru_job set duedate_ = now() at time zone 'UTC'
				where job_def_id_ in (select id_ from act_ru_jobdef where act_id_ = :timer)""")
			.param("timer", timer)
			.update();
	}

	private long reminded() {
		return count("select count(*) from uth_notice_event where kind = 'PAAMINDELSE'");
	}

	private long count(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

	private static ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(50));
	}

}
