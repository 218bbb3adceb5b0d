package dk.uthflow.anonymise;

import java.text.Normalizer;

/**
 * A text made plain for reading, with the way back to the original's offsets: letters
 * composed, invisible characters left out, every kind of space, dash, apostrophe and
 * digit written as the plain one. Made in one pass; any string will do.
 */
final class Passage {

	private final String original;

	private final String text;

	private final Words words;

	private final OrganisationSpans organisations;

	/** For each plain character, and for the end, where it stood in the original. */
	private final int[] origin;

	private Passage(String original, String text, int[] origin, OrganisationNames names) {
		this.original = original;
		this.text = text;
		this.words = new Words(text);
		this.organisations = new OrganisationSpans(this.words, names);
		this.origin = origin;
	}

	static Passage of(String original) {
		return of(original, (phrase) -> false);
	}

	static Passage of(String original, OrganisationNames names) {
		StringBuilder plain = new StringBuilder(original.length());
		int[] origin = new int[original.length() + 1];
		for (int i = 0; i < original.length(); i++) {
			char c = original.charAt(i);
			if (Character.getType(c) == Character.NON_SPACING_MARK) {
				compose(plain, c);
			}
			else if (!isInvisible(c)) {
				origin[plain.length()] = i;
				plain.append(plain(c));
			}
		}
		origin[plain.length()] = original.length();
		return new Passage(original, plain.toString(), origin, names);
	}

	/** The plain text. */
	String text() {
		return this.text;
	}

	/** The plain text's words, whose offsets are the plain text's. */
	Words words() {
		return this.words;
	}

	/** Whether the word at the index is part of a known organisation's name. */
	boolean isOrganisation(int word) {
		return this.organisations.holds(word);
	}

	/** Whether it is a known organisation's whole name, in one word. */
	boolean isOrganisationInOneWord(int word) {
		return this.organisations.isAlone(word);
	}

	/** A finding in the plain text's offsets, as one in the original's. */
	Finding finding(FindingKind kind, int start, int end, double confidence, String why) {
		int from = this.origin[start];
		int to = this.origin[end];
		while (to > this.origin[end - 1] + 1 && isInvisible(this.original.charAt(to - 1))) {
			to--;
		}
		return new Finding(kind, from, to, this.original.substring(from, to), confidence, why);
	}

	private static void compose(StringBuilder plain, char mark) {
		int last = plain.length() - 1;
		if (last >= 0 && Character.isLetter(plain.charAt(last))) {
			String composed = Normalizer.normalize("" + plain.charAt(last) + mark, Normalizer.Form.NFC);
			if (composed.length() == 1) {
				plain.setCharAt(last, composed.charAt(0));
			}
		}
	}

	private static boolean isInvisible(char c) {
		return switch (Character.getType(c)) {
			case Character.FORMAT -> true;
			case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t' && c != 0;
			default -> false;
		};
	}

	private static char plain(char c) {
		if (c < 128) {
			return (c == '\t' || c == 0) ? ' ' : c;
		}
		if (c >= '\uFF01' && c <= '\uFF5E') {
			return (char) (c - 0xFEE0);
		}
		return switch (Character.getType(c)) {
			case Character.SPACE_SEPARATOR -> ' ';
			case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
			case Character.DASH_PUNCTUATION -> '-';
			case Character.DECIMAL_DIGIT_NUMBER -> (char) ('0' + Character.digit(c, 10));
			default -> switch (c) {
				case '\u2212' -> '-';
				case '\u2019', '\u2018', '\u02BC', '\u00B4' -> '\'';
				default -> c;
			};
		};
	}

}
