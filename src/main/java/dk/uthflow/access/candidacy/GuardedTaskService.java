package dk.uthflow.access.candidacy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dk.uthflow.access.Assignable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetIdentityLinksForTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetSubTasksCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariableCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariableCmdTyped;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Event;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The task service for logged-in users: reading, claiming, assigning to one who may have
 * the task, and completing. Whatever else it can do is refused, since the engine's checks
 * do not tell an assignment from a new candidate group, and let comments and attachments
 * by. The system and the model's own code are not restricted.
 */
class GuardedTaskService extends TaskServiceImpl {

	private static final Set<Class<?>> FOR_USERS = Set.of(TaskQueryImpl.class, GetSubTasksCmd.class,
			GetIdentityLinksForTaskCmd.class, GetTaskVariableCmd.class, GetTaskVariableCmdTyped.class,
			GetTaskVariablesCmd.class, ClaimTaskCmd.class, AssignTaskCmd.class);

	private final ProcessEngineConfigurationImpl engine;

	private final Assignable assignable;

	GuardedTaskService(ProcessEngineConfigurationImpl engine, Assignable assignable) {
		this.engine = engine;
		this.assignable = assignable;
	}

	@Override
	public void setCommandExecutor(CommandExecutor executor) {
		super.setCommandExecutor(new ForUsers(executor));
	}

	/** Takes a task oneself; never gives it to somebody, nor back. */
	@Override
	public void claim(String taskId, String userId) {
		if (isUser() && !Objects.equals(user().getUserId(), userId)) {
			throw refused("Man kan kun tage en opgave til sig selv");
		}
		super.claim(taskId, userId);
	}

	/** Gives a task to one who may have it, or back to its candidates. */
	@Override
	public void setAssignee(String taskId, String userId) {
		if (isUser() && userId != null && !this.assignable.mayGet(userId, candidateGroups(taskId))) {
			throw refused(
					"Opgaven kan ikke tildeles '%s': brugeren har ikke rollen ved sagens lokation".formatted(userId));
		}
		super.setAssignee(taskId, userId);
	}

	/** A user completes a task by its form, however it is asked for. */
	@Override
	public void complete(String taskId) {
		complete(taskId, null);
	}

	@Override
	public void complete(String taskId, Map<String, Object> variables) {
		if (isUser()) {
			this.engine.getFormService().submitTaskForm(taskId, variables);
		}
		else {
			super.complete(taskId, variables);
		}
	}

	@Override
	public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables,
			boolean deserializeValues) {
		return isUser()
				? this.engine.getFormService().submitTaskFormWithVariablesInReturn(taskId, variables, deserializeValues)
				: super.completeWithVariablesInReturn(taskId, variables, deserializeValues);
	}

	/** There are none: what is said about a case stands in the case. */
	@Override
	public List<Comment> getTaskComments(String taskId) {
		return isUser() ? List.of() : super.getTaskComments(taskId);
	}

	@Override
	public List<Event> getTaskEvents(String taskId) {
		return isUser() ? List.of() : super.getTaskEvents(taskId);
	}

	@Override
	public List<Attachment> getTaskAttachments(String taskId) {
		return isUser() ? List.of() : super.getTaskAttachments(taskId);
	}

	private List<String> candidateGroups(String taskId) {
		return getIdentityLinksForTask(taskId).stream()
			.filter((link) -> IdentityLinkType.CANDIDATE.equals(link.getType()))
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.toList();
	}

	private boolean isUser() {
		CommandContext command = Context.getCommandContext();
		return this.engine.isAuthorizationEnabled() && user() != null && user().getUserId() != null
				&& (command == null || command.isAuthorizationCheckEnabled());
	}

	private Authentication user() {
		return this.engine.getIdentityService().getCurrentAuthentication();
	}

	private static AuthorizationException refused(String message) {
		return new AuthorizationException(message);
	}

	/** Runs a user's commands only where they are known to be safe. */
	private final class ForUsers implements CommandExecutor {

		private final CommandExecutor all;

		private ForUsers(CommandExecutor all) {
			this.all = all;
		}

		@Override
		public <T> T execute(Command<T> command) {
			if (isUser() && !FOR_USERS.contains(command.getClass())) {
				throw refused("Det kan ikke gøres med en opgave: brug opgavens formular");
			}
			return this.all.execute(command);
		}

	}

}
