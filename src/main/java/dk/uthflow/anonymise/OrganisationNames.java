package dk.uthflow.anonymise;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Knows the names of organisations, so that they are not taken for persons. Optional: the
 * finder asks it if there is such a bean. It is asked about every word with a capital and
 * must answer from memory.
 */
@FunctionalInterface
public interface OrganisationNames {

	/** The most words that the finder asks about at once. */
	int MOST_WORDS = 10;

	/**
	 * Whether the phrase is the name of an organisation, or all of it but the words for
	 * its kind ({@code solgården} of {@code Solgården Plejecenter}).
	 * @param phrase one to ten words in the form that {@link #normalForm} makes
	 */
	boolean isOrganisationName(String phrase);

	/** The words in small letters with one blank between; other signs are left out. */
	static String normalForm(String name) {
		Words words = Passage.of(name).words();
		return IntStream.range(0, words.size()).mapToObj((i) -> words.get(i).lower()).collect(Collectors.joining(" "));
	}

	/**
	 * The names given, and what is left of each without the words for its kind where that
	 * is no person's name. Keeps a few bytes a name.
	 */
	static OrganisationNames of(Iterable<String> names) {
		return new HashedOrganisationNames(names);
	}

}
