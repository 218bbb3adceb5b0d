package dk.uthflow.lifecycle;

/**
 * The report's client id belongs to a report of other content.
 */
public class ClientIdInUse extends RuntimeException {

	public ClientIdInUse() {
		super("The client id belongs to a report of other content");
	}

}
