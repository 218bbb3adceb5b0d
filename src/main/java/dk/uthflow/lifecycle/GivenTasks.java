package dk.uthflow.lifecycle;

import java.util.List;
import java.util.Objects;

import dk.uthflow.access.Assignable;
import dk.uthflow.cases.CaseRecord;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * The open tasks of one case on their way to another person, or to the location's group.
 */
class GivenTasks {

	private final CaseRecord found;

	private final String person;

	private final Assignable assignable;

	private final RecordKeeper records;

	/**
	 * @param found the case as its record says
	 * @param person the receiver's user id, or null for the group
	 */
	GivenTasks(CaseRecord found, String person, Assignable assignable, RecordKeeper records) {
		this.found = found;
		this.person = person;
		this.assignable = assignable;
		this.records = records;
	}

	void give(CommandContext context) {
		List<TaskEntity> tasks = context.getTaskManager()
			.findTasksByProcessInstanceId(this.found.processInstanceId())
			.stream()
			.filter((task) -> Objects.equals(task.getAssignee(), this.found.handler()))
			.toList();
		if (tasks.isEmpty()) {
			throw MoveRules.takenBy(this.found.handler());
		}
		tasks.forEach(this::give);
	}

	/**
	 * The task's own candidates decide too: a rejected case's anonymisation is no
	 * handling, and not for private providers.
	 */
	private void give(TaskEntity task) {
		List<String> groups = task.getCandidates()
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.toList();
		if (this.person != null && !this.assignable.mayGet(this.person, groups)) {
			throw MoveRules.noRoleThere(this.person);
		}
		task.setVariable(CaseVariables.HANDLER, this.person);
		task.setAssignee(this.person);
		task.triggerUpdateEvent();
		this.records.given(task);
	}

}
