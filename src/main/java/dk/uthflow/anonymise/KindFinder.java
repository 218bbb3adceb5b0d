package dk.uthflow.anonymise;

import java.util.Collection;
import java.util.function.Consumer;

/**
 * Finds one kind of personal data. Stateless, never throws, and reads the text in time
 * proportional to its length.
 */
interface KindFinder {

	/**
	 * @param passage the text
	 * @param knownNames names known from the case's own fields
	 * @param found takes each finding; they may overlap
	 */
	void find(Passage passage, Collection<String> knownNames, Consumer<Finding> found);

}
