package dk.uthflow.access;

/**
 * Opens what a user may do where to the tests of other packages.
 */
public final class TestAccess {

	private TestAccess() {
	}

	public static Access of(Directory directory) {
		return new Access(directory);
	}

}
