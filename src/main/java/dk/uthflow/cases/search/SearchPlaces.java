package dk.uthflow.cases.search;

import java.util.List;
import java.util.Optional;

import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.sor.SorUnits;

import org.springframework.stereotype.Component;

/**
 * Finds places by words, among those that somebody may search.
 */
@Component
class SearchPlaces {

	private final SorUnits units;

	SearchPlaces(SorUnits units) {
		this.units = units;
	}

	Optional<SorUnit> find(SorId id) {
		return this.units.find(id);
	}

	/** The units of the scope that match every word, best first. */
	List<SorUnit> search(SearchScope scope, String words) {
		return this.units.searchBelow(this.units.findAll(scope.places()).values(), words);
	}

	/** What the words can mean: one where that is clear. */
	List<SorUnit> meant(SearchScope scope, String words) {
		return this.units.meant(this.units.findAll(scope.places()).values(), words);
	}

	/** The places of the scope, to share with, by name. */
	List<SorUnit> tops(SearchScope scope) {
		return this.units.findAll(scope.places())
			.values()
			.stream()
			.sorted((one, other) -> one.name().compareTo(other.name()))
			.toList();
	}

}
