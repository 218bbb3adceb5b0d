package dk.uthflow.anonymise;

/**
 * Weighs what speaks for a run of words being a person's name, and what against it. From
 * {@link #LIKELY} on it is taken for one. The weights are set by hand on the labelled
 * texts.
 */
final class NameScore {

	static final double LIKELY = 1;

	/** Outweighs everything but a full name after a title. */
	private static final double PLAINLY_NOT = 12;

	private final NameKinds kinds;

	private final Words words;

	private final PersonContext context;

	NameScore(NameKinds kinds) {
		this.kinds = kinds;
		this.words = kinds.words();
		this.context = new PersonContext(kinds);
	}

	double of(NameRun run) {
		double itself = Double.NEGATIVE_INFINITY;
		boolean surely = false;
		boolean known = false;
		for (int i = run.first(); i <= run.last(); i++) {
			NameKind kind = this.kinds.of(i);
			itself = Math.max(itself, byItself(this.words.get(i), kind));
			surely |= kind == NameKind.NAME;
			known |= kind == NameKind.NAME || ((kind == NameKind.NAME_OR_WORD || kind == NameKind.NAME_ELSEWHERE)
					&& !this.words.get(i).opens());
		}
		if (isPronoun(run) || isFreshSentence(run) || isNumbered(run)) {
			return -PLAINLY_NOT;
		}
		double together = (run.length() == 1) ? 0
				: known ? 2 : isInitialed(run) ? 4.5 : isAmidSentence(run) ? 3.6 : 2.5;
		if (itself <= -5 && run.role() <= RoleCue.RIGHT_BEFORE
				&& this.words.get(run.first()).gap() == Word.Gap.ABBREVIATION) {
			return itself;
		}
		return itself + together + labelled(run) + run.role() + this.context.before(run, surely)
				+ this.context.after(run) - otherThanPerson(run, known);
	}

	/** {@code Forvagt: Thorning}, and nothing more on the line. */
	private double labelled(NameRun run) {
		Word.Gap after = this.words.get(run.last() + 1).gap();
		return (this.words.get(run.first()).gap() == Word.Gap.MARK && run.role() > 3
				&& (after == Word.Gap.LINE || after == Word.Gap.END)) ? 2 : 0;
	}

	/** {@code S. Thangaraja}, {@code Rajeswari S.}. */
	private boolean isInitialed(NameRun run) {
		boolean first = this.words.get(run.first()).isCapital()
				&& this.words.get(run.first() + 1).gap() == Word.Gap.ABBREVIATION
				&& this.kinds.of(run.last()) != NameKind.WORD;
		boolean last = this.words.get(run.last()).isCapital()
				&& this.words.get(run.last() + 1).gap() == Word.Gap.ABBREVIATION
				&& this.kinds.of(run.first()) != NameKind.WORD;
		return first || last;
	}

	/**
	 * Two words that nobody knows, written as names: people's more often than makers'.
	 */
	private boolean isAmidSentence(NameRun run) {
		Word first = this.words.get(run.first());
		return !first.opens() && first.follows() && !this.words.get(run.first() - 1).isNumber()
				&& this.words.get(run.last()).text().chars().noneMatch(Character::isDigit);
	}

	/** {@code 300 mg. Vi ringede}: the full stop ended more than the abbreviation. */
	private boolean isFreshSentence(NameRun run) {
		Word first = this.words.get(run.first());
		return run.length() == 1 && first.gap() == Word.Gap.ABBREVIATION && run.role() == 0
				&& Closed.isNoName(first.lower());
	}

	/** {@code nattevagt B12}: a place or a thing. */
	private boolean isNumbered(NameRun run) {
		return run.length() == 1 && this.words.get(run.first()).text().chars().anyMatch(Character::isDigit);
	}

	/** {@code Hans mor ringer}: no name, but whose. */
	private boolean isPronoun(NameRun run) {
		Word next = this.words.get(run.last() + 1);
		if (this.words.get(run.first()).lower().equals("manuel") && run.length() == 1 && next.follows()) {
			return !this.kinds.lexicon().isFiniteVerb(next.lower()) && run.role() <= 0;
		}
		return run.length() == 1 && this.words.get(run.first()).lower().equals("hans") && next.follows()
				&& next.isSmall() && !this.kinds.lexicon().isFiniteVerb(next.lower())
				&& (PersonWords.isRole(next.lower()) || this.kinds.lexicon().isNounOnly(next.lower()));
	}

	private double byItself(Word word, NameKind kind) {
		if (word.isCapital()) {
			return -4;
		}
		return switch (kind) {
			case NAME -> 4;
			case NAME_OR_WORD -> word.opens() ? (this.kinds.lexicon().isDefiniteSingular(word.lower()) ? -2.5 : -1)
					: Closed.isNoName(word.lower()) ? 0 : this.kinds.lexicon().isDefiniteNoun(word.lower()) ? 1.5 : 2.5;
			case NAME_ELSEWHERE -> word.opens() ? 1 : 2;
			case SURNAME -> 0;
			case UNKNOWN -> isIrish(word) ? 3 : (word.opens() || isAbbreviation(word)) ? -3 : -2.5;
			case PLACE -> -2.5;
			case WORD -> -5;
		};
	}

	/** {@code O'Connor}. */
	private static boolean isIrish(Word word) {
		return word.text().length() > 4 && word.text().charAt(1) == '\''
				&& Character.isUpperCase(word.text().charAt(2));
	}

	private static boolean isAbbreviation(Word word) {
		return word.text().length() < 5 && word.lower().chars().noneMatch((c) -> "aeiouyæøåéöü".indexOf(c) >= 0);
	}

	private double otherThanPerson(NameRun run, boolean known) {
		double against = 0;
		for (int i = run.first(); i <= run.last(); i++) {
			against = Math.max(against, Math.max(medicine(i, run, known), eponym(i, run)));
		}
		return against;
	}

	private double eponym(int index, NameRun run) {
		if (run.length() == 1 && Eponyms.isRareAsName(this.words.get(index).lower())
				&& this.words.get(index + 1).isNumber()) {
			return PLAINLY_NOT;
		}
		boolean titled = run.role() >= 4 && Eponyms.isRareAsName(this.words.get(index).lower());
		return (run.length() == 1 && !titled && Eponyms.isMeant(this.words, index)) ? PLAINLY_NOT : 0;
	}

	private double medicine(int index, NameRun run, boolean known) {
		if ((run.length() == 1 || (index == run.first() && !known)) && Medicines.isSwapped(this.words, index)) {
			return PLAINLY_NOT;
		}
		if (run.role() > RoleCue.RIGHT_BEFORE) {
			return 0;
		}
		if (Medicines.hasDose(this.words, index)) {
			return known ? 4 : 9;
		}
		if (known || this.kinds.of(index) == NameKind.NAME_OR_WORD) {
			return 0;
		}
		if (Medicines.hasStem(this.words.get(index).lower())) {
			return 7;
		}
		if (run.role() < 4 && Medicines.isTalkedOf(this.words, index)) {
			return 5;
		}
		return (run.role() < 4 && Medicines.isShapedAsBrand(this.words.get(index).lower())) ? 3 : 0;
	}

}
