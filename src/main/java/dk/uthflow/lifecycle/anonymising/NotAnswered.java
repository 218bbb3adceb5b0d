package dk.uthflow.lifecycle.anonymising;

/**
 * An answer cannot be taken; the message says why, in Danish.
 */
class NotAnswered extends RuntimeException {

	NotAnswered(String message) {
		super(message);
	}

}
