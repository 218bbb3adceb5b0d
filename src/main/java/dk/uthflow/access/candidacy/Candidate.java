package dk.uthflow.access.candidacy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dk.uthflow.access.Role;
import dk.uthflow.access.RoleAt;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * A logged-in user as a candidate for tasks. Candidacy is the authorisation: a user sees
 * and works on the tasks that carry one of their roles at a location, and no others. A
 * {@code dpsPrivatleverandor} sees what is assigned to this very person. A group without
 * a location makes nobody a candidate, nor does a link to a person.
 *
 * @param userId the user
 * @param groups their roles at locations, as group names
 * @param privateProvider whether they are a private provider
 */
record Candidate(String userId, Set<String> groups, boolean privateProvider) {

	static Candidate of(Authentication user) {
		Set<RoleAt> roles = Optional.ofNullable(user.getGroupIds())
			.orElse(List.of())
			.stream()
			.flatMap((group) -> RoleAt.parse(group).stream())
			.filter((roleAt) -> roleAt.role().isLocated())
			.collect(Collectors.toSet());
		return new Candidate(user.getUserId(), roles.stream().map(RoleAt::group).collect(Collectors.toSet()),
				roles.stream().anyMatch((roleAt) -> roleAt.role() == Role.PRIVATLEVERANDOR));
	}

	boolean mayRead(TaskEntity task) {
		if (this.privateProvider) {
			return this.userId.equals(task.getAssignee());
		}
		return task.getCandidates().stream().map(IdentityLink::getGroupId).anyMatch(this.groups::contains);
	}

	boolean mayWorkOn(TaskEntity task) {
		return mayRead(task) && (task.getAssignee() == null || Objects.equals(this.userId, task.getAssignee()));
	}

	boolean mayAssign(TaskEntity task) {
		return !this.privateProvider && mayRead(task);
	}

	/**
	 * The part that a task query gets, to be true of each task beside what was asked for.
	 * The engine evaluates all parts on the same candidate link, so a query that names
	 * groups finds a task only by a link that is both asked for and the user's own.
	 */
	TaskQueryImpl narrowing() {
		return new Narrowing(this);
	}

	/** Recognised by its type when a query is run twice. */
	static final class Narrowing extends TaskQueryImpl {

		private static final String NO_TASK = "-";

		private Narrowing(Candidate candidate) {
			if (candidate.privateProvider()) {
				this.assignee = candidate.userId();
			}
			else if (candidate.groups().isEmpty()) {
				this.taskId = NO_TASK;
			}
			else {
				this.candidateGroups = List.copyOf(candidate.groups());
				this.includeAssignedTasks = true;
			}
		}

	}

}
