package dk.uthflow.cases.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorPath;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.sor.SorUnits;

import org.springframework.stereotype.Component;

/**
 * Finds places by words, among those that somebody oversees.
 */
@Component
class Places {

	private static final int MOST = 20;

	private final SorUnits units;

	Places(SorUnits units) {
		this.units = units;
	}

	/**
	 * The units of the scope that match every word, best first. A unit is found by the
	 * names above it too, so the scope's own name keeps the rest of the country out.
	 */
	List<SorUnit> search(Scope scope, String words) {
		if (words.isBlank()) {
			return List.of();
		}
		Map<SorId, SorUnit> tops = this.units.findAll(scope.tops().stream().map(SorPath::unit).toList());
		Map<SorId, SorUnit> found = new LinkedHashMap<>();
		for (SorUnit top : tops.values()) {
			this.units.search(words + " " + top.name(), MOST)
				.stream()
				.filter((unit) -> unit.path().isAtOrBelow(top.id()))
				.forEach((unit) -> found.put(unit.id(), unit));
		}
		return found.values().stream().limit(MOST).toList();
	}

	/**
	 * The place meant by what a form sent.
	 * @param id the unit that was chosen from a list, or empty
	 * @param text what stands in the field, which counts when it is not that unit's name
	 */
	PlaceChoice meant(Scope scope, String id, String text) {
		Optional<SorUnit> chosen = SorId.parse(id).flatMap(this.units::find);
		if (chosen.isPresent() && (text.isBlank() || text.strip().equals(chosen.get().name()))) {
			return new PlaceChoice(chosen.get().name(), chosen.get(), List.of());
		}
		List<SorUnit> found = search(scope, text);
		List<SorUnit> named = found.stream().filter((unit) -> unit.name().equalsIgnoreCase(text.strip())).toList();
		if (found.size() == 1 || named.size() == 1) {
			SorUnit unit = (named.size() == 1) ? named.get(0) : found.get(0);
			return new PlaceChoice(unit.name(), unit, List.of());
		}
		return new PlaceChoice(text, null, found);
	}

}
