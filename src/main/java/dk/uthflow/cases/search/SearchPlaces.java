package dk.uthflow.cases.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

	private static final int MOST = 20;

	private final SorUnits units;

	SearchPlaces(SorUnits units) {
		this.units = units;
	}

	Optional<SorUnit> find(SorId id) {
		return this.units.find(id);
	}

	/**
	 * The units of the scope that match every word, best first. A unit is found by the
	 * names above it too, so the scope's own name keeps the rest of the country out.
	 */
	List<SorUnit> search(SearchScope scope, String words) {
		if (words.isBlank()) {
			return List.of();
		}
		Map<SorId, SorUnit> found = new LinkedHashMap<>();
		for (SorUnit top : this.units.findAll(scope.places()).values()) {
			this.units.search(words + " " + top.name(), MOST)
				.stream()
				.filter((unit) -> unit.path().isAtOrBelow(top.id()))
				.forEach((unit) -> found.put(unit.id(), unit));
		}
		return found.values().stream().limit(MOST).toList();
	}

	/** What the words can mean: one where that is clear. */
	List<SorUnit> meant(SearchScope scope, String words) {
		List<SorUnit> found = search(scope, words);
		List<SorUnit> named = found.stream().filter((unit) -> unit.name().equalsIgnoreCase(words)).toList();
		return (named.size() == 1) ? named : found;
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
