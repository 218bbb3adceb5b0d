package dk.uthflow.cases;

/**
 * A case as a page showed it: its number, and who had it. What is done to it later is
 * done only if that person still has it.
 *
 * @param number the case
 * @param handler the user id of who had it, or null for the location's group
 */
public record HeldCase(CaseNumber number, String handler) {

	public HeldCase {
		handler = (handler != null && !handler.isBlank()) ? handler : null;
	}

}
