package dk.uthflow.anonymise;

import java.util.Set;

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
					&& !isLastOfLetters(index)) || this.roles.isAnnounced(index)
					|| this.roles.isLetterOfSomebody(index);
		}
		return isName(word) || isShoutedName(index);
	}

	/** {@code hus A og B. Oluf har}. */
	private boolean isLastOfLetters(int index) {
		String before = this.words.get(index - 1).lower();
		return (before.equals("og") || before.equals("eller")) && this.words.get(index - 2).isCapital()
				&& this.words.get(index - 2).follows();
	}

	int end(int start) {
		int end = start;
		while (end < start + NameRun.LONGEST && !this.kinds.isGenitive(end) && !isOrganisation(end + 1)) {
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
				|| (next.gap() == Word.Gap.ABBREVIATION && (word.isCapital() || word.lower().equals("chr")));
		if (!adjacent || this.kinds.lexicon().isKnownToBeNone(next.lower())) {
			return index;
		}
		if (next.gap() == Word.Gap.ABBREVIATION && word.isCapital() && this.words.get(index - 1).isCapital()
				&& !next.isCapital() && this.kinds.of(index + 1) == NameKind.WORD) {
			return index;
		}
		if (isName(next) || (next.isCapital() && !next.lower().equals("i")) || isShoutedName(index + 1)) {
			return index + 1;
		}
		Word afterNext = this.words.get(index + 2);
		boolean particle = PARTICLES.contains(next.lower())
				|| (next.lower().equals("da") && AFTER_DA.contains(afterNext.lower()));
		return (particle && isName(afterNext) && afterNext.follows()) ? index + 2 : index;
	}

	/**
	 * A capital and small letters; not {@code Foley-kateter}, whose last part is a thing.
	 */
	private static boolean isName(Word word) {
		int hyphen = word.text().lastIndexOf('-');
		boolean thing = hyphen > 0 && Character.isLowerCase(word.text().charAt(hyphen + 1))
				&& word.text().length() - hyphen > 3;
		return word.isCapitalised() && !thing;
	}

	/** {@code borger HANSEN}, amid ordinary writing. */
	private boolean isShoutedName(int index) {
		Word word = this.words.get(index);
		return word.isShouted() && word.text().length() > 3 && !this.words.isShouting(index)
				&& this.kinds.of(index) == NameKind.NAME;
	}

}
