package dk.uthflow.anonymise;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/**
 * Initials: capitals with full stops; capitals alone where a word for a person stands
 * before them, a verb of what people do stands beside them, or somebody signs with them.
 */
@Component
class InitialsFinder implements KindFinder {

	private static final Pattern DOTTED = Pattern
		.compile("\\p{Lu}\\. ?\\p{Lu}\\.?(?: ?\\p{Lu}\\.)?(?:(?<=\\.)'?s(?!\\p{L}))?(?![\\p{L}\\d])");

	/** {@code (LH/ks)}, {@code /MTJ} or {@code - LH} at the end of a line. */
	private static final Pattern SIGNED = Pattern.compile("\\((?<pair>\\p{L}{2,4}/\\p{L}{2,4})\\)"
			+ "|(?:\\(|(?<=[\\s.])/|(?<=[.!]\\s?)-\\s?)(?<one>\\p{Lu}{2,4})\\)?\\.?\\s{0,9}(?:\\n|$)");

	private static final Pattern SMALL_DOTTED = Pattern.compile("\\p{Ll}\\.\\p{Ll}\\.(?:\\p{Ll}\\.)?(?![\\p{L}\\d])");

	/** {@code mj+hk}, {@code dk/ew}. */
	private static final Pattern SMALL_PAIR = Pattern
		.compile("(?<one>\\p{Ll}{2,3})(?<sign>[/+])(?<other>\\p{Ll}{2,3})(?![\\p{L}\\d/+])");

	/** What else is written so: units, ways to give medicine, weekdays. */
	private static final Set<String> SMALL_ABBREVIATIONS = WordList.of("""
			fe eks dv os po iv sc im pn mm ol oa mv el hv hb dd om sm iht jf vs ud tot bid ml mg kg dl km cm mmh min
			ma ti on to fr lø sø nat dag og el evt tlf kl ad am fm em max th tv mf st og/el""");

	/** {@code … 11. LSJ}: the last thing that is written. */
	private static final Pattern LAST = Pattern.compile("(?<=[.!?]\\s)(?<one>\\p{Lu}{2,4})\\.?\\s{0,9}$");

	private static final Set<String> DOTTED_ABBREVIATIONS = WordList.of("iv po pn sc im usa eu bt nb ps ok");

	/** Abbreviations of care and of Danish that are written in two or three capitals. */
	private static final Set<String> ABBREVIATIONS = WordList.of("""
			abc abg adhd af ak ami amk ap at atc aur avk bs bt bvc cm cns cpr crp ct cvk cvr dk dm dnr dvt ean eeg ekg
			emg ep er eu ews fam fmk ftf ga gcs gi hb hgb hiv hr id ie im inr iss it iu iv kad kg kol kt lot mf mg ml
			mm mr nah nb niv obs ok op ot pca peg pem pn po pt ptt ptsd pvk ref rf rl rr sc sn sor sp spl sr ssa ssh
			ssp st tee th tia tp tpn tv udi ul usa uth uvi vas vf vt vvp
			ctg bmi gfr ldh tsh psa ths cyp hpv hcv hbv tbc als uvb sle dka hhs pci kll aml all mds bpd ivf gds cva
			afd tl vl ect thl tka lucas ssh nrs utf rtg pet mra dxa npu khk rmp bhg dvs cvd gps ssi""");

	/**
	 * Teams, offices, devices and Roman numbers: nobody's even where a person might
	 * stand.
	 */
	private static final Set<String> NOBODY = WordList
		.of("tl vl amk ssa ssh spl ovl vac fv bv bl rl fvl bvl kbu kag lp ouh ii iii vi vii viii fx");

	/** Abbreviations that may follow an office: {@code sygeplejerske OK'er}. */
	private static final Set<String> NO_INITIALS = Set.of("ok", "pn", "iv", "po", "im", "id", "it", "er", "op", "at",
			"uth");

	private static final Set<String> WITH_PERSONS = Set.of("hos", "ifølge", "iflg");

	private static final Set<String> TO_PERSONS = Set.of("til", "fra", "med", "af", "for", "på");

	/** {@code posen fra BD passede ikke}. */
	private static final Set<String> OF_THINGS = Set.of("fra", "til", "på", "i", "med", "for", "over", "under");

	/** Before the initials of who wrote or answers for something. */
	private static final Set<String> SIGNERS = WordList
		.of("ref referent indberetter anmelder beskrivende sign kvit init initialer signatur udført udf doseret disp ansvarlig ansv ansvarshavende");

