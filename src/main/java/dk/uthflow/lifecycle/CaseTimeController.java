package dk.uthflow.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dk.uthflow.cases.TimeLeft;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells Tasklist of the tasks it shows how old their cases are and how long is left. The
 * engine is asked as the user who asks, so a task that is not theirs has no answer, like
 * one that does not exist.
 */
@RestController
class CaseTimeController {

	private static final int MOST = 50;

	private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");

	private final TaskService tasks;

	private final JdbcClient jdbc;

	private final Clock clock;

	CaseTimeController(TaskService tasks, JdbcClient jdbc, Clock clock) {
		this.tasks = tasks;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@GetMapping("/api/opgaver/sagstid")
	List<CaseTime> of(@RequestParam(name = "id", required = false) List<String> ids) {
		List<String> asked = (ids != null)
				? ids.stream().filter((id) -> ID.matcher(id).matches()).distinct().limit(MOST).toList() : List.of();
		if (asked.isEmpty()) {
			return List.of();
		}
		Map<String, String> instances = this.tasks.createTaskQuery()
			.taskIdIn(asked.toArray(String[]::new))
			.processDefinitionKey(CaseVariables.PROCESS)
			.list()
			.stream()
			.collect(Collectors.toMap(Task::getId, Task::getProcessInstanceId));
		Map<String, Found> found = find(instances.values());
		return instances.entrySet()
			.stream()
			.filter((task) -> found.containsKey(task.getValue()))
			.map((task) -> time(task.getKey(), found.get(task.getValue())))
			.toList();
	}

	private Map<String, Found> find(Collection<String> instances) {
		return this.jdbc.sql("""
				select process_instance_id, case_number, headline, location_name,
					(reported at time zone 'Europe/Copenhagen')::date as day, due
				from uth_case where process_instance_id = any(:instances)""")
			.param("instances", instances.toArray(String[]::new))
			.query((row, index) -> new Found(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
					row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class)))
			.list()
			.stream()
			.collect(Collectors.toMap(Found::instance, (one) -> one));
	}

	private CaseTime time(String task, Found found) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Deadlines.COPENHAGEN);
		TimeLeft left = TimeLeft.of(found.due(), today);
		return new CaseTime(task, found.number(), found.headline(), found.place(), TimeLeft.age(found.day(), today),
				left.text(), left.urgency());
	}

	private record Found(String instance, String number, String headline, String place, LocalDate day, LocalDate due) {

	}

	/**
	 * What is shown of a task's case.
	 *
	 * @param opgave the task's id
	 * @param sag the case's number
	 * @param overskrift its headline
	 * @param sted where it lies
	 * @param alder its age, in words
	 * @param frist the days left, in words
	 * @param hast how urgent it is
	 */
	record CaseTime(String opgave, String sag, String overskrift, String sted, String alder, String frist,
			TimeLeft.Urgency hast) {

	}

}
