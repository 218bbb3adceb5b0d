package dk.uthflow.cases.page;

import java.util.Set;

/**
 * What somebody may see of a case, and do to it. Who sees it at all sees its number,
 * headline, place, handler, dates and severity, and its course.
 *
 * @param texts whether also its texts
 * @param identity whether also who patient and reporter are
 * @param work whether they work on it in Tasklist at the step where it is
 * @param rights what their roles let them do to it
 * @param actions what of that can be done where the case is now
 */
record CaseSight(boolean texts, boolean identity, boolean work, Set<Action> rights, Set<Action> actions) {

	public boolean offers(String action) {
		return this.actions.contains(Action.valueOf(action));
	}

	/** What can be done to a case from its page. */
	enum Action {

		/** Back to receipt. */
		CALL_BACK,

		/** To a person, or to the location's group. */
		GIVE

	}

}