	private static final Set<String> PRONOUNS = WordList.of("han hun det den de vi jeg du man dem mig dig os");

	private static final Set<String> WRITERS = Set.of("jeg", "undertegnede", "ut");

	private static final Set<String> NAMED_SIGNERS = Set.of("ref", "referent", "init", "initialer", "indberetter",
			"anmelder");

	@Override
	public void find(Passage passage, Collection<String> knownNames, Consumer<Finding> found) {
		findDotted(passage, found);
		findSignatures(passage, found);
		findSmallDotted(passage, found);
		findSmallPairs(passage, found);
		findLast(passage, found);
		findCapitals(passage, found);
	}

	/** Whether the letters, in small, are a common abbreviation rather than initials. */
	static boolean isAbbreviation(String lower) {
		return ABBREVIATIONS.contains(lower);
	}

	private static void findDotted(Passage passage, Consumer<Finding> found) {
		String text = passage.text();
		int done = 0;
		for (int i = 0; i < passage.words().size(); i++) {
			Word word = passage.words().get(i);
			if (word.isCapital() && !passage.isOrganisation(i) && word.start() >= done
					&& text.startsWith(".", word.end()) && !text.startsWith(".", word.start() - 1)) {
				Matcher dotted = Digits.at(DOTTED, text, word.start());
				if (dotted.lookingAt() && !DOTTED_ABBREVIATIONS.contains(letters(dotted.group()))) {
					done = dotted.end();
					found.accept(passage.finding(FindingKind.NAME, word.start(), done, 0.9, "Initialer"));
				}
			}
		}
	}

	private static String letters(String dotted) {
		return dotted.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
	}

