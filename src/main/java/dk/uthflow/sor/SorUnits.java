package dk.uthflow.sor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The organisation tree, for look-up.
 */
public interface SorUnits {

	/** The unit, open or closed. */
	Optional<SorUnit> find(SorId id);

	/** The units that exist among the given ones, by id, in one query. */
	Map<SorId, SorUnit> findAll(Collection<SorId> ids);

	/**
	 * Open units that match every word of the query by name, ancestors' names or id; best
	 * first.
	 * @param limit the most to return, at most 20
	 */
	List<SorUnit> search(String query, int limit);

}
