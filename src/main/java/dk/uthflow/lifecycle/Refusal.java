package dk.uthflow.lifecycle;

import dk.uthflow.cases.NotMoved.Reason;

/**
 * A rule says no while a case is being moved. Whom it speaks of has a name only outside
 * the transaction, where the directory may be asked.
 */
class Refusal extends RuntimeException {

	private final Reason reason;

	private final String person;

	/**
	 * @param text what to say, with {@code %s} where the person's name goes
	 * @param person a user id, or null where the text names nobody
	 */
	Refusal(Reason reason, String text, String person) {
		super(text);
		this.reason = reason;
		this.person = person;
	}

	Refusal(Reason reason, String text) {
		this(reason, text, null);
	}

	Reason reason() {
		return this.reason;
	}

	String person() {
		return this.person;
	}

}
