package dk.uthflow.lifecycle;

import dk.uthflow.cases.CaseStatus;
import dk.uthflow.cases.NotMoved.Reason;

/**
 * A rule says no while a case is being moved. Whom it speaks of has a name only outside
 * the transaction, where the directory may be asked. The message is a key: who moves the
 * case is told in the language of their page.
 */
class Refusal extends RuntimeException {

	private final Reason reason;

	private final String person;

	private final CaseStatus status;

	Refusal(Reason reason, String key) {
		this(reason, key, null, null);
	}

	/**
	 * @param person a user id, whose name the words have a place for
	 */
	Refusal(Reason reason, String key, String person) {
		this(reason, key, person, null);
	}

	/**
	 * @param status of the case, which the words have a place for
	 */
	Refusal(Reason reason, String key, CaseStatus status) {
		this(reason, key, null, status);
	}

	private Refusal(Reason reason, String key, String person, CaseStatus status) {
		super(key);
		this.reason = reason;
		this.person = person;
		this.status = status;
	}

	Reason reason() {
		return this.reason;
	}

	/** A user id, or null where nobody is spoken of. */
	String person() {
		return this.person;
	}

	/** Or null where it is not spoken of. */
	CaseStatus status() {
		return this.status;
	}

}
