package dk.uthflow.access;

import dk.uthflow.sor.SorUnits;

/**
 * Opens the rule of who may be given a task to the tests of other packages.
 */
public final class TestAssignable {

	private TestAssignable() {
	}

	public static Assignable of(Directory directory, SorUnits units) {
		return new AssignableByRole(directory, units);
	}

}
