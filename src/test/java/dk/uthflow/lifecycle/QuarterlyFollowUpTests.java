package dk.uthflow.lifecycle;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dk.uthflow.access.Directory;
import dk.uthflow.access.RoleGroups;
import dk.uthflow.cases.CaseNumber;
import dk.uthflow.sor.DemoUnits;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Each quarter every municipality gets its report on private providers as a task.
 */
@ProcessTest
class QuarterlyFollowUpTests {

	private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	private static final String PROCESS = "kvartalsopfoelgning";

	@Autowired
	private CaseFixtures cases;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private Directory directory;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void noReportYet() {
		this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processDefinitionKey(PROCESS)
			.list()
			.forEach((one) -> this.engine.getRuntimeService().deleteProcessInstance(one.getId(), "test"));
		this.jdbc.sql("delete from uth_quarterly_report").update();
		this.jdbc.sql("update uth_case set provider = null").update();
	}

	@AfterEach
	void reset() {
		this.engine.getIdentityService().clearAuthentication();
		ClockUtil.reset();
	}

	@Test
	void itBeginsAtSixInDenmarkOnTheFirstDayOfAQuarterWinterAndSummer() {
		ZonedDateTime first = timer().getDuedate().toInstant().atZone(COPENHAGEN);

		aQuarterHasPassed(LocalDateTime.of(2027, 4, 1, 6, 0));

		assertThat(List.of(first, timer().getDuedate().toInstant().atZone(COPENHAGEN))).allSatisfy((time) -> {
			assertThat(time.getHour()).isEqualTo(6);
			assertThat(time.getDayOfMonth()).isEqualTo(1);
			assertThat(time.getMonthValue()).isIn(1, 4, 7, 10);
		});
		assertThat(timer().getDuedate()).isAfter(Date.from(first.toInstant()));
	}

	@Test
	void eachMunicipalityGetsItsReportAndTheProcessEndsWhenAllHaveFollowedUp() {
		ClockUtil.setCurrentTime(at(LocalDateTime.of(2026, 7, 2, 12, 0)));
		CaseNumber inTime = this.cases.report(DemoUnits.SOLGAARDEN);
		CaseNumber late = this.cases.report(DemoUnits.SOLGAARDEN);
		this.cases.assign("ivan", inTime, "sol");
		this.cases.assign("ivan", late, "sol");
		this.cases.finish("sol", inTime);
		this.cases.anonymise("sol", inTime);
		this.cases.runJob(inTime);

		String process = aQuarterHasPassed(LocalDateTime.of(2026, 10, 1, 6, 0));
		runJobs(process);

		assertThat(figures(DemoUnits.JAMMERBUGT.value()))
			.containsPattern("\"provider\": \"%s\"".formatted(DemoUnits.SOLGAARDEN))
			.containsPattern("\"received\": 2, ")
			.contains("\"openLate\": 1", "\"closedInTime\": 1", "\"closedLate\": 0", "\"medianAge\": 90.0");
		assertThat(figures(DemoUnits.AALBORG_KOMMUNE.value())).isEqualTo("[]");
		assertThat(tasks(process).list()).hasSize(2).allSatisfy((task) -> {
			assertThat(task.getName()).isEqualTo("Følg op på private leverandører");
			assertThat(task.getDueDate()).isEqualTo(at(LocalDateTime.of(2026, 10, 31, 0, 0)));
		});

		tasks(process).list().forEach((task) -> submit(task, Map.of("fulgtOp", true)));
		runJobs(process);

		assertThat(this.engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(process).count())
			.isZero();
		assertThat(passed(process)).containsAll(flowNodes(process));
	}

	@Test
	void aPlanadministratorSeesAndFollowsUpOnlyOnTheirOwnMunicipality() {
		String process = aQuarterHasPassed(LocalDateTime.of(2026, 10, 1, 6, 0));
		runJobs(process);
		Task jammerbugt = taskOf(process, DemoUnits.JAMMERBUGT.value());
		Task aalborg = taskOf(process, DemoUnits.AALBORG_KOMMUNE.value());

		as("ida");
		assertThat(tasks(process).list()).extracting(Task::getId).containsExactly(jammerbugt.getId());
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> submit(aalborg, Map.of("fulgtOp", true)));
		submit(jammerbugt, Map.of("fulgtOp", true));

