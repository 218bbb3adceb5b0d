package dk.uthflow.sor;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The organisation tree, for look-up.
 */
public interface SorUnits {

	/** How many units a search finds at most. */
	int MOST = 20;

	/** The unit, open or closed. */
	Optional<SorUnit> find(SorId id);

	/** The units that exist among the given ones, by id, in one query. */
	Map<SorId, SorUnit> findAll(Collection<SorId> ids);

	/**
	 * Open units that match every word of the query by name, ancestors' names or id; best
	 * first.
	 * @param limit the most to return, at most {@value #MOST}
	 */
	List<SorUnit> search(String query, int limit);

	/**
	 * Open units at or below one of the given ones that match every word, best first. A
	 * unit is found by the names above it too, so the given one's own name keeps the rest
	 * of the country out.
	 * @return at most {@value #MOST}; none for a blank text
	 */
	default List<SorUnit> searchBelow(Collection<SorUnit> tops, String words) {
		if (words.isBlank()) {
			return List.of();
		}
		Map<SorId, SorUnit> found = new LinkedHashMap<>();
		for (SorUnit top : tops) {
			search(words + " " + top.name(), MOST).stream()
				.filter((unit) -> unit.path().isAtOrBelow(top.id()))
				.forEach((unit) -> found.put(unit.id(), unit));
		}
		return found.values().stream().limit(MOST).toList();
	}

	/**
	 * What the words can mean among the units that they find at or below the given ones:
	 * the one of that very name, where there is one such, else all.
	 */
	default List<SorUnit> meant(Collection<SorUnit> tops, String words) {
		List<SorUnit> found = searchBelow(tops, words);
		List<SorUnit> named = found.stream().filter((unit) -> unit.name().equalsIgnoreCase(words.strip())).toList();
		return (named.size() == 1) ? named : found;
	}

}
