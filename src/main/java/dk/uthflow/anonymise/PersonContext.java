package dk.uthflow.anonymise;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the words about a name say: that it is a person's, or a place's or a thing's.
 */
final class PersonContext {

	private static final int REACH = 5;

	private static final Set<String> WITH_PERSONS = Set.of("hos", "ifølge", "iflg", "mellem");

	private static final Set<String> PREPOSITIONS = Set.of("til", "fra", "af", "med", "for", "på", "hos", "over");

	/** What has a name of its own: {@code ventilatoren Evita}. */
	private static final Set<String> THINGS = WordList
		.of("""
				implantat implantatet defibrillator defibrillatoren pumpen smertepumpen protese protesen seng sengen
				madras madrassen kørestol kørestolen bandage bandagen maskine maskinen måler måleren apparat apparatet ventilator ventilatoren pumpe pumpen monitor monitoren lift liften model modellen system
				systemet program programmet skala skalaen type typen mærke mærket produkt produktet fabrikat
				leverandør leverandøren producent producenten fabrikant fabrikanten""");

	private static final Set<String> SAINT = Set.of("sct", "skt", "sankt");

	private static final Set<String> CALLED = Set.of("kaldte", "kalder", "kaldt", "kaldet", "døbt");

	/** {@code som vi kaldte Musse}. */
	private static final Set<String> NAMERS = Set.of("vi", "alle", "man", "de");

	private static final Set<String> PRONOUNS = Set.of("mig", "jeg", "hende", "ham", "hun", "han", "dig", "du");

	private static final Set<String> TO_PLACES = WordList.of("til fra i ved på nær omkring");

	/** As Danish towns end. */
	private static final Pattern PLACE_FORM = Pattern
		.compile(".{2,}(?:borg|strup|trup|løse|lev|købing|hoved|havn|sund|sted|stad|sala|vig|minde|næs|land)");

	private static final Set<String> WITH_PLACES = WordList.of("på ved over nær omkring via under mod");

	/** After a name and "er", "har", "blev" … these are said of people only. */
	private static final Set<String> HUMAN = WordList.of("""
			svimmel bange faldt faldet feber smerter ondt kvalme kastede opkast vækkes vågen vågnede dement syg
			svagtseende træt død døde urolig vred ked utilfreds alene tilset spurgt skoldet år gravid bevidstløs
			forvirret sov spiste sin sit sine selv svag bleg sløv vrede grædende konfus agiteret aggressiv stresset ny
			nyansat orienteret informeret hjem sygemeldt ferie vagt forbi blind døv fundet indlagt udskrevet kørt bedt
			født gået mødt seng sengen gulvet toilettet""");

	/** After a name with no verb between: {@code Åse indlagt i Viborg}. */
	private static final Set<String> STATES = WordList.of("""
			indlagt udskrevet overflyttet fundet faldet hjemsendt informeret orienteret tilset kontaktet spurgt sendt
			kørt hentet hjulpet opereret genindlagt""");

	private static final Set<String> ACTING = Set.of("havde", "har", "fik", "ville", "skulle", "kunne");

	private static final Set<String> STAFFED = Set.of("natten", "køkkenet", "rengøringen", "vikarbureauet", "kontoret");

	private static final Set<String> ROOMS = WordList
		.of("stue stuen værelse værelset lejlighed lejligheden seng afdeling afsnit lejl vær plads receptionen køkkenet");

	/** {@code Storm på 4 år}. */
	private static final Set<String> AGES = Set.of("år", "mdr", "måneder", "uger");

	private static final Set<String> TRIPS = Set.of("udflugt", "udflugten", "tur", "turen", "rejse", "rejsen");

	private static final Set<String> CONJUNCTIONS = Set.of("fordi", "da", "at", "hvis", "når", "mens", "men", "før",
			"inden", "siden", "til", "om", "som", "hvor", "end");

	private static final Set<String> ADVERBS = Set.of("ikke", "også", "nu", "igen", "aldrig", "stadig", "ud", "op",
			"ned", "hjem", "ind", "derfor", "straks");

	private final NameKinds kinds;

	private final Words words;

	private final Lexicon lexicon;

	PersonContext(NameKinds kinds) {
		this.kinds = kinds;
		this.words = kinds.words();
		this.lexicon = kinds.lexicon();
	}

