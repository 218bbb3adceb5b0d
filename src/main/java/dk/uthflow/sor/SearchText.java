package dk.uthflow.sor;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How words are compared: without regard to case, to accents, and to whether a Danish
 * letter is written with two others ({@code å} is {@code aa}, {@code ø} is {@code oe}).
 */
final class SearchText {

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private SearchText() {
	}

	/** The words of the text, each folded to the form that is compared. */
	static List<String> words(String text) {
		return BETWEEN_WORDS.splitAsStream(fold(text)).filter((word) -> !word.isEmpty()).toList();
	}

	private static String fold(String text) {
		String folded = Normalizer.normalize(text, Normalizer.Form.NFC)
			.toLowerCase(Locale.ROOT)
			.replace("å", "aa")
			.replace("æ", "ae")
			.replace("ä", "ae")
			.replace("ø", "oe")
			.replace("ö", "oe");
		return MARKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD)).replaceAll("");
	}

}
