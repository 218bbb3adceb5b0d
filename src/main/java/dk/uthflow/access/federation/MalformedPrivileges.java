package dk.uthflow.access.federation;

/**
 * What should have been a list of privileges is none. It gives nobody a role.
 */
class MalformedPrivileges extends RuntimeException {

	MalformedPrivileges(String message) {
		super(message);
	}

	MalformedPrivileges(String message, Throwable cause) {
		super(message, cause);
	}

}