	/**
	 * Weight of the words before the run.
	 * @param surely whether a word of it can hardly be anything but a name
	 */
	double before(NameRun run, boolean surely) {
		Word first = this.words.get(run.first());
		Word before = this.words.get(run.first() - 1);
		if (first.gap() == Word.Gap.MARK && before.lower().equals("som")
				&& this.words.get(run.first() - 2).lower().equals("sig")) {
			return 4;
		}
		if (!first.follows() && !SAINT.contains(before.lower())) {
			return 0;
		}
		if (WITH_PERSONS.contains(before.lower())) {
			return 3.5;
		}
		if (before.lower().equals("og") && PRONOUNS.contains(this.words.get(run.first() - 2).lower())) {
			return 4;
		}
		if (SAINT.contains(before.lower())) {
			return -9;
		}
		if (CALLED.contains(before.lower())) {
			return NAMERS.contains(this.words.get(run.first() - 2).lower()) ? 6.5 : 4;
		}
		if (before.lower().equals("til") && TRIPS.contains(this.words.get(run.first() - 2).lower())) {
			return -7;
		}
		if (isMisreadGenitive(run)) {
			return -7;
		}
		if (PREPOSITIONS.contains(before.lower()) && isToPerson(run.first() - 1)) {
			return (surely || isHouse(run)) ? 1 : 4;
		}
		if (TO_PLACES.contains(before.lower()) && run.length() == 1 && !surely && run.role() == 0
				&& PLACE_FORM.matcher(first.lower()).matches()) {
			return -5;
		}
		if (THINGS.contains(before.lower()) && run.length() == 1) {
			return -6;
		}
		if (before.lower().equals("i")) {
			return ((surely || this.kinds.of(run.last()).isName()) && isGenitiveOfSomething(run)) ? 0 : -4;
		}
		if (WITH_PLACES.contains(before.lower())) {
			return surely ? 0 : -1.5;
		}
		return PersonWords.isHumanVerb(before.lower()) ? 3.5 : PersonWords.isVerb(before.lower()) ? 1 : 0;
	}

	/** Whether the word, right after a name, says what became of a person. */
	static boolean isState(String lower) {
		return STATES.contains(lower);
	}

	/** Weight of the words after the run. */
	double after(NameRun run) {
		int next = run.last() + 1;
		return switch (this.words.get(next).gap()) {
			case COMMA, MARK -> isToldOf(next) ? 4 : isEntry(run, next) ? 3
					: (this.words.get(run.first()).opens() && this.words.get(next).gap() == Word.Gap.COMMA) ? 2 : 0;
			case SPACE, ABBREVIATION -> afterBlank(run, next);
			default -> 0;
		};
	}

	/** {@code Aksel: fik 2 tabletter}. */
	private boolean isEntry(NameRun run, int next) {
		return run.length() == 1 && this.words.get(run.first()).opens() && this.words.get(next).gap() == Word.Gap.MARK
				&& this.words.get(next).isSmall() && this.kinds.of(run.first()).isName()
				&& PersonWords.isVerb(this.words.get(next).lower());
	}

	/** {@code Mette, sygeplejerske}; {@code Laust (87 år)}; {@code Asta (født …)}. */
	private boolean isToldOf(int index) {
		Word word = this.words.get(index);
		return PersonWords.isRole(word.lower()) || word.lower().equals("født")
				|| (word.isNumber() && (this.words.get(index + 1).lower().startsWith("år")
						|| (word.gap() == Word.Gap.MARK && word.text().length() == 2)));
	}

	private double afterBlank(NameRun run, int index) {
		Word next = this.words.get(index);
		boolean unknown = this.kinds.of(run.last()) == NameKind.UNKNOWN;
		if (isOwner(run, next)) {
			return 3;
		}
		if (this.words.get(run.first()).opens() && next.lower().equals("og")
				&& (PersonWords.isRole(this.words.get(index + 1).lower())
						|| PersonWords.isRole(this.words.get(index + 2).lower()))) {
			return 4;
		}
		if (next.lower().equals("fra") && (this.words.get(index + 1).lower().endsWith("vagten")
				|| STAFFED.contains(this.words.get(index + 1).lower()))) {
			return 4;
		}
		if (next.lower().equals("selv")) {
			return 3;
		}
		if (next.lower().equals("på") && this.words.get(index + 1).isNumber()
				&& AGES.contains(this.words.get(index + 2).lower())) {
			return 4;
		}
		if (this.words.get(run.first()).opens() && next.lower().equals("og")
				&& (this.words.get(index + 1).isCapitalised() ? this.kinds.of(index + 1).isName()
						: this.kinds.of(index + 1).isOnlyName())) {
			return 2;
		}
		if (PersonWords.isHumanVerb(next.lower())) {
			return (unknown && this.words.get(run.last()).opens()
					&& Compounds.isDefinite(this.words.get(run.last()).lower())) ? 2 : 4;
		}
		if (this.words.get(run.first()).opens() && ACTING.contains(next.lower()) && isBareNoun(run)) {
			return 4;
		}
		if (next.isSmall() && this.lexicon.isFiniteVerb(next.lower())) {
			return (unknown ? unknownSubject(run) : 2.5) + (saysSomethingHuman(index + 1) && !isHouse(run) ? 3 : 0);
		}
		if (ADVERBS.contains(next.lower())) {
			return saysSomethingHuman(index + 1) && !isHouse(run) ? 2.5 : 0;
		}
		if ((this.words.get(run.first()).opens() || this.words.get(run.first()).gap() == Word.Gap.COMMA)
				&& isInARoom(index)) {
			return 3.5;
		}
		if (STATES.contains(next.lower()) && !unknown) {
			return 2.5;
		}
		boolean genitive = this.words.get(run.last()).lower().endsWith("s");
		return (genitive && PersonWords.isRole(next.lower())) ? 4 : 0;
	}

