package dk.uthflow.anonymise;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names in small letters, or amid capitals, that can hardly be words where they stand.
 */
final class SmallNames {

	private static final Set<String> CONJUNCTIONS = WordList.of("da at som hvor når fordi hvis mens før efter siden");

	private static final Pattern VERBAL = Pattern.compile(".*(?:ede|te|et|er|es|ed|ndt|igt|ing|else)");

	/** That are nothing else after a name: {@code kasper h}. */
	private static final String LETTERS = "bdfghjklmnrstvwz";

	private final NameKinds kinds;

	private final Words words;

	/** Months and amounts there: {@code 3. jan}, {@code 5 mia}. */
	private static final Set<String> AFTER_NUMBERS = Set.of("jan", "mia");

	private final Lexicon lexicon;

	private final RoleCue roles;

	SmallNames(NameKinds kinds, RoleCue roles) {
		this.kinds = kinds;
		this.words = kinds.words();
		this.lexicon = kinds.lexicon();
		this.roles = roles;
	}

	boolean starts(int index) {
		String lower = this.words.get(index).lower();
		if (isAfterVon(index)) {
			return true;
		}
		if (!isTypedSmall(index) || (PersonWords.isRole(lower) && !this.kinds.of(index).isName()) || lower.length() < 2
				|| Closed.WORDS.contains(Genitive.base(lower, Closed.WORDS::contains)) && !lower.equals("per")
				|| PersonWords.isVerb(lower) || isPassive(lower)
				|| (AFTER_NUMBERS.contains(lower) && this.words.get(index - 1).isNumber())) {
			return false;
		}
		if (isLabelled(index) || isInverted(index)) {
			return true;
		}
		boolean nameFollows = this.words.get(index + 1).follows() && isTypedSmall(index + 1)
				&& this.kinds.of(index + 1).isOnlyName();
		boolean titled = this.roles.before(index) >= RoleCue.RIGHT_BEFORE;
		return switch (this.kinds.of(index)) {
			case NAME -> lower.length() > 2 || nameFollows;
			case NAME_OR_WORD ->
				isLettered(index) || isBareSubject(index) || opensTelling(index) || isListed(index) || isInARoom(index)
						|| (nameFollows && startsFullName(index)) || (titled && isNounOrInfinitive(lower));
			case NAME_ELSEWHERE -> lower.length() > 3 && titled;
			case SURNAME -> lower.length() > 2 && titled && !this.lexicon.isFiniteVerb(lower)
					&& !Compounds.isCompound(lower, this.lexicon);
			case UNKNOWN -> isAfterBareTitle(index) || lower.length() > 2 && titled && !this.lexicon.isFiniteVerb(lower)
					&& (nameFollows || this.roles.isAnnounced(index)) && !Compounds.isCompound(lower, this.lexicon);
			default -> false;
		};
	}

	/** {@code hilsen v. rømer}. */
	private boolean isAfterVon(int index) {
		Word word = this.words.get(index);
		return word.isSmall() && word.text().length() > 3 && word.gap() == Word.Gap.ABBREVIATION
				&& this.words.get(index - 1).lower().equals("v") && this.roles.before(index - 1) >= RoleCue.RIGHT_BEFORE
				&& this.kinds.of(index) != NameKind.WORD;
	}

	/** {@code FORVAGT: THORNING}, and nothing more on the line. */
	private boolean isLabelled(int index) {
		Word word = this.words.get(index);
		Word.Gap after = this.words.get(index + 1).gap();
		return word.isShouted() && word.text().length() > 3 && word.gap() == Word.Gap.MARK
				&& (after == Word.Gap.LINE || after == Word.Gap.END) && this.roles.before(index) > 0
				&& this.kinds.of(index) != NameKind.WORD;
	}

	/** {@code WESTERGAARD, ANNE GRETE}. */
	private boolean isInverted(int index) {
		return this.words.get(index).isShouted() && this.words.get(index + 1).gap() == Word.Gap.COMMA
				&& this.words.get(index + 1).isShouted() && this.kinds.of(index + 1) == NameKind.NAME
				&& (this.kinds.of(index) == NameKind.SURNAME || this.kinds.of(index) == NameKind.NAME);
	}

	int end(int start) {
		int end = start;
		while (end < start + NameRun.LONGEST && !this.kinds.isGenitive(end) && isPart(end + 1)) {
			end++;
		}
		return end;
	}

