package dk.uthflow.cases;

import dk.uthflow.sor.SorId;

/**
 * Who has a case, and for whom.
 *
 * @param person the user id, or null where nobody has it
 * @param provider the private provider's unit, at which the person has the role
 * {@code dpsPrivatleverandor}; null for everybody else
 * @param providerKnown whether the directory could tell; if not, what the record says of
 * the same person stands
 */
public record CaseHolder(String person, SorId provider, boolean providerKnown) {

	/** Nobody has it: it waits for one of the location's group. */
	public static final CaseHolder NOBODY = new CaseHolder(null, null, true);

}
