package dk.uthflow.lifecycle.anonymising;

import java.util.List;
import java.util.Optional;

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

	/** Why the texts cannot leave, one sentence for each thing. */
	class NotApproved extends RuntimeException {

		private final transient List<String> reasons;

		public NotApproved(List<String> reasons) {
			super(String.join(" · ", reasons));
			this.reasons = List.copyOf(reasons);
		}

		public List<String> reasons() {
			return this.reasons;
		}

	}

}
