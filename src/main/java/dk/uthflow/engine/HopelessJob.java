package dk.uthflow.engine;

/**
 * A job failed and will fail again until somebody changes something: it becomes an
 * incident at once, whatever retries its model allows. The message is read by operators
 * and holds nothing of a case but its number.
 */
public class HopelessJob extends RuntimeException {

	public HopelessJob(String message) {
		super(message);
	}

}
