package dk.uthflow.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorPath;

/**
 * Who may be given a task. A case under handling goes to a
 * {@code dpsDecentralSagsbehandler} at or above its location, or to a
 * {@code dpsPrivatleverandor} of the same municipality, whose place need not be the
 * case's; every other task goes to those who have its role at or above the location.
 */
public interface Assignable {

	/**
	 * Whether the user may be given a task.
	 * @param userId the user to whom it would be assigned
	 * @param candidateGroups the task's candidate groups ({@code <role>@<SOR-ID>})
	 */
	boolean mayGet(String userId, Collection<String> candidateGroups);

	/** Whether the user may be named as handler of a case at the path's unit. */
	boolean mayHandle(String userId, SorPath path);

	/** Everyone who may be named as handler of a case at the path's unit, by name. */
	default List<Person> handlersFor(SorPath path) {
		return handlersFor(List.of(path));
	}

	/**
	 * Everyone who may be named as handler of a case at one of the paths' units, by name.
	 */
	List<Person> handlersFor(Collection<SorPath> paths);

	/**
	 * Where each of the users may be named as handler: of cases at these units and below
	 * them. Asked for many at once, it costs little more than for one.
	 */
	Map<String, Set<SorId>> reachOf(Collection<String> userIds);

}
