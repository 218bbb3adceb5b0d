package dk.uthflow.notice;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.uthflow.notice.UnreliableServer.Fault;
import dk.uthflow.report.PlanFixtures;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.FreshData;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A mail is a job: whatever the mail server does, each is delivered once.
 */
@SpringBootTest(properties = { "uthflow.data-dir=target/test-data/mail", "server.port=0",
		"camunda.bpm.job-execution.enabled=false", "uthflow.beskeder.fordel=false", "spring.mail.host=localhost",
		"spring.mail.properties.mail.smtp.timeout=2500", "uthflow.mail.afsender=Utilsigtede hændelser <uth@example.dk>",
		"uthflow.mail.adresse=https://uth.example.dk/" })
@ContextConfiguration(initializers = FreshData.class)
class MailDeliveryTests {

	private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

	private static final UnreliableServer SERVER;

	static {
		MAIL.start();
		SERVER = new UnreliableServer(MAIL.getSmtp().getPort());
	}

	@Autowired
	private Outbox outbox;

	@Autowired
	private ReportMails reports;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private ManagementService management;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private JdbcClient jdbc;

	@DynamicPropertySource
	static void mailServer(DynamicPropertyRegistry properties) {
		properties.add("spring.mail.port", SERVER::port);
	}

	@BeforeEach
	void aServerThatWorks() throws Exception {
		SERVER.now(Fault.NONE);
		MAIL.purgeEmailFromAllMailboxes();
		this.runtime.createProcessInstanceQuery()
			.processDefinitionKey("besked")
			.list()
			.forEach((mail) -> this.runtime.deleteProcessInstance(mail.getId(), "test"));
		this.jdbc.sql("delete from uth_notice").update();
	}

	@AfterEach
	void resetClock() {
		ClockUtil.reset();
	}

	@AfterAll
	static void stop() throws IOException {
		SERVER.close();
		MAIL.stop();
	}

	@Test
	void aMailIsWhatMailSystemsAndPeopleExpect() throws Exception {
		put(1);

		tryAll();

		MimeMessage mail = MAIL.getReceivedMessages()[0];
		assertThat(mail.getHeader("Message-ID")[0]).matches("<[0-9a-f-]{36}\\.[0-9]+@example\\.dk>");
		assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(mail.getHeader("List-Id")[0]).contains("example.dk");
		assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<https://uth.example.dk/notifikationer>");
		assertThat(mail.getSentDate()).isNotNull();
		InternetAddress from = (InternetAddress) mail.getFrom()[0];
		assertThat(from.getPersonal()).isEqualTo("Utilsigtede hændelser");
		assertThat(from.getAddress()).isEqualTo("uth@example.dk");
		assertThat(mail.getSubject()).isEqualTo("UTH: ny besked om en sag");
		assertThat(texts(mail).get(0)).contains("Sag 2026-000001", "Brovst Plejecenter", "61 dage gammel",
				"29 dage tilbage", "https://uth.example.dk/sag/2026-000001");
		assertThat(texts(mail).get(1)).contains("<html", "href=\"https://uth.example.dk/sag/2026-000001\"");
	}

	@Test
	void aServerThatIsDownForAnHourDelaysTheMailAndNoMore() throws Exception {
		put(3);
		Date down = ClockUtil.now();
		SERVER.now(Fault.DOWN);
		while (ClockUtil.now().getTime() - down.getTime() < 3_600_000) {
			tryAll();
			ClockUtil.setCurrentTime(nextTry());
		}

		SERVER.now(Fault.NONE);
		tryAll();

		assertDeliveredOnce(3);
		assertThat(incidents()).isZero();
	}

	@Test
	void aServerThatSaysTryLaterIsTriedLater() {
		put(2);
		SERVER.now(Fault.TEMPORARY);
		tryAll();
		assertThat(MAIL.getReceivedMessages()).isEmpty();

		SERVER.now(Fault.NONE);
		ClockUtil.setCurrentTime(nextTry());
		tryAll();

		assertDeliveredOnce(2);
	}

	@Test
	void aServerThatHangsAfterTheMessageIsLeftAndTriedAgain() {
		put(2);
		SERVER.now(Fault.HANGS_AFTER_DATA);
		tryAll();
		assertThat(MAIL.getReceivedMessages()).isEmpty();

		SERVER.now(Fault.NONE);
		ClockUtil.setCurrentTime(nextTry());
		tryAll();

		assertDeliveredOnce(2);
	}

