package dk.uthflow.national;

/**
 * The recipient will not have the case until somebody changes something. The message
 * holds nothing of what was sent or answered.
 */
public class RefusedCase extends RuntimeException {

	RefusedCase(String message) {
		super(message);
	}

}
