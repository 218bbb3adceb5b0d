package dk.uthflow.anonymise;

/**
 * Neighbouring words that may be one person's name.
 *
 * @param first index of the first word
 * @param last index of the last word
 * @param role how plainly a word before it says that a person is named, 0 if none does
 */
record NameRun(int first, int last, double role) {

	/** The most words taken for one name. */
	static final int LONGEST = 8;

	int length() {
		return this.last - this.first + 1;
	}

}
