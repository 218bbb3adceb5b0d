package dk.uthflow.forms;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that somebody else wrote: matching gives up after a fixed amount
 * of work, so that no pattern of a form can hold a request for long.
 */
final class BoundedPattern {

	private static final int MAX_STEPS = 2_000_000;

	enum Outcome {

		FOUND, NOT_FOUND, TOO_COSTLY

	}

	private final Pattern pattern;

	private BoundedPattern(Pattern pattern) {
		this.pattern = pattern;
	}

	/**
	 * @param pattern as JavaScript writes it, without flags
	 * @throws InvalidFormSchema when it is no regular expression
	 */
	static BoundedPattern of(String pattern) {
		try {
			return new BoundedPattern(Pattern.compile(translated(pattern)));
		}
		catch (PatternSyntaxException ex) {
			throw new InvalidFormSchema("mønstret »" + pattern + "« er ikke et gyldigt regulært udtryk");
		}
	}

	Outcome find(String text) {
		try {
			return this.pattern.matcher(new Metered(text)).find() ? Outcome.FOUND : Outcome.NOT_FOUND;
		}
		catch (OutOfSteps | StackOverflowError ex) {
			return Outcome.TOO_COSTLY;
		}
	}

	/**
	 * Where Java reads a pattern otherwise than JavaScript: {@code $} is the very end of
	 * the text, and within a class {@code [} and {@code &&} are plain characters.
	 */
	private static String translated(String pattern) {
		StringBuilder java = new StringBuilder();
		boolean inClass = false;
		for (int i = 0; i < pattern.length(); i++) {
			char c = pattern.charAt(i);
			if (c == '\\' && i + 1 < pattern.length()) {
				java.append(c).append(pattern.charAt(++i));
				continue;
			}
			boolean plainInClass = inClass && (c == '[' || c == '&');
			if (plainInClass) {
				java.append('\\');
			}
			java.append((c == '$' && !inClass) ? "\\z" : String.valueOf(c));
			inClass = inClass ? c != ']' : c == '[';
		}
		return java.toString();
	}

	private static final class OutOfSteps extends RuntimeException {

		OutOfSteps() {
			super(null, null, false, false);
		}

	}

	/** Counts how often the matcher looks at the text. */
	private static final class Metered implements CharSequence {

		private final String text;

		private int steps;

		Metered(String text) {
			this.text = text;
		}

		@Override
		public char charAt(int index) {
			if (++this.steps > MAX_STEPS) {
				throw new OutOfSteps();
			}
			return this.text.charAt(index);
		}

		@Override
		public int length() {
			return this.text.length();
		}

		@Override
		public CharSequence subSequence(int start, int end) {
			return this.text.subSequence(start, end);
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

}
