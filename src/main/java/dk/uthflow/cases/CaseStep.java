package dk.uthflow.cases;

import java.time.Instant;

/**
 * Something that happened to a case: who, when and what, and no text of it.
 *
 * @param kind what it was
 * @param step what the process model calls the step, or null where it is none of the
 * model's
 * @param who the user id of whoever did it or has it, or null for nobody in particular
 * @param receiver the user id of whoever the case was given to by it, or null
 * @param from when it happened or began
 * @param to when it ended, or null while it goes on, or where it took no time
 */
public record CaseStep(Kind kind, String step, String who, String receiver, Instant from, Instant to) {

	/** What can happen to a case. */
	public enum Kind {

		/** The model's step was come to. */
		STEP,
		/** Somebody took it from the location's group. */
		TAKEN,
		/** Somebody gave it to somebody. */
		GIVEN,
		/** It is with the location's group again. */
		PUT_BACK

	}

}
