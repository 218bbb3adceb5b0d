package dk.uthflow.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dk.uthflow.notice.NoticeFixtures;
import dk.uthflow.report.PlanFixtures;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.sor.UnitsRescoped;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each morning the plans whose day has come become mails with a report.
 */
@ProcessTest
class PlansTests {

	private static final String PROCESS = "planer";

	private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

	private static final Path MAILS = Path.of("target/test-data/process/mail");

	@Autowired
	private CaseFixtures cases;

	@Autowired
	private NoticeFixtures notices;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void noPlans() {
		this.notices.begin();
		this.jdbc.sql("delete from uth_plan").update();
		this.jdbc.sql("delete from uth_case").update();
		Stream.of(PROCESS, "besked")
			.flatMap((key) -> this.engine.getRuntimeService()
				.createProcessInstanceQuery()
				.processDefinitionKey(key)
				.list()
				.stream())
			.forEach((one) -> this.engine.getRuntimeService().deleteProcessInstance(one.getId(), "test"));
	}

	@AfterEach
	void reset() {
		ClockUtil.reset();
	}

	@Test
	void eachRecipientGetsTheReportAsFilesOfAMailWithoutAWordOfACase() throws Exception {
		ClockUtil.setCurrentTime(at(LocalDate.of(2026, 6, 20)));
		this.cases.report(DemoUnits.BROVST);
		this.cases.report(DemoUnits.AALBORG_KOMMUNE);
		PlanFixtures.plan(this.jdbc, "ida", "Måned", DemoUnits.JAMMERBUGT, "AABNE", DAY, "pia", "dan");

		String process = morning(DAY);
		assertThat(
				this.engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(process).list())
			.extracting(HistoricActivityInstance::getActivityId)
			.containsAll(flowNodes());
		PlanFixtures.distribute(this.application);
		List<MimeMessage> sent = send();

		assertThat(sent).hasSize(2).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
		MimeMessage mail = sent.get(0);
		assertThat(mail.getSubject()).isEqualTo("UTH: rapport efter plan");
		assertThat(mail.getHeader("List-Unsubscribe")).isNull();
		List<Part> parts = parts(mail);
		assertThat((String) parts.get(0).getContent())
			.contains("Åbne sager", "Jammerbugt Kommune, 1. oktober 2026", "Du får den hver måned",
					"Ida Thomsen har lavet planen")
			.doesNotContain("Fald fra seng");
		assertThat(parts).extracting(Part::getFileName)
			.containsExactly(null, null, "aabne-sager-2026-10-01.pdf", "aabne-sager-2026-10-01.csv");
		assertThat(text(parts.get(2))).contains("Brovst Plejecenter", "Opgjort 1. oktober 2026", "Små tal")
			.doesNotContain("Fald fra seng", "Aalborg");
		assertThat(new String(bytes(parts.get(3)), StandardCharsets.UTF_8).lines()).containsExactly(
				"\uFEFFSted;Åbne;Median alder (dage);Ældste (dage);Over fristen", "Brovst Plejecenter;1;103;103;1");
		assertThat(this.engine.getRuntimeService().createVariableInstanceQuery().variableName("rapport").count())
			.isZero();
	}

	@Test
	void daysThatWereMissedAreSentOnceAndTheNextComesInItsTime() {
		UUID plan = PlanFixtures.plan(this.jdbc, "ida", "Måned", DemoUnits.JAMMERBUGT, "AFSLUTTEDE", DAY.minusMonths(4),
				"pia");

		morning(DAY);
		morning(DAY);
		CompletableFuture
			.allOf(IntStream.range(0, 4)
				.mapToObj((node) -> CompletableFuture.runAsync(() -> PlanFixtures.distribute(this.application)))
				.toArray(CompletableFuture[]::new))
			.join();
		morning(DAY.plusDays(1));
		PlanFixtures.distribute(this.application);

		assertThat(this.notices.readers("PLAN")).containsExactly("pia");
		assertThat(this.jdbc.sql("select next_day from uth_plan where id = :id")
			.param("id", plan)
			.query(LocalDate.class)
			.single()).isEqualTo(DAY.plusMonths(1));
	}

	@Test
	void whoHasNoRoleAtThePlaceGetsNothingNorDoesAnyoneWhereTheOwnerHasNone() {
		UUID lost = PlanFixtures.plan(this.jdbc, "ida", "Én uden", DemoUnits.JAMMERBUGT, "AABNE", DAY, "pia", "ane",
				"britt", "gone");
		UUID ownerGone = PlanFixtures.plan(this.jdbc, "dan", "Ingen", DemoUnits.JAMMERBUGT, "AABNE", DAY, "pia");

		morning(DAY);
		PlanFixtures.distribute(this.application);

		assertThat(this.notices.readers("PLAN")).containsExactly("pia");
		assertThat(run(lost)).isEqualTo("1 3 f");
		assertThat(run(ownerGone)).isEqualTo("0 0 t");
	}

