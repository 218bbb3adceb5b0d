package dk.uthflow.anonymise;

import java.util.Set;

/**
 * Diseases, scales and devices that are named after people. Those of the first list are
 * hardly anybody's name in Denmark and are taken for the disease unless a first name or a
 * title stands before; any name is taken for one where a medical noun follows
 * ({@code Bergs balanceskala}).
 */
final class Eponyms {

	private static final Set<String> RARE_AS_NAMES = WordList.of("""
			parkinson alzheimer crohn asperger tourette down addison cushing ménière meniere raynaud hodgkin
			huntington wernicke korsakoff bechterew sjögren basedow hashimoto kawasaki foley borg glasgow barthel
			braden apgar redon venflon tiemann waterlow wassermann babinski romberg trendelenburg fowler doppler
			holter valsalva heimlich kirschner kocher luer seldinger ringer hartmann bell guillain barré barre marfan
			turner klinefelter lewy pick graves dupuytren colles baker paget wilson werlhof lyme creutzfeldt
			jakob-creutzfeldt duchenne becker behçet barrett mallory conn hamilton rorschach norton tinetti beck
			snellen""");

	private static final Set<String> NOUNS = WordList.of("""
			sygdom syge syndrom syndromet fænomen encephalopati encefalopati anæmi lymfom skala skalaen score scoren
			test testen index indeks kateter katetret kateteret dræn drænet sonde sonden tegn leje lejring operation
			metode greb manøvre prøve demens parese lammelse kontraktur fraktur ulcus væske klorid acetat laktat nål
			tang ventil monitorering undersøgelse coma maske masken plejeskala balanceskala pande cyste hernie
			divertikel refleks kriterier klassifikation farvning positiv negativ positive negative cancer sarkom tumor
			thyroiditis apopleksi""");

	private static final Set<String> BEFORE = WordList.of("""
			mb morbus skalaen skala testen score scoren syndromet a.m ad modum indekset testet""");

	private static final Set<String> SEIZED = Set.of("hende", "ham", "mig", "dem", "den", "det", "fat", "ind",
			"straks");

	private Eponyms() {
	}

	/** Whether the word at the index means a disease, a scale or a device. */
	static boolean isMeant(Words words, int index) {
		if (isSeized(words, index)) {
			return false;
		}
		Word before = words.get(index - 1);
		if (BEFORE.contains(before.lower()) && words.get(index).gap() != Word.Gap.END) {
			return true;
		}
		for (int i = index + 1; i <= index + 2; i++) {
			Word next = words.get(i);
			if (!next.follows()) {
				break;
			}
			if (isNoun(next.lower())) {
				return true;
			}
		}
		return isRareAsName(words.get(index).lower());
	}

	static boolean isRareAsName(String lower) {
		return RARE_AS_NAMES.contains(lower)
				|| (lower.endsWith("s") && RARE_AS_NAMES.contains(lower.substring(0, lower.length() - 1)));
	}

	private static boolean isNoun(String lower) {
		return NOUNS.contains(lower) || lower.endsWith("skala") || lower.endsWith("syndrom") || lower.endsWith("sygdom")
				|| lower.endsWith("score") || lower.endsWith("kateter") || lower.endsWith("test");
	}

	/** {@code Kasper greb hende}: no grip with a name. */
	private static boolean isSeized(Words words, int index) {
		return words.get(index + 1).lower().equals("greb") && SEIZED.contains(words.get(index + 2).lower());
	}

}
