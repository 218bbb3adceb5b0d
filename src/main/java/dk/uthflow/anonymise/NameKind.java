package dk.uthflow.anonymise;

import java.util.regex.Pattern;

/**
 * What the lexicon says of a word.
 */
enum NameKind {

	/** A person's name and no Danish word. */
	NAME,
	/** A person's name, and a Danish word too: Bo, Storm, Lykke. */
	NAME_OR_WORD,
	/** A first name in another language, and no Danish word: Tenzin, Amira. */
	NAME_ELSEWHERE,
	/** Unknown, and ends as surnames do: Ottesen, Popescu. */
	SURNAME,
	/** A place. */
	PLACE,
	/** A Danish word. */
	WORD,
	/** None of these: a foreign name, a medicine, a slip of the pen. */
	UNKNOWN;

	private static final Pattern SURNAME_FORM = Pattern.compile(
			".{2,}(?:(?<!els|ds|ts|ks)sen|gaard|sson|sdóttir|mann|qvist|quist|ski|ska|sky|wicz|vić|enko|escu|oğlu|oglu"
					+ "|zadeh|ova|yan|idze|rup|feldt|felt|berg|stein|ström|lund|holm)s?");

	/** But for those of French and German words: é, è, ê, ü, ö, ä, ç, à. */
	private static final Pattern FOREIGN_LETTER = Pattern.compile("[ąćčďđęěğıłńňřśşșšťţțůźżžáíóúýðþőűñāēīūōãõ]");

	static NameKind of(Word word, Lexicon lexicon) {
		String lower = word.lower();
		boolean ordinary = lexicon.isWord(lower) || Closed.WORDS.contains(lower);
		if (lexicon.isName(lower)) {
			return (ordinary && (Closed.WORDS.contains(lower) || !lexicon.tags(lower).isEmpty())) ? NAME_OR_WORD : NAME;
		}
		if (isDoubleName(word, lexicon)) {
			return NAME;
		}
		if (lexicon.isPlace(lower)) {
			return PLACE;
		}
		if (ordinary || (word.opens() && Compounds.isCompound(lower, lexicon))) {
			return WORD;
		}
		if (lexicon.isNameElsewhere(lower) || isWrittenAbroad(word)) {
			return NAME_ELSEWHERE;
		}
		return (lower.length() > 5 && SURNAME_FORM.matcher(lower).matches()) ? SURNAME : UNKNOWN;
	}

	/** {@code Anker-Bo}: each part alone may be a word as well. */
	private static boolean isDoubleName(Word word, Lexicon lexicon) {
		int hyphen = word.text().indexOf('-');
		return hyphen > 1 && hyphen < word.text().length() - 2 && Character.isUpperCase(word.text().charAt(0))
				&& Character.isUpperCase(word.text().charAt(hyphen + 1))
				&& lexicon.isName(word.lower().substring(0, hyphen))
				&& lexicon.isName(word.lower().substring(hyphen + 1));
	}

	/** A letter that Danish does without: {@code Przemysław}. */
	private static boolean isWrittenAbroad(Word word) {
		return word.isCapitalised() && FOREIGN_LETTER.matcher(word.lower()).find();
	}

	/** Whether it is a name and no word or place. */
	boolean isOnlyName() {
		return this == NAME || this == NAME_ELSEWHERE || this == SURNAME;
	}

	/** Whether names of persons are told from it by themselves. */
	boolean isName() {
		return this == NAME || this == NAME_OR_WORD;
	}

}
