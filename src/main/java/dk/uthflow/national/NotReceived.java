package dk.uthflow.national;

/**
 * It is not certain that the recipient has the case. The message holds nothing of what
 * was sent or answered, and there is no cause: what a network library says of an answer
 * that it cannot read may quote it.
 */
public class NotReceived extends RuntimeException {

	NotReceived(String message) {
		super(message);
	}

}
