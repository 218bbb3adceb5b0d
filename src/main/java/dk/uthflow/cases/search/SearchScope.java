package dk.uthflow.cases.search;

import java.util.HashSet;
import java.util.Set;

import dk.uthflow.sor.SorId;

/**
 * What a person may find: every case at or below some places, and the open ones at or
 * below others.
 *
 * @param every where open and closed cases are found
 * @param open where only open ones are
 * @param wide whether it holds so many whole organisations that looking at a case's path
 * is faster than looking for it in the index
 */
record SearchScope(Set<SorId> every, Set<SorId> open, boolean wide) {

	SearchScope {
		every = Set.copyOf(every);
		open = Set.copyOf(open);
	}

	boolean isEmpty() {
		return this.every.isEmpty() && this.open.isEmpty();
	}

	/** What of it may be extracted: an initialmodtager reads but takes nothing out. */
	SearchScope forExtracts() {
		return new SearchScope(this.every, Set.of(), this.wide);
	}

	/** Every place that a role of the person's is given at. */
	Set<SorId> places() {
		Set<SorId> places = new HashSet<>(this.every);
		places.addAll(this.open);
		return places;
	}

}
