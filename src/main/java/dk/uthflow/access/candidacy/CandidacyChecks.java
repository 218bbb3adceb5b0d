package dk.uthflow.access.candidacy;

import java.util.function.BiPredicate;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Asks of one task what {@link CandidacyAuthorizations} asks of a query's. Tasks are
 * never deleted or made by a user, and their variables are written by submitting the
 * task's form only.
 */
class CandidacyChecks extends AuthorizationCommandChecker {

	@Override
	public void checkReadTask(TaskEntity task) {
		check(task, Permissions.READ, Candidate::mayRead);
	}

	@Override
	public void checkReadTaskVariable(TaskEntity task) {
		check(task, TaskPermissions.READ_VARIABLE, Candidate::mayRead);
	}

	@Override
	public void checkTaskWork(TaskEntity task) {
		check(task, Permissions.TASK_WORK, Candidate::mayWorkOn);
	}

	@Override
	public void checkTaskAssign(TaskEntity task) {
		check(task, Permissions.TASK_ASSIGN, Candidate::mayAssign);
	}

	@Override
	public void checkUpdateTaskVariable(TaskEntity task) {
		check(task, TaskPermissions.UPDATE_VARIABLE, (user, of) -> false);
	}

	@Override
	public void checkDeleteTask(TaskEntity task) {
		check(task, Permissions.DELETE, (user, of) -> false);
	}

	@Override
	public void checkCreateTask(TaskEntity task) {
		check(task, Permissions.CREATE, (user, of) -> false);
	}

	@Override
	public void checkCreateTask() {
		check(null, Permissions.CREATE, (user, of) -> false);
	}

	/**
	 * The engine asks this when the jobs of a process' instances are suspended, and then
	 * for the right to change everything of the instances.
	 */
	@Override
	public void checkUpdateProcessInstanceByProcessDefinitionKey(String key) {
		checkUpdateProcessInstanceSuspensionStateByProcessDefinitionKey(key);
	}

	private void check(TaskEntity task, Permission permission, BiPredicate<Candidate, TaskEntity> rule) {
		CommandContext command = Context.getCommandContext();
		Authentication user = command.getAuthentication();
		boolean isChecked = command.getProcessEngineConfiguration().isAuthorizationEnabled()
				&& command.isAuthorizationCheckEnabled() && user != null && user.getUserId() != null;
		if (isChecked && !rule.test(Candidate.of(user), task)) {
			throw new AuthorizationException(user.getUserId(), permission.getName(), Resources.TASK.resourceName(),
					(task != null) ? task.getId() : null);
		}
	}

}
