package dk.uthflow.access.matrix;

import dk.uthflow.sor.Register;
import dk.uthflow.sor.SorId;

/**
 * Where a case lies, as seen from the place where the roles are given.
 */
enum Spot {

	OWN(910_020), BELOW(910_030), ABOVE(910_010), SIBLING(910_040), OTHER(910_060), CLOSED(910_050),

	/** The municipality of {@link #OTHER}; there are no cases. */
	OTHER_TOP(910_070),

	/** Where the platform's own roles hold. */
	NOWHERE(0);

	private final int item;

	Spot(int item) {
		this.item = item;
	}

	SorId id() {
		return Register.id(this.item);
	}

	/** Those where cases lie. */
	static Spot[] ofCases() {
		return new Spot[] { OWN, BELOW, ABOVE, SIBLING, OTHER, CLOSED };
	}

}
