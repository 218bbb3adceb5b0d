package dk.uthflow.anonymise;

import java.util.Set;

/**
 * Weighs what speaks for a run of words being a person's name, and what against it. From
 * {@link #LIKELY} on it is taken for one.
 */
final class NameScore {

	static final double LIKELY = 1;

	private static final Set<String> WITH_PERSONS = Set.of("hos", "ifølge", "iflg", "mellem");

	private static final Set<String> PREPOSITIONS = Set.of("til", "fra", "af", "med", "for", "på", "hos", "over");

	/** What has a name of its own: {@code ventilatoren Evita}. */
	private static final Set<String> THINGS = WordList.of("""
			apparat apparatet ventilator ventilatoren pumpe pumpen monitor monitoren lift liften model modellen system
			systemet program programmet skala skalaen type typen mærke mærket produkt produktet fabrikat""");

	private static final Set<String> WITH_PLACES = WordList
		.of("i på ved over nær omkring via under mod mærket typen fabrikat");

	private final NameKinds kinds;

	private final Words words;

	private final Lexicon lexicon;

	NameScore(NameKinds kinds) {
		this.kinds = kinds;
		this.words = kinds.words();
		this.lexicon = kinds.lexicon();
	}

	double of(NameRun run) {
		double score = Double.NEGATIVE_INFINITY;
		boolean surely = false;
		boolean known = false;
		for (int i = run.first(); i <= run.last(); i++) {
			Word word = this.words.get(i);
			NameKind kind = this.kinds.of(i);
			score = Math.max(score, byItself(word, kind, run));
			surely |= kind == NameKind.NAME;
			known |= kind == NameKind.NAME || (kind == NameKind.NAME_OR_WORD && !word.opens());
		}
		if (run.length() > 1) {
			score += known ? 2 : 2.5;
		}
		return score + run.role() + before(run, surely) + after(run) - otherThanPerson(run, known);
	}

	private double byItself(Word word, NameKind kind, NameRun run) {
		if (word.isCapital()) {
			return -4;
		}
		return switch (kind) {
			case NAME -> isMisreadGenitive(word, run) ? -3 : 4;
			case NAME_OR_WORD -> word.opens() ? -1 : isDefiniteNoun(word) ? 0 : 2.5;
			case SURNAME -> 0;
			case PLACE -> -3;
			case UNKNOWN -> word.opens() ? -3 : -2.5;
			case WORD -> -5;
		};
	}

	/** {@code Philips faldt ud}: before a verb a name in the genitive makes no sense. */
	private boolean isMisreadGenitive(Word word, NameRun run) {
		Word next = this.words.get(run.last() + 1);
		return run.length() == 1 && word.isCapitalised() && !this.lexicon.isNameUninflected(word.lower())
				&& word.lower().endsWith("s") && next.follows() && next.isSmall() && isVerbOnly(next.lower());
	}

	private boolean isVerbOnly(String lower) {
		return this.lexicon.isFiniteVerb(lower)
				&& this.lexicon.tags(lower).stream().allMatch((tag) -> tag.startsWith("ver"));
	}

	private boolean isDefiniteNoun(Word word) {
		return this.lexicon.tags(word.lower()).stream().anyMatch((tag) -> tag.startsWith("sub:bes"));
	}

	private double before(NameRun run, boolean surely) {
		Word first = this.words.get(run.first());
		String before = this.words.get(run.first() - 1).lower();
		if (!first.follows()) {
			return 0;
		}
		if (WITH_PERSONS.contains(before)) {
			return 3;
		}
		if (PREPOSITIONS.contains(before) && PersonWords.isBetweenPeople(this.words.get(run.first() - 2).lower())) {
			return surely ? 1 : 3.5;
		}
		if (THINGS.contains(before) && run.length() == 1) {
			return -6;
		}
		if (before.equals("i")) {
			return -4;
		}
		if (WITH_PLACES.contains(before)) {
			return surely ? 0 : -1.5;
		}
		return PersonWords.isHumanVerb(before) ? 2.5 : 0;
	}

	private double after(NameRun run) {
		Word last = this.words.get(run.last());
		Word next = this.words.get(run.last() + 1);
		boolean opens = this.words.get(run.first()).opens();
		switch (next.gap()) {
			case COMMA, MARK:
				return PersonWords.isRole(next.lower()) ? 2 : (opens && next.gap() == Word.Gap.COMMA) ? 2 : 0;
			case SPACE:
				if (next.lower().equals("selv")) {
					return 2;
				}
				break;
			default:
				return 0;
		}
		if (opens && next.lower().equals("og") && this.words.get(run.last() + 2).isCapitalised()
				&& this.kinds.of(run.last() + 2).isName()) {
			return 2;
		}
		if (PersonWords.isHumanVerb(next.lower())) {
			return isDanishDefinite(run.last()) ? 2 : 4;
		}
		if (next.isSmall() && this.lexicon.isFiniteVerb(next.lower())) {
			return (this.kinds.of(run.last()) == NameKind.UNKNOWN) ? 1 : 2.5;
		}
		return (last.lower().endsWith("s") && PersonWords.isRole(next.lower())) ? 4 : 0;
	}

	/** {@code Patinten}: a slip of the pen rather than a name. */
	private boolean isDanishDefinite(int index) {
		return this.kinds.of(index) == NameKind.UNKNOWN
				&& this.words.get(index).lower().matches(".*(?:en|et|erne|ene)");
	}

	private double otherThanPerson(NameRun run, boolean known) {
		double against = 0;
		for (int i = run.first(); i <= run.last(); i++) {
			String lower = this.words.get(i).lower();
			if (run.length() == 1 && (run.role() < 4 || !Eponyms.isRareAsName(lower))
					&& Eponyms.isMeant(this.words, i)) {
				against = Math.max(against, 12);
			}
			if (Medicines.hasDose(this.words, i)) {
				against = Math.max(against, known ? 4 : 9);
			}
			if (!known && Medicines.hasStem(lower)) {
				against = Math.max(against, 7);
			}
			if (!known && run.role() < 4 && Medicines.isTalkedOf(this.words, i)) {
				against = Math.max(against, 5);
			}
		}
		return against;
	}

}
