package dk.uthflow.lifecycle;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dk.uthflow.access.Directory;
import dk.uthflow.access.RoleGroups;
import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseRecord;
import dk.uthflow.cases.Cases;
import dk.uthflow.sor.SorId;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

import org.springframework.boot.test.context.TestComponent;

/**
 * What a test does to cases, in the words of the people who do it.
 */
@TestComponent
class CaseFixtures {

	private final Reporting reporting;

	private final Cases cases;

	private final Directory directory;

	private final TaskService tasks;

	private final FormService forms;

	private final RuntimeService runtime;

	private final ManagementService management;

	private final IdentityService identity;

	CaseFixtures(Reporting reporting, Cases cases, Directory directory, TaskService tasks, FormService forms,
			RuntimeService runtime, ManagementService management, IdentityService identity) {
		this.reporting = reporting;
		this.cases = cases;
		this.directory = directory;
		this.tasks = tasks;
		this.forms = forms;
		this.runtime = runtime;
		this.management = management;
		this.identity = identity;
	}

	/** A report as it comes from the form, harmless unless a test says otherwise. */
	static Map<String, Object> reportAt(SorId location) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("rapportoerType", "sundhedsperson");
		values.put("lokation", location.value());
		values.put("overskrift", "Fald fra seng");
		values.put("haendelsesbeskrivelse", "Beboeren faldt ud af sengen om natten.");
		values.put("haendelsesdato", "2026-03-01");
		values.put("faktiskKonsekvens", "lettere");
		values.put("muligKonsekvens", "alvorlig");
		return values;
	}

	CaseNumber report(SorId location) {
		return report(reportAt(location));
	}

	CaseNumber report(Map<String, Object> values) {
		return new CaseNumber(this.reporting.report(new Report(values, null, null)).caseNumber());
	}

	CaseRecord record(CaseNumber number) {
		return this.cases.find(number).orElseThrow();
	}

	ProcessInstance process(CaseNumber number) {
		return this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).singleResult();
	}

	Task task(CaseNumber number) {
		return this.tasks.createTaskQuery().processInstanceBusinessKey(number.value()).singleResult();
	}

	List<String> candidates(CaseNumber number) {
		return this.tasks.getIdentityLinksForTask(task(number).getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter((group) -> group != null)
			.toList();
	}

	/** Submits the case's task as this person, as Tasklist would. */
	void submit(String userId, CaseNumber number, Map<String, Object> values) {
		String taskId = task(number).getId();
		this.directory.refresh(userId);
		Object named = values.get(CaseVariables.HANDLER);
		if (named instanceof String handler) {
			this.directory.refresh(handler);
		}
		this.identity.setAuthentication(userId, List.copyOf(RoleGroups.of(this.directory.rolesOf(userId))));
		try {
			this.forms.submitTaskForm(taskId, new HashMap<>(values));
		}
		finally {
			this.identity.clearAuthentication();
		}
	}

	/** Takes the case's task, as Tasklist's button does. */
	void claim(String userId, CaseNumber number) {
		String taskId = task(number).getId();
		this.directory.refresh(userId);
		this.identity.setAuthentication(userId, List.copyOf(RoleGroups.of(this.directory.rolesOf(userId))));
		try {
			this.tasks.claim(taskId, userId);
		}
		finally {
			this.identity.clearAuthentication();
		}
	}

	void assign(String userId, CaseNumber number) {
		submit(userId, number, Map.of("beslutning", "tildel"));
	}

	void assign(String userId, CaseNumber number, String handler) {
		submit(userId, number, Map.of("beslutning", "tildel", "sagsbehandler", handler));
	}

	void handOver(String userId, CaseNumber number, SorId location) {
		submit(userId, number, Map.of("beslutning", "overdrag", "lokation", location.value()));
	}

	void reject(String userId, CaseNumber number) {
		submit(userId, number, Map.of("beslutning", "afvis", "afvisningsaarsag", "testsag", "afvisningskommentar",
				"Prøve af systemet"));
	}

	void delete(String userId, CaseNumber number) {
		submit(userId, number,
				Map.of("beslutning", "slet", "sletningsaarsag", "sendtFlereGange", "sletningBekraeftet", true));
	}

	void finish(String userId, CaseNumber number) {
		submit(userId, number, new HashMap<>(Map.of("handling", "afslut", "hovedgruppe", "patientuheld", "konklusion",
				"Sengehest monteres ved behov.")));
	}

	void anonymise(String userId, CaseNumber number) {
		submit(userId, number, Map.of("anonymiseringGodkendt", true));
	}

	/** The case's timer that waits at this element of the model. */
	Job timer(CaseNumber number, String activity) {
		return this.management.createJobQuery()
			.processInstanceId(process(number).getId())
			.activityId(activity)
			.timers()
			.singleResult();
	}

	/**
	 * Lets time pass for the case: every timer fires when it is due, and none earlier.
	 */
	void passUntil(CaseNumber number, Instant end) {
		List<Job> due = due(number, end);
		while (!due.isEmpty()) {
			Job next = due.get(0);
			if (next.getDuedate().after(ClockUtil.now())) {
				ClockUtil.setCurrentTime(next.getDuedate());
			}
			this.management.executeJob(next.getId());
			due = due(number, end);
		}
		ClockUtil.setCurrentTime(Date.from(end));
	}

	private List<Job> due(CaseNumber number, Instant end) {
		return this.management.createJobQuery()
			.processInstanceId(process(number).getId())
			.timers()
			.duedateLowerThan(Date.from(end.plusMillis(1)))
			.orderByJobDuedate()
			.asc()
			.list();
	}

	/** Runs the case's waiting job, as the job executor would. */
	void runJob(CaseNumber number) {
		Job job = this.management.createJobQuery().processInstanceId(process(number).getId()).messages().singleResult();
		this.management.executeJob(job.getId());
	}

}
