package dk.uthflow.anonymise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts out of a text the runs of words that may be persons' names.
 */
final class NameRuns {

	private static final Set<String> PARTICLES = Set.of("von", "van", "der", "da", "di", "du", "la", "le", "el", "al",
			"bin", "bint", "ben", "abu", "zu", "dos", "del", "y");

	private static final Set<String> CONJUNCTIONS = Set.of("da", "at", "som", "hvor", "når", "fordi", "hvis", "mens",
			"før", "efter", "siden");

	private static final int LONGEST = 8;

	private final NameKinds kinds;

	private final Words words;

	private final Lexicon lexicon;

	private final OrganisationContext organisations;

	private final List<NameRun> runs = new ArrayList<>();

	NameRuns(NameKinds kinds) {
		this.kinds = kinds;
		this.words = kinds.words();
		this.lexicon = kinds.lexicon();
		this.organisations = new OrganisationContext(kinds);
	}

	List<NameRun> all() {
		int at = 0;
		while (at < this.words.size()) {
			int end = at;
			if (isWrittenAsName(at)) {
				end = endOfRun(at);
				add(at, end, 0);
			}
			else if (isSmallName(at)) {
				end = endOfSmallRun(at);
				add(at, end, -1);
			}
			at = end + 1;
		}
		return this.runs;
	}

	private void add(int from, int to, double typing) {
		if (this.organisations.isOrganisation(from, to)) {
			return;
		}
		int first = from;
		while (first <= to && isLeadingWord(first, to)) {
			first++;
		}
		int last = to;
		while (last > first && isTrailingWord(last)) {
			last--;
		}
		if (first <= last && !(first == last && this.words.get(first).isCapital())) {
			this.runs.add(new NameRun(first, last, role(first) + typing));
		}
	}

	private boolean isWrittenAsName(int index) {
		Word word = this.words.get(index);
		Word next = this.words.get(index + 1);
		if (this.kinds.isOrganisation(index)) {
			return false;
		}
		if (word.isCapital()) {
			return next.gap() == Word.Gap.ABBREVIATION && (next.isCapital() || next.isCapitalised());
		}
		return isCapitalisedName(word) || isShoutedName(index);
	}

	private static boolean isCapitalisedName(Word word) {
		int hyphen = word.text().lastIndexOf('-');
		boolean thing = hyphen > 0 && Character.isLowerCase(word.text().charAt(hyphen + 1))
				&& word.text().length() - hyphen > 3;
		return word.isCapitalised() && !thing;
	}

	private boolean isShoutedName(int index) {
		Word word = this.words.get(index);
		return word.isShouted() && word.text().length() > 3 && !isShouting(index)
				&& this.kinds.of(index) == NameKind.NAME;
	}

	private boolean isShouting(int index) {
		int shouted = 0;
		for (int i = index - 2; i <= index + 2; i++) {
			shouted += (i != index && this.words.get(i).isShouted()) ? 1 : 0;
		}
		return shouted >= 2;
	}

	private int endOfRun(int start) {
		int end = start;
		while (end < start + LONGEST && !endsInGenitive(end) && !this.kinds.isOrganisation(end + 1)) {
			Word word = this.words.get(end);
			Word next = this.words.get(end + 1);
			boolean adjacent = next.follows()
					|| (next.gap() == Word.Gap.ABBREVIATION && (word.isCapital() || word.lower().equals("chr")));
			if (!adjacent) {
				break;
			}
			if (isCapitalisedName(next) || (next.isCapital() && !next.lower().equals("i")) || isShoutedName(end + 1)) {
				end++;
			}
			else if (PARTICLES.contains(next.lower()) && isCapitalisedName(this.words.get(end + 2))
					&& this.words.get(end + 2).follows()) {
				end += 2;
			}
			else {
				break;
			}
		}
		return end;
	}

	/** {@code Ronnys Seroquel}: what follows a genitive is no more of the name. */
	private boolean endsInGenitive(int index) {
		Word word = this.words.get(index);
		return word.lower().endsWith("s") && word.lower().length() > 3 && this.lexicon.isName(word.lower())
				&& !this.lexicon.isNameUninflected(word.lower());
	}

	/** A role, or a word that opens a sentence. */
	private boolean isLeadingWord(int index, int last) {
		Word word = this.words.get(index);
		if (word.isCapital()) {
			return index == last;
		}
		NameKind kind = this.kinds.of(index);
		if (PersonWords.isRole(word.lower()) && !kind.isName()) {
			return true;
		}
		boolean nameFollows = index < last && this.kinds.of(index + 1) != NameKind.WORD;
		if (word.opens() && Closed.WORDS.contains(word.lower())) {
			return !(kind == NameKind.NAME_OR_WORD && index < last && isPersonsName(index + 1));
		}
		if (word.opens() && kind == NameKind.UNKNOWN && word.lower().matches(".*(?:en|et|erne)") && index < last) {
			return true;
		}
		return kind == NameKind.WORD && (word.opens() || role(index) == 0 || nameFollows);
	}

