package dk.uthflow.anonymise;

/**
 * Knows the names of organisations, so that they are not taken for persons. Optional: the
 * finder asks it if there is one. It is asked often and must answer from memory.
 */
@FunctionalInterface
public interface OrganisationNames {

	/**
	 * Whether the phrase is the name of an organisation, or all of it but the words for
	 * its kind ({@code Solgården} of {@code Solgården Plejecenter}).
	 * @param phrase one to six words as written, separated by single blanks
	 */
	boolean isOrganisationName(String phrase);

}
