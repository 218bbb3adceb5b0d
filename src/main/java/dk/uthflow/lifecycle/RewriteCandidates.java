package dk.uthflow.lifecycle;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * Asks the model again who may get the open tasks of a process, and gives them to those
 * and no others.
 */
class RewriteCandidates implements Command<Void> {

	private final String processInstanceId;

	RewriteCandidates(String processInstanceId) {
		this.processInstanceId = processInstanceId;
	}

	@Override
	public Void execute(CommandContext context) {
		context.getTaskManager().findTasksByProcessInstanceId(this.processInstanceId).forEach(this::rewrite);
		return null;
	}

	private void rewrite(TaskEntity task) {
		Set<String> wanted = new HashSet<>();
		for (Expression groups : task.getTaskDefinition().getCandidateGroupIdExpressions()) {
			wanted.addAll(names(groups.getValue(task)));
		}
		Set<String> present = task.getCandidates()
			.stream()
			.filter((link) -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
			.map(IdentityLink::getGroupId)
			.collect(Collectors.toSet());
		present.stream().filter((group) -> !wanted.contains(group)).forEach(task::deleteCandidateGroup);
		wanted.stream().filter((group) -> !present.contains(group)).forEach(task::addCandidateGroup);
	}

	private static Set<String> names(Object value) {
		return (value instanceof Collection<?> groups)
				? groups.stream().map(Object::toString).collect(Collectors.toSet())
				: Set.of(value.toString().split("\\s*,\\s*"));
	}

}
