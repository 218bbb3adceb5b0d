package dk.uthflow.cases;

/**
 * A case was not moved, and nothing about it was changed. The message is for the person
 * who wanted it moved.
 */
public class NotMoved extends RuntimeException {

	private final Reason reason;

	public NotMoved(Reason reason, String message) {
		super(message);
		this.reason = reason;
	}

	public Reason reason() {
		return this.reason;
	}

	/** Why not. */
	public enum Reason {

		/** The person may not do this to the case, if there is one at all. */
		NO_RIGHT,

		/** Somebody has got the case since the page was shown. */
		TAKEN_MEANWHILE,

		/** The case is at a step where this cannot be done to it. */
		MOVED_ON,

		/** It is already where it was to go. */
		ALREADY_THERE,

		/** The receiver has no role that reaches the case's location. */
		NO_ROLE_THERE,

		/** An operator has put the case on hold. */
		ON_HOLD,

		/** The directory does not say who may do what. */
		DIRECTORY_AWAY

	}

}