	@Test
	void aMailThatWaitsIsWithdrawnWhenItsReaderHasTheRoleNoMore() throws Exception {
		UUID plan = PlanFixtures.plan(this.jdbc, "ida", "Måned", DemoUnits.JAMMERBUGT, "AABNE", DAY, "pia", "dan");
		UUID deleted = PlanFixtures.plan(this.jdbc, "ida", "Slettet", DemoUnits.JAMMERBUGT, "AABNE", DAY, "pia");
		morning(DAY);
		PlanFixtures.distribute(this.application);
		assertThat(this.notices.readers("PLAN")).hasSize(3);

		this.jdbc.sql("update uth_plan set place = :place where id = :id")
			.param("place", DemoUnits.AALBORG_KOMMUNE.value())
			.param("id", plan)
			.update();
		PlanFixtures.distribute(this.application);
		this.jdbc.sql("delete from uth_plan where id = :id").param("id", deleted).update();

		assertThat(send()).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from uth_notice where withdrawn is not null and sent is null")
			.query(Long.class)
			.single()).isEqualTo(3);
		assertThat(this.engine.getManagementService().createJobQuery().processDefinitionKey("besked").count()).isZero();
	}

	@Test
	void aPlanFollowsItsPlaceIntoTheOneItIsMergedWith() {
		UUID plan = PlanFixtures.plan(this.jdbc, "ida", "Måned", DemoUnits.SOLGAARDEN, "AABNE", DAY, "pia");

		this.application.publishEvent(new UnitsRescoped(Map.of(), Map.of(DemoUnits.SOLGAARDEN, DemoUnits.SALTUM)));

		assertThat(this.jdbc.sql("select place from uth_plan where id = :id")
			.param("id", plan)
			.query(String.class)
			.single()).isEqualTo(DemoUnits.SALTUM.value());
	}

	private String morning(LocalDate day) {
		ClockUtil.setCurrentTime(at(day));
		Job timer = this.engine.getManagementService()
			.createJobQuery()
			.processDefinitionKey(PROCESS)
			.activityId("hverMorgenPlaner")
			.singleResult();
		assertThat(timer.getDuedate().toInstant().atZone(ZoneId.of("Europe/Copenhagen")).toLocalTime())
			.hasToString("06:30");
		this.engine.getManagementService().executeJob(timer.getId());
		Job queue = this.engine.getManagementService()
			.createJobQuery()
			.processDefinitionKey(PROCESS)
			.messages()
			.singleResult();
		this.engine.getManagementService().executeJob(queue.getId());
		return queue.getProcessInstanceId();
	}

	/** Runs every mail's job, and reads what was sent. */
	private List<MimeMessage> send() throws Exception {
		List<Path> before = mails();
		this.engine.getManagementService()
			.createJobQuery()
			.processDefinitionKey("besked")
			.list()
			.forEach((job) -> this.engine.getManagementService().executeJob(job.getId()));
		List<MimeMessage> sent = new ArrayList<>();
		for (Path file : mails().stream().filter((mail) -> !before.contains(mail)).toList()) {
			try (InputStream in = Files.newInputStream(file)) {
				sent.add(new MimeMessage(null, in));
			}
		}
		return sent;
	}

	private static List<Path> mails() throws IOException {
		if (!Files.exists(MAILS)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(MAILS)) {
			return files.sorted(Comparator.comparing(Path::toString)).toList();
		}
	}

	private String run(UUID plan) {
		return this.jdbc
			.sql("select sent || ' ' || without_role || ' ' || owner_gone::char from uth_plan_run where plan = :id")
			.param("id", plan)
			.query(String.class)
			.single();
	}

	private List<String> flowNodes() {
		String definition = this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey(PROCESS)
			.latestVersion()
			.singleResult()
			.getId();
		return this.engine.getRepositoryService()
			.getBpmnModelInstance(definition)
			.getModelElementsByType(FlowNode.class)
			.stream()
			.map(FlowNode::getId)
			.toList();
	}

	private static List<Part> parts(Part part) throws Exception {
		if (!(part.getContent() instanceof Multipart parts)) {
			return List.of(part);
		}
		List<Part> all = new ArrayList<>();
		for (int i = 0; i < parts.getCount(); i++) {
			all.addAll(parts(parts.getBodyPart(i)));
		}
		return all;
	}

	private static byte[] bytes(Part part) throws Exception {
		try (InputStream in = part.getInputStream()) {
			return in.readAllBytes();
		}
	}

	private static String text(Part pdf) throws Exception {
		try (PDDocument document = Loader.loadPDF(bytes(pdf))) {
			return new PDFTextStripper().getText(document);
		}
	}

	private static Date at(LocalDate day) {
		return Date.from(LocalDateTime.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 8, 0)
			.atZone(ZoneId.of("Europe/Copenhagen"))
			.toInstant());
	}

}
