package dk.uthflow.cases;

import java.time.Instant;

/**
 * What a case's handler or reporter wrote to the other.
 *
 * @param author the user id of who wrote it, or null for the reporter
 * @param text what they wrote
 * @param sent when
 */
public record Message(String author, String text, Instant sent) {

	/** The most characters of one. */
	public static final int LONGEST = 4000;

	public boolean isFromReporter() {
		return this.author == null;
	}

	/** What somebody typed, as it is kept: with plain line ends, and nothing unseen. */
	public static String cleaned(String typed) {
		return typed.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "").strip();
	}

	/** Without the text: it is confidential (sundhedsloven § 200). */
	@Override
	public String toString() {
		return "Message";
	}

}
