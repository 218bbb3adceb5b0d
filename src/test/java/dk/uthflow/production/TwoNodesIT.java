package dk.uthflow.production;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
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
 * Two nodes on one database share the timers that are due; one is killed while they are
 * at it.
 */
class TwoNodesIT {

	private static final int CASES = 1_000;

	private static final String OF_REMINDERS = """
			job_def_id_ in (select id_ from act_ru_jobdef where act_id_ = 'tidTilPaamindelse')""";

	private final DataSource database = TestDatabase.empty();

	private final JdbcClient jdbc = JdbcClient.create(this.database);

	@Test
	void aKilledNodeLosesNoTimerAndDoublesNoMail() throws Exception {
		GreenMail mail = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
		mail.start();
		Map<String, String> settings = settings(mail.getSmtp().getPort());
		try (PackagedApplication killed = PackagedApplication.start(settings);
				PackagedApplication survivor = PackagedApplication.start(settings)) {
			onlyDeadlinesAreTold();
			List<String> numbers = IntStream.range(0, CASES)
				.mapToObj((number) -> Reports.atBrovst(survivor.anybody()))
				.toList();

			dueNow("tidTilPaamindelse");
			await().until(() -> reminded() > CASES / 5);
			killed.kill();
			assertThat(reminded()).as("reminded when the node was killed").isLessThan(CASES);

			await().until(() -> count("select count(*) from act_ru_job where " + OF_REMINDERS) == 0);
			assertThat(reminded()).isEqualTo(CASES);
			assertThat(count("select count(*) from act_ru_job where exception_msg_ is not null")).isZero();
			await().until(() -> count("select count(*) from uth_notice_event where distributed is null") == 0);

			dueNow("hverMorgen");
			await().until(() -> count("select count(*) from uth_notice where sent is not null") == 2);
			assertEachReaderHasOneMailOfAll(mail, numbers);
		}
		finally {
			mail.stop();
		}
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

	private void onlyDeadlinesAreTold() {
		this.jdbc.sql("""
				insert into uth_notice_choice (person, kind, choice)
				select person, 'NY', 'ALDRIG' from unnest(array['ivan', 'ida', 'vagn']) person""").update();
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
