package dk.uthflow.anonymise;

import java.util.BitSet;

/**
 * The words of a text that are, together, the name of a known organisation.
 */
final class OrganisationSpans {

	/** Shorter ones are initials, abbreviations or words of their own. */
	private static final int SHORTEST_ALONE = 4;

	private final BitSet words = new BitSet();

	private final BitSet alone = new BitSet();

	OrganisationSpans(Words words, OrganisationNames names) {
		int at = 0;
		while (at < words.size()) {
			int length = words.get(at).isSmall() ? 0 : length(words, at, names);
			this.words.set(at, at + length);
			this.alone.set(at, length == 1);
			at += Math.max(1, length);
		}
	}

	boolean holds(int word) {
		return word >= 0 && this.words.get(word);
	}

	/** Whether it is a name of one word. */
	boolean isAlone(int word) {
		return word >= 0 && this.alone.get(word);
	}

	/** How many words from here on are the longest known name. */
	private static int length(Words words, int from, OrganisationNames names) {
		int longest = 0;
		StringBuilder phrase = new StringBuilder();
		for (int i = from; i < from + OrganisationNames.MOST_WORDS && i < words.size(); i++) {
			phrase.append((i > from) ? " " : "").append(words.get(i).lower());
			if (phrase.length() >= SHORTEST_ALONE && names.isOrganisationName(phrase.toString())
					&& !isPersons(words, from, i)) {
				longest = i - from + 1;
			}
		}
		return longest;
	}

	/** What may be a person's name as well is left to the other rules. */
	private static boolean isPersons(Words words, int from, int to) {
		for (int i = from; i <= to; i++) {
			if (!Lexicon.danish().isName(words.get(i).lower()) || OrganisationWords.isKind(words.get(i).lower())
					|| Lexicon.danish().isDefiniteNoun(words.get(i).lower())) {
				return false;
			}
		}
		return true;
	}

}
