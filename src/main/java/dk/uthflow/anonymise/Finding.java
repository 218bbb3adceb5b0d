package dk.uthflow.anonymise;

/**
 * A stretch of a text that may tell who somebody is.
 *
 * @param kind what it is
 * @param start first character, counted in UTF-16 units from 0
 * @param end the character after the last
 * @param text the stretch itself; never to be logged
 * @param confidence from 0 to 1; see {@link #isCertain()}
 * @param why the rule that found it, in Danish, without the text
 */
public record Finding(FindingKind kind, int start, int end, String text, double confidence, String why) {

	/** The confidence from which a case cannot leave while the finding stands. */
	public static final double CERTAIN = 0.9;

	public boolean isCertain() {
		return this.confidence >= CERTAIN;
	}

}
