package dk.uthflow.anonymise;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether words that are written as a name are an organisation's: by a word for its
 * kind in the name or beside it.
 */
final class OrganisationContext {

	private static final int LONGEST_NAME = 6;

	private static final Pattern SURNAME_TOO = Pattern.compile(".*(?:gård|gaard|by|ø|havn|fjord|hus|sund|amt|bank)s?");

	/** Kinds that after a name are as often something else: {@code fulgte Mette hjem}. */
	private static final Set<String> UNSURE_AFTER = Set.of("hjem", "hjemmet", "hus", "huset", "by", "team", "teamet",
			"pleje", "plejen", "vej", "gade", "as", "system", "systemet", "bank", "ø", "care", "station");

	private final NameKinds kinds;

	private final Words words;

	private final Lexicon lexicon;

	OrganisationContext(NameKinds kinds) {
		this.kinds = kinds;
		this.words = kinds.words();
		this.lexicon = kinds.lexicon();
	}

	boolean isOrganisation(int from, int to) {
		return holdsKind(from, to) || followsKind(from) || precedesKind(to) || isPractice(from);
	}

	private boolean holdsKind(int from, int to) {
		for (int i = from; i <= to; i++) {
			String lower = this.words.get(i).lower();
			boolean initial = this.words.get(i).isCapital() && ((i > from && this.kinds.of(i - 1).isName())
					|| (i < to && this.words.get(i + 1).gap() == Word.Gap.ABBREVIATION));
			if (OrganisationWords.isKind(lower) && !initial && !this.lexicon.isName(lower) && !isSurname(from, i)) {
				return true;
			}
		}
		return false;
	}

	/** {@code Mette Nygård}: after a name or a role the ending is a surname's. */
	private boolean isSurname(int from, int index) {
		Word word = this.words.get(index);
		Word before = this.words.get(index - 1);
		if (index == from + 1 && word.lower().equals("bank")) {
			return this.kinds.of(from) == NameKind.NAME;
		}
		if (OrganisationWords.isPlainKind(word.lower()) || !word.follows()
				|| !SURNAME_TOO.matcher(word.lower()).matches()) {
			return false;
		}
		return PersonWords.isRole(before.lower())
				|| (index > from && this.kinds.of(index - 1).isName() && !this.lexicon.isWord(word.lower()));
	}

	private boolean followsKind(int from) {
		Word before = this.words.get(from - 1);
		if (before.lower().equals("for") && before.follows()
				&& OrganisationWords.isKind(this.words.get(from - 2).lower())
				&& this.words.get(from - 2).isCapitalised() && !this.kinds.of(from).isName()) {
			return true;
		}
		boolean fullName = this.words.get(from + 1).isCapitalised() && this.words.get(from + 1).follows()
				&& this.kinds.of(from) == NameKind.NAME;
		return this.words.get(from).follows() && before.isSmall() && OrganisationWords.isKind(before.lower())
				&& !PersonWords.isRole(before.lower()) && !fullName;
	}

	/** {@code Lægerne Hansen og Nielsen}. */
	private boolean isPractice(int from) {
		int at = from - 1;
		while (at > from - LONGEST_NAME && this.words.get(at + 1).gap() != Word.Gap.END
				&& (this.words.get(at).isCapitalised() || this.words.get(at).lower().equals("og"))) {
			if (this.words.get(at).lower().endsWith("lægerne")) {
				return true;
			}
			at--;
		}
		return false;
	}

	private boolean precedesKind(int to) {
		Word after = this.words.get(to + 1);
		if (after.follows() && after.isCapitalised() && OrganisationWords.isPlainKind(after.lower())
				&& this.words.get(to).lower().endsWith("s")) {
			return true;
		}
		return after.follows() && after.isSmall() && OrganisationWords.isKind(after.lower())
				&& !UNSURE_AFTER.contains(after.lower()) && !after.lower().endsWith("en")
				&& !after.lower().endsWith("et");
	}

}
