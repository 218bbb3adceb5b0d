package dk.uthflow.audit;

/**
 * The log cannot be written, so what was to be logged must not happen.
 */
public class TrailBroken extends RuntimeException {

	TrailBroken(String message) {
		super(message);
	}

	TrailBroken(String message, Throwable cause) {
		super(message, cause);
	}

}