		for (String other : List.of("ivan", "dan", "sol", "ane", "kaja", "drift")) {
			as(other);
			assertThat(tasks(process).count()).as(other).isZero();
		}
	}

	@Test
	void theFormTakesNothingButWhatItAsksFor() {
		String process = aQuarterHasPassed(LocalDateTime.of(2026, 10, 1, 6, 0));
		runJobs(process);

		Task task = taskOf(process, DemoUnits.JAMMERBUGT.value());
		for (Map<String, Object> wrong : List.<Map<String, Object>>of(Map.of(), Map.of("fulgtOp", false),
				Map.of("fulgtOp", true, "kvartal", "1999-K1"), Map.of("fulgtOp", true, "kommune", "noget andet"))) {
			assertThatExceptionOfType(InvalidSubmission.class).isThrownBy(() -> submit(task, wrong));
		}
		assertThatThrownBy(() -> this.engine.getTaskService().complete(task.getId()))
			.hasRootCauseInstanceOf(InvalidSubmission.class);
		assertThat(this.engine.getRuntimeService().getVariable(process, "kvartal")).isEqualTo("2026-K3");
	}

	@Test
	void aReportThatIsMadeAgainStaysWhatItWas() {
		String process = aQuarterHasPassed(LocalDateTime.of(2026, 10, 1, 6, 0));
		runJobs(process);
		String before = figures(DemoUnits.JAMMERBUGT.value());
		ClockUtil.setCurrentTime(at(LocalDateTime.of(2026, 9, 1, 12, 0)));
		this.cases.assign("ivan", this.cases.report(DemoUnits.SOLGAARDEN), "sol");

		runJobs(aQuarterHasPassed(LocalDateTime.of(2026, 10, 1, 6, 30)));

		assertThat(figures(DemoUnits.JAMMERBUGT.value())).isEqualTo(before);
	}

	private Job timer() {
		return this.engine.getManagementService()
			.createJobQuery()
			.processDefinitionKey(PROCESS)
			.activityId("hvertKvartal")
			.singleResult();
	}

	/** The timer fires. */
	private String aQuarterHasPassed(LocalDateTime now) {
		List<String> before = running();
		ClockUtil.setCurrentTime(at(now));
		this.engine.getManagementService().executeJob(timer().getId());
		return running().stream().filter((id) -> !before.contains(id)).findFirst().orElseThrow();
	}

	private List<String> running() {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processDefinitionKey(PROCESS)
			.list()
			.stream()
			.map((one) -> one.getId())
			.toList();
	}

	private void runJobs(String process) {
		this.engine.getManagementService()
			.createJobQuery()
			.processInstanceId(process)
			.messages()
			.list()
			.forEach((job) -> this.engine.getManagementService().executeJob(job.getId()));
	}

	private TaskQuery tasks(String process) {
		return this.engine.getTaskService().createTaskQuery().processInstanceId(process);
	}

	private Task taskOf(String process, String municipality) {
		return tasks(process).list()
			.stream()
			.filter((task) -> this.engine.getTaskService()
				.getIdentityLinksForTask(task.getId())
				.stream()
				.map(IdentityLink::getGroupId)
				.toList()
				.equals(List.of("dpsPlanadministrator@" + municipality)))
			.findFirst()
			.orElseThrow();
	}

	private void submit(Task task, Map<String, Object> values) {
		this.engine.getFormService().submitTaskForm(task.getId(), values);
	}

	private void as(String userId) {
		this.directory.refresh(userId);
		this.engine.getIdentityService()
			.setAuthentication(userId, List.copyOf(RoleGroups.of(this.directory.rolesOf(userId))));
	}

	private String figures(String municipality) {
		return this.jdbc.sql("select figures::text from uth_quarterly_report where municipality = :municipality")
			.param("municipality", municipality)
			.query(String.class)
			.single();
	}

	private List<String> passed(String process) {
		return this.engine.getHistoryService()
			.createHistoricActivityInstanceQuery()
			.processInstanceId(process)
			.list()
			.stream()
			.map(HistoricActivityInstance::getActivityId)
			.toList();
	}

	private List<String> flowNodes(String process) {
		String definition = this.engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processInstanceId(process)
			.singleResult()
			.getProcessDefinitionId();
		return this.engine.getRepositoryService()
			.getBpmnModelInstance(definition)
			.getModelElementsByType(FlowNode.class)
			.stream()
			.map(FlowNode::getId)
			.collect(Collectors.toList());
	}

	private static Date at(LocalDateTime time) {
		Instant instant = time.atZone(COPENHAGEN).toInstant();
		return Date.from(instant);
	}

}
