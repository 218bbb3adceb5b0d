package dk.uthflow.anonymise;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Runs of words that are written as names, with their initials and particles:
 * {@code Karina V. Bech}, {@code Anne Sofie von Bülow}.
 */
final class CapitalisedNames {

	private static final Set<String> PARTICLES = WordList
		.of("von van der di du la le el al bin bint ben abu zu dos del y á í av");

	/** Before these alone, {@code da} is no conjunction. */
	private static final Set<String> AFTER_DA = WordList
		.of("silva costa cruz rocha fonseca luz cunha rosa gama ponte vinci mota veiga graça conceição");

	/** First names that are shortened: {@code Chr. Holm}, {@code Th. Lind}. */
	private static final Set<String> SHORTENED = Set.of("chr", "th", "joh", "kr");

	/**
	 * A capital amid a word, as in {@code NovoRapid}, but not in {@code MacLeod};
	 * {@code EKG'et}.
	 */
	private static final Pattern BRAND = Pattern
		.compile("^(?!Mac)\\p{Lu}\\p{Ll}{2,}\\p{Lu}|^\\p{Lu}{2,}['’](?:e[nrt]|erne)");

	private final NameKinds kinds;

	private final Words words;

	private final RoleCue roles;

	CapitalisedNames(NameKinds kinds, RoleCue roles) {
		this.kinds = kinds;
		this.words = kinds.words();
		this.roles = roles;
	}

	boolean starts(int index) {
		Word word = this.words.get(index);
		if (word.isCapital()) {
			Word next = this.words.get(index + 1);
			return (next.gap() == Word.Gap.ABBREVIATION && (next.isCapital() || next.isCapitalised())
					&& !isLastOfLetters(index) && !isPartOfTown(index))
					|| (next.gap() == Word.Gap.ABBREVIATION && isShoutedAlone(index + 1))
					|| this.roles.isAnnounced(index) || this.roles.isLetterOfSomebody(index);
		}
		return isName(word) || isShoutedName(index);
	}

	/** {@code 8900 Randers C. Borger Jytte}. */
	private boolean isPartOfTown(int index) {
		return this.words.get(index).follows() && this.words.get(index - 1).follows()
				&& this.words.get(index - 2).isNumber() && this.words.get(index - 2).text().length() == 4;
	}

	/** {@code hus A og B. Oluf har}. */
	private boolean isLastOfLetters(int index) {
		String before = this.words.get(index - 1).lower();
		return (before.equals("og") || before.equals("eller")) && this.words.get(index - 2).isCapital()
				&& this.words.get(index - 2).follows();
	}

	int end(int start) {
		int end = start;
		while (end < start + NameRun.LONGEST && !this.kinds.isGenitive(end)
				&& !(end > start && this.words.get(end).isCapitalsGenitive()) && !isOrganisation(end + 1)) {
			int part = part(end);
			if (part == end) {
				break;
			}
			end = part;
		}
		return end;
	}

	/** Not {@code Signe Østergård}, though a care home is called Østergård. */
	private boolean isOrganisation(int index) {
		boolean surname = this.kinds.isOrganisationInOneWord(index) && this.words.get(index).follows()
				&& this.kinds.of(index - 1) == NameKind.NAME;
		return this.kinds.isOrganisation(index) && !surname;
	}

	/** The index of the next part of the name, or the same index if it ends here. */
	private int part(int index) {
		Word word = this.words.get(index);
		Word next = this.words.get(index + 1);
		boolean adjacent = next.follows()
				|| (next.gap() == Word.Gap.ABBREVIATION && (word.isCapital() || isShortened(word)));
		if (!adjacent || this.kinds.lexicon().isKnownToBeNone(next.lower())) {
			return index;
		}
		if (next.gap() == Word.Gap.ABBREVIATION && word.isCapital() && !next.isCapital()
				&& (this.words.get(index - 1).isCapital()
						|| (this.kinds.of(index - 1).isName() && this.words.get(index + 2).isNumber()))
				&& this.kinds.of(index + 1) == NameKind.WORD) {
			return index;
		}
		if (this.kinds.of(index + 1) == NameKind.UNKNOWN && Medicines.hasDose(this.words, index + 1)) {
			return index;
		}
		if (isName(next) || next.isCapitalsGenitive() || (next.isCapital() && !next.lower().equals("i"))
				|| isShoutedName(index + 1) || isShoutedSurname(index + 1)
				|| (next.gap() == Word.Gap.ABBREVIATION && word.isCapital() && isShoutedAlone(index + 1))) {
			return index + 1;
		}
		Word afterNext = this.words.get(index + 2);
		boolean particle = PARTICLES.contains(next.lower())
				|| (next.lower().equals("da") && AFTER_DA.contains(afterNext.lower()));
		return (particle && isName(afterNext) && afterNext.follows()) ? index + 2 : index;
	}

	static boolean isShortened(Word word) {
		return word.isCapitalised() && SHORTENED.contains(word.lower());
	}

	/**
	 * A capital and small letters; not {@code Foley-kateter}, whose last part is a thing.
	 */
	private static boolean isName(Word word) {
		int hyphen = word.text().lastIndexOf('-');
		if (BRAND.matcher(word.text()).find()) {
			return false;
		}
		boolean thing = hyphen > 0 && Character.isLowerCase(word.text().charAt(hyphen + 1))
				&& word.text().length() - hyphen > 3;
		return word.isCapitalised() && !thing;
	}

	/** {@code borger HANSEN}, amid ordinary writing. */
	private boolean isShoutedName(int index) {
		Word word = this.words.get(index);
		if (!word.isShouted() || word.text().length() <= 3 || this.words.isShouting(index)) {
			return false;
		}
		return this.kinds.of(index) == NameKind.NAME
				|| (this.kinds.of(index) == NameKind.NAME_OR_WORD && isShoutedSurname(index + 1));
	}

	/** {@code en V. BUNDESEN, som}. */
	private boolean isShoutedAlone(int index) {
		Word word = this.words.get(index);
		return word.isShouted() && word.text().length() > 3 && !this.words.isShouting(index)
				&& this.kinds.of(index) != NameKind.WORD;
	}

	/** {@code pt. ARNE HAUGAARD faldt}: what else is shouted beside a first name. */
	private boolean isShoutedSurname(int index) {
		Word word = this.words.get(index);
		return word.follows() && word.isShouted() && word.text().length() > 3 && !this.words.isShouting(index)
				&& this.words.get(index - 1).isShouted() && this.kinds.of(index - 1).isName()
				&& !PersonWords.isRole(word.lower()) && !Closed.WORDS.contains(word.lower());
	}

}