	/**
	 * {@code Lykke havde glemt nøglen}: a thing that one can count would have an article.
	 */
	private boolean isBareNoun(NameRun run) {
		return run.length() == 1 && this.kinds.of(run.first()) == NameKind.NAME_OR_WORD
				&& !Closed.isNoName(this.words.get(run.first()).lower());
	}

	/** {@code Bo på stue 11}. */
	private boolean isInARoom(int index) {
		Word next = this.words.get(index);
		if ((next.lower().equals("st") || next.lower().equals("stue")) && this.words.get(index + 1).isNumber()) {
			return true;
		}
		return (next.lower().equals("på") || next.lower().equals("i") || next.lower().equals("fra"))
				&& ROOMS.contains(this.words.get(index + 1).lower());
	}

	/** {@code fordi Tenzin var på afsnit 2}: somebody, or something with a name. */
	private double unknownSubject(NameRun run) {
		Word before = this.words.get(run.first() - 1);
		boolean clause = CONJUNCTIONS.contains(before.lower())
				|| (before.lower().equals("og") && before.gap() == Word.Gap.COMMA);
		return clause ? 3.6 : 1;
	}

	/** {@code Aksels briller var væk}: a common noun would have an article. */
	private boolean isOwner(NameRun run, Word next) {
		Word owner = this.words.get(run.first());
		String lower = owner.lower();
		return run.length() == 1 && owner.opens() && lower.length() > 3 && lower.endsWith("s")
				&& this.lexicon.isNameUninflected(lower.substring(0, lower.length() - 1)) && next.isSmall()
				&& !this.lexicon.isFiniteVerb(lower)
				&& this.lexicon.tags(next.lower()).stream().anyMatch((tag) -> tag.startsWith("sub"));
	}

	private boolean saysSomethingHuman(int from) {
		for (int i = from; i < from + REACH; i++) {
			Word.Gap gap = this.words.get(i).gap();
			if (gap == Word.Gap.END || gap == Word.Gap.COMMA || gap == Word.Gap.MARK) {
				return false;
			}
			if (HUMAN.contains(this.words.get(i).lower())) {
				return true;
			}
		}
		return false;
	}

	/** {@code ringede til X}, {@code tabletter til X}, {@code ordineret af X}. */
	private boolean isToPerson(int preposition) {
		String before = this.words.get(preposition - 1).lower();
		return PersonWords.isBetweenPeople(before) || switch (this.words.get(preposition).lower()) {
			case "af" -> PersonWords.isActOfCare(before);
			case "til" -> Medicines.isGivenBefore(this.words, preposition);
			default -> false;
		};
	}

	/** {@code signalet fra Philips faldt ud}: a genitive makes no sense there. */
	private boolean isMisreadGenitive(NameRun run) {
		String lower = this.words.get(run.last()).lower();
		Word next = this.words.get(run.last() + 1);
		return run.length() == 1 && PREPOSITIONS.contains(this.words.get(run.first() - 1).lower())
				&& lower.endsWith("s") && !this.lexicon.isNameUninflected(lower) && next.follows() && next.isSmall()
				&& this.lexicon.isFiniteVerb(next.lower())
				&& this.lexicon.tags(next.lower()).stream().allMatch((tag) -> tag.startsWith("ver"));
	}

	/** {@code i Mettes seng}. */
	private boolean isGenitiveOfSomething(NameRun run) {
		String lower = this.words.get(run.last()).lower();
		Word next = this.words.get(run.last() + 1);
		return lower.endsWith("s") && !this.lexicon.isNameUninflected(lower) && next.follows() && next.isSmall()
				&& !this.lexicon.isFiniteVerb(next.lower());
	}

	/** {@code Verahus}: made of Danish words, and so no foreign name. */
	private boolean isHouse(NameRun run) {
		String lower = this.words.get(run.last()).lower();
		return Compounds.isCompound(lower, this.lexicon) || OrganisationWords.isKind(lower);
	}

}
