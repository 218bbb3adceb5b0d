package dk.uthflow.anonymise;

import java.util.Collection;
import java.util.List;

/**
 * Finds personal data in Danish free text.
 */
public interface PersonalDataFinder {

	/**
	 * What is found in the text, in order, without overlaps. Never throws for any text.
	 * @param text the text; null is the empty text
	 * @param knownNames names known from the case's own fields: every form of them is
	 * found with certainty
	 */
	List<Finding> find(String text, Collection<String> knownNames);

	default List<Finding> find(String text) {
		return find(text, List.of());
	}

}
