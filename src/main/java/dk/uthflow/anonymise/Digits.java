package dk.uthflow.anonymise;

import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Visits the places where digits begin, so that rules about numbers cost nothing where
 * there are none.
 */
final class Digits {

	private Digits() {
	}

	/**
	 * @param text the text
	 * @param rule given where digits begin, answers where what it found there ends, or
	 * the same place for nothing
	 */
	static void visit(String text, IntUnaryOperator rule) {
		int at = 0;
		while (at < text.length()) {
			if (isDigit(text, at) && !isDigit(text, at - 1)) {
				at = Math.max(at + 1, rule.applyAsInt(at));
			}
			else {
				at++;
			}
		}
	}

	/** A matcher for the pattern that begins at the place and may look back. */
	static Matcher at(Pattern pattern, String text, int at) {
		return pattern.matcher(text).useTransparentBounds(true).region(at, text.length());
	}

	static boolean isDigit(String text, int at) {
		return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
	}

}
