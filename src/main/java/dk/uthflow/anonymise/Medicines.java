package dk.uthflow.anonymise;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells medicines from persons: by the stems of international nonproprietary names (WHO,
 * "The use of stems in the selection of INN", in Danish spelling), by a dose beside the
 * name, and by verbs and nouns of medication before it.
 */
final class Medicines {

	private static final Pattern STEM = Pattern.compile(
			".*(?:cillin|mycin|micin|oxacin|cyclin|penem|prazol|azol|sartan|statin|olol|april|ipril|dipin|azepam|azolam|clon|setron|triptan|tidin|gliptin|gliflozin|glutid|xaban|gatran|parin|formin|afil|umab|ximab|tinib|ciclovir|vudin|cain|codon|kodon|morfin|orphin|fentanil|fentanyl|oxetin|tralin|apin|peridol|idon|thiazid|tiazid|semid|acton|bactam|dronat|lukast|terol|sonid|olon|ason|profen|fenac|coxib|tepin|barbital|kalcin|gabalin|gabapentin|triptylin|pramin|pramid|azin|amol|adol|trexat|statin|oxin|thyroxin|insulin|farin|vastatin|zepin|sulfon|quin|kinin|stigmin|curonium|flurane?|fluran|gest(?:el|eron)|stron|diol|salicyl(?:syre|at)|syre|sulfat|chlorid|klorid|natrium|kalium|calcium|magnyl|vitamin|ferrin|tropin|poetin|grastim|platin|taxel|rubicin|bicin|amid|imid|nidazol|oxolon|oxim|virin?|ergin|pezil|mantin|citalopram|rizin|tadin|zosin|sulosin|piclon|pexol|nirol|dopa|rolimus|trexon|mustin|zumab|limumab|butamol|phyllin|fyllin|tocin|pressin|relin|xetin|faxin|ofol|codyl|cystein|zaar|clone)e?");

	private static final Pattern BRAND = Pattern.compile(
			".*(?:[^aeiouy][eiao]x|xia|ocin|cor|quis|lam|olia|zin|dol|vir|zol|duretter|depot|retard|prolong|consta|turbuhaler|novolet|flexpen|respimat|comp)s?");

	/** Adrenaline to be carried, found and forgotten as people are. */
	private static final Set<String> PENS = Set.of("jext", "epipen", "emerade");

	/** Medication nouns and verbs that a medicine follows. */
	private static final Set<String> BEFORE = WordList
		.of("""
					fik får få fået gav giver givet gives give ordineret ordinerede ordinerer ordineres ordination doseret
					doserer doserede dispenseret dispenserede seponeret seponerede seponerer pauseret pauserede udleveret
					udleverede udleverer taget tager tage tog indtaget mangler manglede manglende start startet stop stoppet
					glemt påsat administreret administrerede blandede blandet injiceret injicerede allergi allergisk dosis
					tablet tabletter tabl kapsel kapsler plaster plastre injektion inj infusion dråber øjendråber inhalation
					mikstur medicin medicinen præparat præparatet lægemidlet stk pakning pakke generisk vaccine vaccination
					overdosis behandling behandlet antibiotika smertestillende blodfortyndende recept depot pn fast udskrevet
					tbl tbl. indlægssedlen indlægsseddel hentet hentede henter afhentet afhentede købt købte bestilt bestilte
				nægter nægtede nægtet afviste spytter spyttede genordineret skiftet byttet opblandet indgivet forbrug effekt virkning pille piller pillen salve creme
					spray pumpe pumpen penicillin""");

	/** Words that may stand between those and the medicine. */
	private static final Set<String> BETWEEN = WordList
		.of("""
				til med af på for over mod både sin sine sit hans hendes deres to tre x ikke dobbelt ekstra forkert også en et
				den i stedet og eller samt trods derefter så stk tabl tabletter tablet""");

	private static final Set<String> GIVEN = WordList.of("""
			givet gav giver gives udleveret udleverede udleverer doseret dispenseret ordineret øjendråber medicin
			medicinen tabletter tablet piller insulin recept recepten dosis dosispakken dosispakke doseringsæske
			doseringsæsken pose posen afleveret leveret sendt kopi udskrevet bestilt mad journal""");

	private static final Set<String> CHANGED = WordList.of("skiftet ændret byttet skift ændring overgang omlagt");

	private static final Set<String> UNITS = WordList
		.of("""
				tbl mg g ml mikrogram mcg µg ug ie iu mmol tabl tablet tabletter kapsel kapsler stk x dråber enheder enh mg/ml
				depot retard plaster plastre mixtur mikstur iv i.v po im sc pn timen suppositorie sublingual inhalator
				creme salve spray gel %""");

