package dk.uthflow.cases;

import dk.uthflow.sor.SorPath;
import dk.uthflow.sor.SorUnit;

/**
 * Where a case lies: the unit, its path from the root, and its name with its ancestors'.
 */
public record Place(SorPath path, String name) {

	public static Place of(SorUnit unit) {
		return new Place(unit.path(), unit.name());
	}

}
