package dk.uthflow.access;

/**
 * The directory did not answer, and what it last said is not known or too old.
 */
public class DirectoryUnavailable extends RuntimeException {

	public DirectoryUnavailable(String message) {
		super(message);
	}

	public DirectoryUnavailable(String message, Throwable cause) {
		super(message, cause);
	}

}
