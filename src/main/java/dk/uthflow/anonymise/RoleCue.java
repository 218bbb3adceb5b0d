package dk.uthflow.anonymise;

import java.util.Set;

/**
 * How plainly the words before a name say that a person is named: {@code sygeplejerske
 * Mette}, {@code datteren, Lone}, {@code Navn: Ole}, {@code mit navn er Said}.
 */
final class RoleCue {

	/** The weight of a word for a person right before the name. */
	static final double RIGHT_BEFORE = 6;

	/**
	 * What follows, written as a name, is one whatever word it is: {@code fru Vinter}.
	 */
	private static final Set<String> HONORIFICS = Set.of("fru", "frk", "frøken", "hr", "herr", "familien");

	private static final String NEUTRAL = "ABCDINXYZ";

	private final Words words;

	RoleCue(Words words) {
		this.words = words;
	}

	/** The weight for the word at the index, 0 if nothing is said. */
	double before(int index) {
		Word word = this.words.get(index);
		String before = this.words.get(index - 1).lower();
		if (before.equals("er") && word.follows() && PersonWords.isNaming(this.words.get(index - 2).lower())) {
			return RIGHT_BEFORE;
		}
		if (word.gap() == Word.Gap.MARK && this.words.get(index - 1).follows()
				&& this.words.get(index - 2).lower().equals("i")
				&& PersonWords.isRole(this.words.get(index - 3).lower())) {
			return 4.5;
		}
		if (word.follows() && word.isCapitalised() && before.endsWith("årige")) {
			return RIGHT_BEFORE;
		}
		if (!PersonWords.isRole(before) || PersonWords.isGenitiveRole(before)) {
			return 0;
		}
		return switch (word.gap()) {
			case SPACE, ABBREVIATION -> RIGHT_BEFORE + (HONORIFICS.contains(before) && word.isCapitalised() ? 2 : 0);
			case MARK -> 4.5;
			case COMMA -> 4;
			case LINE -> PersonWords.isTitle(before) ? RIGHT_BEFORE : 1;
			default -> 0;
		};
	}

	/**
	 * {@code beboer K}; the first and the last letters are as often nobody's: {@code
	 * patient A og B}.
	 */
	boolean isLetterOfSomebody(int index) {
		Word word = this.words.get(index);
		return word.isCapital() && word.follows() && NEUTRAL.indexOf(word.text().charAt(0)) < 0
				&& PersonWords.isCaredFor(this.words.get(index - 1).lower());
	}

	/** Whether the word before announces a name and nothing else. */
	boolean isAnnounced(int index) {
		return before(index) >= RIGHT_BEFORE && PersonWords.isNaming(this.words.get(index - 1).lower());
	}

}
