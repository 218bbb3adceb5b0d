package dk.uthflow.lifecycle.anonymising;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dk.uthflow.cases.CaseNumber;

/**
 * The cases that wait to be anonymised, for the user who is logged in.
 */
public interface WaitingCases {

	/** The case, or empty where it waits for nothing of this user. */
	Optional<WaitingCase> find(CaseNumber number);

	/** The user takes the case's task. */
	void take(WaitingCase waiting, String userId);

	/**
	 * Ends the task: the texts leave as the answers say.
	 * @throws NotApproved when something still tells who somebody is
	 */
	void approve(WaitingCase waiting);

	/**
	 * A thing that keeps a case from leaving.
	 *
	 * @param label what the forms call the text it is about, or null
	 * @param why what is wrong, in the language of the page
	 */
	record Hindrance(String label, String why) {

	}

	/** Why the texts cannot leave. */
	class NotApproved extends RuntimeException {

		private final transient List<Hindrance> reasons;

		public NotApproved(List<Hindrance> reasons) {
			super(reasons.stream().map(Hindrance::why).collect(Collectors.joining(" · ")));
			this.reasons = List.copyOf(reasons);
		}

		public List<Hindrance> reasons() {
			return this.reasons;
		}

	}

}
