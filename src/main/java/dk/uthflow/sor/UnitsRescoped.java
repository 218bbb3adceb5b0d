package dk.uthflow.sor;

import java.util.Map;
import java.util.Set;

/**
 * Published inside the import's transaction when units changed place in the tree: what
 * hangs on the old paths must be moved before the transaction ends.
 *
 * @param moved every unit whose path changed (a moved unit and all below it), with the
 * path it had
 * @param replaced units merged into another: old id to new id
 */
public record UnitsRescoped(Map<SorId, SorPath> moved, Map<SorId, SorId> replaced) {

	public Set<SorId> units() {
		return this.moved.keySet();
	}

}