	private static void findSignatures(Passage passage, Consumer<Finding> found) {
		String text = passage.text();
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) == '(' || text.charAt(i) == '/' || text.charAt(i) == '-') {
				Matcher signed = Digits.at(SIGNED, text, i);
				if (signed.lookingAt()) {
					addSignatures(passage, signed, found);
				}
			}
		}
	}

	private static void addSignatures(Passage passage, Matcher signed, Consumer<Finding> found) {
		int start = signed.start((signed.group("pair") != null) ? "pair" : "one");
		for (String initials : passage.text().substring(start, end(signed)).split("/")) {
			if (!isAbbreviation(initials.toLowerCase(Locale.ROOT))) {
				found.accept(passage.finding(FindingKind.NAME, start, start + initials.length(), 0.8,
						"Underskrevet med initialer"));
			}
			start += initials.length() + 1;
		}
	}

	/** {@code trukket op af a.k.}, {@code r.m. ringet}. */
	private static void findSmallDotted(Passage passage, Consumer<Finding> found) {
		Words words = passage.words();
		for (int i = 0; i < words.size(); i++) {
			Word word = words.get(i);
			if (word.text().length() == 1 && word.isSmall() && word.gap() != Word.Gap.NONE
					&& passage.text().startsWith(".", word.end())
					&& !passage.text().startsWith(".", word.start() - 1)) {
				Matcher dotted = Digits.at(SMALL_DOTTED, passage.text(), word.start());
				if (dotted.lookingAt() && !SMALL_ABBREVIATIONS.contains(letters(dotted.group()))
						&& isDoer(words, i, dotted.group().length() / 2)) {
					found.accept(passage.finding(FindingKind.NAME, word.start(), dotted.end(), 0.8, "Initialer"));
				}
			}
		}
	}

	private static boolean isDoer(Words words, int first, int letters) {
		String next = words.get(first + letters).lower();
		return words.get(first - 1).lower().equals("af") || PersonWords.isRole(words.get(first - 1).lower())
				|| isSigned(words, first) || PersonWords.isVerb(next) || PersonWords.isOrDoesCare(next);
	}

	private static void findSmallPairs(Passage passage, Consumer<Finding> found) {
		Words words = passage.words();
		for (int i = 0; i + 1 < words.size(); i++) {
			Word word = words.get(i);
			Matcher pair = Digits.at(SMALL_PAIR, passage.text(), word.start());
			if (word.isSmall() && word.text().length() <= 3 && words.get(i + 1).gap() == Word.Gap.MARK
					&& pair.lookingAt() && word.gap() != Word.Gap.NONE && word.gap() != Word.Gap.MARK
					&& isUnread(pair.group("one")) && isUnread(pair.group("other"))) {
				found.accept(passage.finding(FindingKind.NAME, pair.start("one"), pair.end("one"), 0.7, "Initialer"));
				found.accept(
						passage.finding(FindingKind.NAME, pair.start("other"), pair.end("other"), 0.7, "Initialer"));
			}
		}
	}

	/** Letters that spell no word, name or abbreviation. */
	private static boolean isUnread(String lower) {
		return !isAbbreviation(lower) && !SMALL_ABBREVIATIONS.contains(lower) && !Closed.WORDS.contains(lower)
				&& Lexicon.danish().tags(lower).isEmpty();
	}

	private static void findLast(Passage passage, Consumer<Finding> found) {
		Matcher last = LAST.matcher(passage.text())
			.region(Math.max(0, passage.text().length() - 20), passage.text().length())
			.useTransparentBounds(true);
		if (last.find() && !isAbbreviation(last.group("one").toLowerCase(Locale.ROOT))) {
			found.accept(passage.finding(FindingKind.NAME, last.start("one"), last.end("one"), 0.7,
					"Underskrevet med initialer"));
		}
	}

	private static int end(Matcher signed) {
		return signed.end((signed.group("pair") != null) ? "pair" : "one");
	}

	private static void findCapitals(Passage passage, Consumer<Finding> found) {
		Words words = passage.words();
		Set<String> initials = new HashSet<>();
		for (int i = 0; i < words.size(); i++) {
			if (isCandidate(words, i) && isPersons(words, i) && !passage.isOrganisation(i)) {
				initials.add(base(words.get(i)));
			}
		}
		for (int i = 0; i < words.size(); i++) {
			if (isSmallInitials(words, i)) {
				initials.add(base(words.get(i)));
			}
		}
		for (int i = 0; i < words.size(); i++) {
			Word word = words.get(i);
			if ((isCandidate(words, i) || isSmallInitials(words, i)) && initials.contains(base(word))) {
				found.accept(passage.finding(FindingKind.NAME, word.start(), word.end(), 0.85, "Initialer"));
			}
		}
	}

	private static boolean isCandidate(Words words, int index) {
		Word word = words.get(index);
		int length = base(word).length();
		boolean pronoun = PRONOUNS.contains(base(word)) && !word.text().endsWith("s");
		return !pronoun && word.isShouted() && length >= 2 && length <= 3 && !NOBODY.contains(base(word))
				&& word.text().chars().noneMatch(Character::isDigit) && !isLongShout(words.get(index - 1))
				&& !isLongShout(words.get(index + 1));
	}

	/** {@code sign. hk}, {@code plomberet af hk}, {@code sign. tj og bn}. */
	private static boolean isSmallInitials(Words words, int index) {
		Word word = words.get(index);
		String lower = word.lower();
		if (!word.isSmall() || lower.length() < 2 || lower.length() > 4 || !lower.chars().allMatch(Character::isLetter)
				|| isAbbreviation(lower) || SMALL_ABBREVIATIONS.contains(lower)
				|| !Lexicon.danish().tags(lower).isEmpty() || Lexicon.danish().isFiniteVerb(lower)
				|| Lexicon.danish().isName(lower) || PersonWords.isRole(lower) || Closed.WORDS.contains(lower)) {
			return false;
		}
		Word before = words.get(index - 1);
		return switch (before.lower()) {
			case "af" -> word.follows() && (PersonWords.isActOfCare(words.get(index - 2).lower())
					|| (words.get(index - 2).isNumber() && isParticiple(words.get(index - 3).lower())));
			case "og" -> word.follows() && isSmallInitials(words, index - 2);
			default -> isSigned(words, index)
					|| (word.follows() && lower.length() <= 3 && PersonWords.isBareTitle(before.lower()));
		};
	}

	private static boolean isLongShout(Word word) {
		return word.isShouted() && word.text().length() > 3;
	}

	private static boolean isPersons(Words words, int index) {
		Word word = words.get(index);
		Word before = words.get(index - 1);
		Word next = words.get(index + 1);
		if (word.follows() && before.lower().equals("af") && (PersonWords.isActOfCare(words.get(index - 2).lower())
				|| (isParticiple(words.get(index - 2).lower()) && !isAbbreviation(base(word))))) {
			return true;
		}
		if (word.follows() && before.lower().equals("ved") && PersonWords.isCareBy(words.get(index - 2).lower())
				&& !isAbbreviation(base(word))) {
			return true;
		}
		if (word.follows() && base(word).length() == 2 && PersonWords.isStaff(before.lower())
				&& !NO_INITIALS.contains(base(word))) {
			return true;
		}
		if (isInitialsByName(words, index) || isOfWriter(words, index)) {
			return true;
		}
		if (isAbbreviation(base(word))) {
			return false;
		}
		if (word.follows() && before.lower().equals("af")
				&& Lexicon.danish()
					.tags(words.get(index - 2).lower())
					.stream()
					.anyMatch((tag) -> tag.startsWith("ver"))) {
			return true;
		}
		if (isSigned(words, index)) {
			return true;
		}
		boolean adjacent = word.follows() || word.gap() == Word.Gap.ABBREVIATION || word.gap() == Word.Gap.MARK;
		boolean verbBefore = word.follows() && PersonWords.isHumanVerb(before.lower());
		boolean verbNext = next.follows() && (PersonWords.isVerb(next.lower())
				|| (PersonWords.isOrDoesCare(next.lower()) && !OF_THINGS.contains(before.lower())));
		return (adjacent && PersonWords.isRole(before.lower())) || verbBefore || verbNext
				|| isBesidePeople(words, index);
	}

	/** {@code Jeg, AKM, sagde til}. */
	private static boolean isOfWriter(Words words, int index) {
		return words.get(index).gap() == Word.Gap.COMMA && words.get(index + 1).gap() == Word.Gap.COMMA
				&& WRITERS.contains(words.get(index - 1).lower());
	}

	/** {@code Ref.: AK}, {@code sine initialer (BT, LN)}: whatever else they may mean. */
	private static boolean isInitialsByName(Words words, int index) {
		Word word = words.get(index);
		return (word.gap() == Word.Gap.MARK && NAMED_SIGNERS.contains(words.get(index - 1).lower()))
				|| (word.gap() == Word.Gap.COMMA && isCandidate(words, index - 1)
						&& isInitialsByName(words, index - 1));
	}

	/** {@code udskrevet af KLM}. */
	private static boolean isParticiple(String lower) {
		return lower.length() > 4 && lower.endsWith("t") && Lexicon.danish().isWord(lower)
				&& !Lexicon.danish().isNounOnly(lower);
	}

	/**
	 * {@code hos MKL}, {@code besked til MKL}, {@code Mette Due, MKL},
	 * {@code GT og LRP kørte}.
	 */
	private static boolean isBesidePeople(Words words, int index) {
		Word word = words.get(index);
		Word before = words.get(index - 1);
		if (word.follows() && WITH_PERSONS.contains(before.lower()) || isBetweenTwo(words, index)) {
			return true;
		}
		if (word.follows() && TO_PERSONS.contains(before.lower())
				&& PersonWords.isBetweenPeople(words.get(index - 2).lower())) {
			return true;
		}
		if (before.lower().equals("og") && words.get(index - 2).isCapital() && words.get(index - 3).isCapital()
				&& words.get(index - 2).gap() != Word.Gap.SPACE) {
			return true;
		}
		boolean listed = word.gap() == Word.Gap.COMMA || before.lower().equals("og");
		Word other = before.lower().equals("og") ? words.get(index - 2) : before;
		if (listed && other.isCapitalised() && Lexicon.danish().isName(other.lower())
				&& !Lexicon.danish().isWord(other.lower())) {
			return true;
		}
		Word and = words.get(index + 1);
		return and.follows() && and.lower().equals("og") && words.get(index + 2).isShouted()
				&& isCandidate(words, index + 2) && !isAbbreviation(base(words.get(index + 2)))
				&& PersonWords.isVerb(words.get(index + 3).lower());
	}

	/** {@code vagtskifte mellem MK og RB}. */
	private static boolean isBetweenTwo(Words words, int index) {
		int first = words.get(index - 1).lower().equals("og") ? index - 2 : index;
		return words.get(first - 1).lower().equals("mellem") && words.get(first + 1).lower().equals("og")
				&& isCandidate(words, first) && isCandidate(words, first + 2);
	}

	/** {@code Kontrolleret: MBJ}; {@code Ref. KLM}. */
	private static boolean isSigned(Words words, int index) {
		Word word = words.get(index);
		String before = words.get(index - 1).lower();
		return (word.gap() == Word.Gap.MARK && (PersonWords.isActOfCare(before) || SIGNERS.contains(before)))
				|| ((word.gap() == Word.Gap.ABBREVIATION || word.follows()) && SIGNERS.contains(before));
	}

	private static String base(Word word) {
		String text = word.text();
		int end = text.endsWith("'s") ? text.length() - 2 : text.endsWith("s") ? text.length() - 1 : text.length();
		return text.substring(0, end).toLowerCase(Locale.ROOT);
	}

}