	@Test
	void oneRefusedOfTenStopsNoneOfTheOthersAndIsTriedAgainFromCockpit() {
		put(10);
		SERVER.refuse("modtager7@");
		tryAll();
		assertDeliveredOnce(9);
		while (incidents() == 0) {
			ClockUtil.setCurrentTime(nextTry());
			tryAll();
		}
		assertDeliveredOnce(9);

		SERVER.now(Fault.NONE);
		Job spent = this.management.createJobQuery().noRetriesLeft().singleResult();
		this.management.setJobRetries(spent.getId(), 1);
		ClockUtil.setCurrentTime(Date.from(ClockUtil.now().toInstant().plusSeconds(60)));
		tryAll();

		assertDeliveredOnce(10);
		assertThat(incidents()).isZero();
	}

	@Test
	void aMailThatTheServerTookIsNotSentAgainWhenItsJobRunsTwice() {
		put(1);
		Job job = this.management.createJobQuery().processDefinitionKey("besked").singleResult();
		this.transaction.executeWithoutResult((status) -> {
			this.management.executeJob(job.getId());
			status.setRollbackOnly();
		});

		tryAll();

		assertDeliveredOnce(1);
	}

	@Test
	void whatPutsAMailInLineWaitsForNoServer() {
		SERVER.now(Fault.HANGS_AFTER_DATA);
		int before = SERVER.conversations();

		put(5);

		assertThat(SERVER.conversations()).isEqualTo(before);
	}

	@Test
	void aMailOfTheSameKeyIsPutInLineOnce() {
		put(1);
		put(1);

		assertThat(this.management.createJobQuery().processDefinitionKey("besked").count()).isEqualTo(1);
	}

	@Test
	void aReportsFilesAreMadeWhenItIsSentAndItIsTriedAgainAsEveryMailIs() throws Exception {
		LocalDate day = LocalDate.of(2026, 10, 1);
		UUID plan = PlanFixtures.plan(this.jdbc, "ida", "Plan", DemoUnits.JAMMERBUGT, "AFSLUTTEDE", day, "pia");
		this.transaction.executeWithoutResult((status) -> this.reports.put("plan/%s/%s/pia".formatted(plan, day), "pia",
				"pia@example.dk", new ReportNotice("Afsluttede sager", "Jammerbugt", "dag", "hver uge", "Ida")));
		SERVER.now(Fault.TEMPORARY);
		tryAll();
		SERVER.now(Fault.NONE);
		ClockUtil.setCurrentTime(nextTry());
		tryAll();

		assertDeliveredOnce(1);
		MimeMessage mail = MAIL.getReceivedMessages()[0];
		Multipart parts = (Multipart) mail.getContent();
		assertThat(IntStream.range(1, parts.getCount()).mapToObj((part) -> fileName(parts, part)))
			.containsExactly("afsluttede-sager-2026-10-01.pdf", "afsluttede-sager-2026-10-01.csv");
	}

	private static String fileName(Multipart parts, int part) {
		try {
			return parts.getBodyPart(part).getFileName();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void put(int mails) {
		MailContent content = new MailContent(
				List.of(new MailContent.Group("Nye sager", List.of(new MailContent.Row("2026-000001",
						"Brovst Plejecenter", "61 dage gammel", "29 dage tilbage", "Dan Kristensen", true)))));
		this.transaction.executeWithoutResult((status) -> IntStream.rangeClosed(1, mails)
			.forEach((number) -> this.outbox.put("prøve/" + number, MailKind.STRAKS, "modtager" + number,
					"modtager%d@example.dk".formatted(number), content)));
	}

	private void tryAll() {
		for (Job job : this.management.createJobQuery().processDefinitionKey("besked").executable().list()) {
			try {
				this.management.executeJob(job.getId());
			}
			catch (RuntimeException ex) {
				assertThat(ex).hasStackTraceContaining("Mail");
			}
		}
	}

	private Date nextTry() {
		return this.management.createJobQuery()
			.processDefinitionKey("besked")
			.withRetriesLeft()
			.orderByJobDuedate()
			.desc()
			.list()
			.get(0)
			.getDuedate();
	}

	private long incidents() {
		return this.runtime.createIncidentQuery().count();
	}

	private static void assertDeliveredOnce(int mails) {
		assertThat(Arrays.stream(MAIL.getReceivedMessages()).map(MailDeliveryTests::messageId).toList())
			.doesNotHaveDuplicates()
			.hasSize(mails);
	}

	private static String messageId(MimeMessage mail) {
		try {
			return mail.getMessageID();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> texts(Part part) throws Exception {
		if (part.getContent() instanceof Multipart parts) {
			List<String> texts = new ArrayList<>();
			for (int i = 0; i < parts.getCount(); i++) {
				texts.addAll(texts(parts.getBodyPart(i)));
			}
			return texts;
		}
		return List.of((String) part.getContent());
	}

}