	private boolean isPersonsName(int index) {
		NameKind kind = this.kinds.of(index);
		return kind == NameKind.NAME || kind == NameKind.SURNAME;
	}

	private boolean isTrailingWord(int index) {
		Word word = this.words.get(index);
		return !word.isCapital() && this.kinds.of(index) == NameKind.WORD
				&& (PersonWords.isRole(word.lower()) || OrganisationWords.isKind(word.lower())
						|| Closed.WORDS.contains(word.lower()) || this.lexicon.isFiniteVerb(word.lower()));
	}

	/** How plainly the word before says that a person is named. */
	private double role(int index) {
		Word word = this.words.get(index);
		Word before = this.words.get(index - 1);
		if (before.lower().equals("er") && word.follows() && PersonWords.isNaming(this.words.get(index - 2).lower())) {
			return 6;
		}
		if (word.gap() == Word.Gap.END || !PersonWords.isRole(before.lower())) {
			return 0;
		}
		return switch (word.gap()) {
			case SPACE, ABBREVIATION -> 6;
			case MARK -> 4.5;
			case COMMA -> 4;
			case LINE -> PersonWords.isTitle(before.lower()) ? 6 : 1;
			default -> 0;
		};
	}

	/** Names in small letters, or amid capitals, that can hardly be words there. */
	private boolean isSmallName(int index) {
		Word word = this.words.get(index);
		if (!isTypedSmall(index) || word.lower().length() < 2) {
			return false;
		}
		boolean nameFollows = this.words.get(index + 1).follows() && isTypedSmall(index + 1)
				&& isPersonsName(index + 1);
		return switch (this.kinds.of(index)) {
			case NAME -> word.lower().length() > 2 || nameFollows;
			case NAME_OR_WORD -> isBareSubject(index) || nameFollows && startsFullName(index)
					|| (role(index) >= 6 && !Closed.WORDS.contains(word.lower()) && isNounOrInfinitive(word.lower()));
			case SURNAME,
					UNKNOWN ->
				word.lower().length() > 2 && role(index) >= 6
						&& (nameFollows || PersonWords.isNaming(this.words.get(index - 1).lower()))
						&& !Compounds.isCompound(word.lower(), this.lexicon);
			default -> false;
		};
	}

	/**
	 * {@code da line ikke havde}: a word that things are called would have an article.
	 */
	private boolean isBareSubject(int index) {
		Word word = this.words.get(index);
		Word next = this.words.get(index + 1);
		return CONJUNCTIONS.contains(this.words.get(index - 1).lower()) && word.follows() && next.follows()
				&& (next.lower().equals("ikke") || this.lexicon.isFiniteVerb(next.lower()))
				&& !Closed.WORDS.contains(word.lower()) && isNounOrInfinitive(word.lower());
	}

	/** {@code per hansen}: but not {@code line mette}. */
	private boolean startsFullName(int index) {
		return this.words.get(index + 1).lower().endsWith("sen")
				|| (!Closed.WORDS.contains(this.words.get(index).lower())
						&& isNounOrInfinitive(this.words.get(index).lower()));
	}

	private boolean isTypedSmall(int index) {
		Word word = this.words.get(index);
		return word.isSmall() || (word.isShouted() && isShouting(index));
	}

	/** No reading that could follow a noun: not {@code patient sikker}. */
	private boolean isNounOrInfinitive(String lower) {
		return this.lexicon.tags(lower)
			.stream()
			.allMatch((tag) -> tag.startsWith("sub") || tag.startsWith("ver:inf") || tag.startsWith("ver:imp"));
	}

	private int endOfSmallRun(int start) {
		int end = start;
		while (end < start + LONGEST && !endsInGenitive(end) && isSmallNamePart(end + 1)) {
			end++;
		}
		return end;
	}

	private boolean isSmallNamePart(int index) {
		Word word = this.words.get(index);
		Word next = this.words.get(index + 1);
		if (!word.follows() || !isTypedSmall(index)) {
			return word.follows() && word.isSmall() && word.lower().length() == 1 && next.gap() == Word.Gap.ABBREVIATION
					&& isPersonsName(index + 1);
		}
		return switch (this.kinds.of(index)) {
			case NAME, SURNAME -> true;
			case NAME_OR_WORD -> !Closed.WORDS.contains(word.lower()) && this.lexicon.isNounOnly(word.lower());
			case UNKNOWN -> word.lower().length() > 3 && !Compounds.isCompound(word.lower(), this.lexicon);
			default -> false;
		};
	}

}