	private boolean isPart(int index) {
		Word word = this.words.get(index);
		if (!word.follows()) {
			return false;
		}
		if (word.lower().length() == 1) {
			return (this.words.get(index + 1).gap() == Word.Gap.ABBREVIATION && this.kinds.of(index + 1).isOnlyName())
					|| (LETTERS.indexOf(word.lower()) >= 0 && this.kinds.of(index - 1).isName()
							&& !this.words.get(index + 1).isNumber());
		}
		return isTypedSmall(index) && !PersonWords.isVerb(word.lower()) && switch (this.kinds.of(index)) {
			case NAME, NAME_ELSEWHERE, SURNAME -> true;
			case PLACE -> this.kinds.of(index - 1) == NameKind.NAME;
			case WORD -> isShoutedAfterName(index) && this.lexicon.isNounOnly(word.lower())
					&& !PersonWords.isRole(word.lower()) && !Closed.WORDS.contains(word.lower());
			case NAME_OR_WORD -> !Closed.WORDS.contains(word.lower())
					&& (this.lexicon.isNounOnly(word.lower()) || isShoutedAfterName(index));
			case UNKNOWN -> word.lower().length() > 3 && !word.lower().endsWith("igt")
					&& !Compounds.isCompound(word.lower(), this.lexicon);
			default -> false;
		};
	}

	/** {@code LENE HVID}: an adjective would not stand right after its noun. */
	private boolean isShoutedAfterName(int index) {
		return this.words.get(index).isShouted() && this.words.get(index).text().length() > 3
				&& this.kinds.of(index - 1) == NameKind.NAME
				&& !this.lexicon.isFiniteVerb(this.words.get(index).lower());
	}

	private boolean isTypedSmall(int index) {
		Word word = this.words.get(index);
		return word.isSmall() || (word.isShouted() && this.words.isShouting(index));
	}

	/** {@code tilses}: the passive of a verb, not somebody's. */
	private boolean isPassive(String lower) {
		return lower.endsWith("es") && this.lexicon.isWord(lower)
				&& this.lexicon.isWord(lower.substring(0, lower.length() - 1));
	}

	/** {@code da line ikke havde}: the noun would have an article. */
	private boolean isBareSubject(int index) {
		Word word = this.words.get(index);
		Word next = this.words.get(index + 1);
		return CONJUNCTIONS.contains(this.words.get(index - 1).lower()) && word.follows() && next.follows()
				&& (next.lower().equals("ikke") || this.lexicon.isFiniteVerb(next.lower()))
				&& isNounOrInfinitive(word.lower());
	}

	/**
	 * {@code mark spiste to}: a noun that opens a sentence has an article or a plural.
	 */
	private boolean opensTelling(int index) {
		Word word = this.words.get(index);
		Word next = this.words.get(index + 1);
		return word.opens() && next.follows() && PersonWords.isHumanVerb(next.lower()) && this.lexicon
			.tags(word.lower())
			.stream()
			.allMatch((tag) -> tag.startsWith("sub:ube") || tag.startsWith("ver:inf") || tag.startsWith("ver:imp"));
	}

	/** {@code kim v fik}. */
	private boolean isLettered(int index) {
		Word next = this.words.get(index + 1);
		return this.words.get(index).opens() && next.follows() && next.text().length() == 1
				&& LETTERS.indexOf(next.lower()) >= 0 && PersonWords.isVerb(this.words.get(index + 2).lower());
	}

	/** {@code kim og anne-mette har talt op}. */
	private boolean isListed(int index) {
		return this.words.get(index).opens() && this.words.get(index + 1).lower().equals("og")
				&& this.kinds.of(index + 2).isOnlyName() && isNounOrInfinitive(this.words.get(index).lower());
	}

	/** {@code tove st 15 sov ikke}. */
	private boolean isInARoom(int index) {
		Word word = this.words.get(index);
		Word next = this.words.get(index + 1);
		return (word.opens() || word.gap() == Word.Gap.COMMA)
				&& (next.lower().equals("st") || next.lower().equals("stue")) && this.words.get(index + 2).isNumber()
				&& isNounOrInfinitive(word.lower());
	}

	/** {@code egen læge kaae}: not after "lægen", where a slip of the pen is likelier. */
	private boolean isAfterBareTitle(int index) {
		String lower = this.words.get(index).lower();
		String before = this.words.get(index - 1).lower();
		return lower.length() > 3 && this.words.get(index).follows() && PersonWords.isBareTitle(before)
				&& !VERBAL.matcher(lower).matches() && !this.lexicon.isFiniteVerb(lower)
				&& !Compounds.isCompound(lower, this.lexicon);
	}

	/** {@code per hansen}, but not {@code line mette}. */
	private boolean startsFullName(int index) {
		return this.words.get(index + 1).lower().endsWith("sen") || isNounOrInfinitive(this.words.get(index).lower())
				|| (this.words.get(index).opens() && this.lexicon.isFiniteVerb(this.words.get(index + 2).lower()));
	}

	/** No reading that could follow a noun: not {@code patient sikker}. */
	private boolean isNounOrInfinitive(String lower) {
		return !Closed.WORDS.contains(lower) && this.lexicon.tags(lower)
			.stream()
			.allMatch((tag) -> tag.startsWith("sub") || tag.startsWith("ver:inf") || tag.startsWith("ver:imp"));
	}

}
