package dk.uthflow.cases.overview;

import java.util.Collection;
import java.util.List;
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

	private final SorUnits units;

	Places(SorUnits units) {
		this.units = units;
	}

	/** The units of the scope that match every word, best first. */
	List<SorUnit> search(Scope scope, String words) {
		return this.units.searchBelow(tops(scope), words);
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
		List<SorUnit> found = this.units.meant(tops(scope), text);
		if (found.size() == 1) {
			return new PlaceChoice(found.get(0).name(), found.get(0), List.of());
		}
		return new PlaceChoice(text, null, found);
	}

	private Collection<SorUnit> tops(Scope scope) {
		return this.units.findAll(scope.tops().stream().map(SorPath::unit).toList()).values();
	}

}
