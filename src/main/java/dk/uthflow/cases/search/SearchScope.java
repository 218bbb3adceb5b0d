package dk.uthflow.cases.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dk.uthflow.sor.SorId;

/**
 * What a person may find: every case at or below some places, and the open ones at or
 * below others.
 *
 * @param every where open and closed cases are found
 * @param open where only open ones are
 */
record SearchScope(Set<SorId> every, Set<SorId> open) {

	SearchScope {
		every = Set.copyOf(every);
		open = Set.copyOf(open);
	}

	boolean isEmpty() {
		return this.every.isEmpty() && this.open.isEmpty();
	}

	/** What of it may be extracted: an initialmodtager reads but takes nothing out. */
	SearchScope forExtracts() {
		return new SearchScope(this.every, Set.of());
	}

	/** The keys of which a case within the scope has at least one. */
	List<String> keys() {
		List<String> keys = new ArrayList<>();
		this.every.forEach((place) -> keys.add(CaseKeys.at(place)));
		this.open.forEach((place) -> keys.add(CaseKeys.openAt(place)));
		return keys;
	}

}