	private static final Set<String> AFTER = WordList
		.of("""
				startet opstartet skiftet udgået udsolgt bestilt ophørt hængt givet doseret dispenseret seponeret pauseret ordineret glemt udleveret administreret indtaget injiceret
				opblandet byttet restordre virker virkede udløbet optrappet nedtrappet ophældt taget gives tages doseres""");

	private Medicines() {
	}

	static boolean hasStem(String lower) {
		return PENS.contains(lower) || lower.length() > 4 && STEM.matcher(lower).matches();
	}

	/** Whether it ends as brands do, and as hardly any name: {@code Leponex}. */
	static boolean isShapedAsBrand(String lower) {
		return lower.length() > 4 && BRAND.matcher(lower).matches();
	}

	/** Whether a dose, a form or a route follows the word. */
	static boolean hasDose(Words words, int index) {
		Word next = words.get(index + 1);
		if (next.gap() != Word.Gap.SPACE && next.gap() != Word.Gap.MARK && next.gap() != Word.Gap.COMMA) {
			return false;
		}
		return next.isNumber() ? isUnit(words.get(index + 2)) || endsInUnit(next.lower()) : isUnit(next);
	}

	/**
	 * {@code fik Yasmin i stedet for Yaz}: both are of one sort, and one is nobody's
	 * name.
	 */
	static boolean isSwapped(Words words, int index) {
		return isOther(words, index + 4, index + 1) || isOther(words, index - 4, index - 3);
	}

	private static boolean isOther(Words words, int other, int instead) {
		Word word = words.get(other);
		return words.get(instead).lower().equals("i") && words.get(instead + 1).lower().equals("stedet")
				&& words.get(instead + 2).lower().equals("for") && word.isCapitalised()
				&& !Lexicon.danish().isName(word.lower())
				&& (hasStem(word.lower()) || hasMedicationBefore(words, Math.min(other, instead - 1)));
	}

	/** Whether a verb or noun of medication stands right before the two. */
	private static boolean hasMedicationBefore(Words words, int first) {
		return BEFORE.contains(words.get(first - 1).lower());
	}

	/** Whether something is given before the word "til": who gets it follows. */
	static boolean isGivenBefore(Words words, int index) {
		for (int i = index - 1; i >= index - 5 && words.get(i + 1).gap() != Word.Gap.END; i--) {
			String lower = words.get(i).lower();
			if (CHANGED.contains(lower)) {
				return false;
			}
			if (GIVEN.contains(lower) || isMedicationNoun(lower)) {
				return true;
			}
		}
		return false;
	}

	/** Whether words of medication stand before the word or after it. */
	static boolean isTalkedOf(Words words, int index) {
		return isTalkedOfBefore(words, index) || isTalkedOfAfter(words, index);
	}

	private static boolean isTalkedOfBefore(Words words, int index) {
		for (int i = index - 1; i >= index - 4; i--) {
			Word word = words.get(i);
			if (words.get(i + 1).gap() == Word.Gap.END
					|| (word.lower().equals("af") && PersonWords.isActOfCare(words.get(i - 1).lower()))) {
				return false;
			}
			if (BEFORE.contains(word.lower()) || isUnit(word) || isMedicationNoun(word.lower())) {
				return true;
			}
			if (!BETWEEN.contains(word.lower()) && !word.isNumber()) {
				return false;
			}
		}
		return false;
	}

	private static boolean isTalkedOfAfter(Words words, int index) {
		for (int i = index + 1; i <= index + 3; i++) {
			Word word = words.get(i);
			if (word.gap() == Word.Gap.END || word.gap() == Word.Gap.LINE) {
				return false;
			}
			if (AFTER.contains(word.lower())) {
				return true;
			}
		}
		return false;
	}

	private static boolean isMedicationNoun(String lower) {
		return lower.endsWith("tabletter") || lower.endsWith("plaster") || lower.endsWith("medicin")
				|| lower.endsWith("medicinen") || lower.endsWith("præparat") || lower.endsWith("behandling")
				|| lower.endsWith("vaccine") || lower.endsWith("allergi") || lower.endsWith("dosis")
				|| lower.endsWith("injektion") || lower.endsWith("pumpe") || lower.endsWith("pumpen");
	}

	private static boolean isUnit(Word word) {
		return UNITS.contains(word.lower());
	}

	private static boolean endsInUnit(String number) {
		return number.endsWith("mg") || number.endsWith("ml") || number.endsWith("g") || number.endsWith("ie");
	}

}
