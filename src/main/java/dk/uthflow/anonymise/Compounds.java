package dk.uthflow.anonymise;

/**
 * Danish writes compounds in one word: {@code medicinvognen} is a word because
 * {@code medicin} and {@code vognen} are.
 */
final class Compounds {

	private static final int SHORTEST_PART = 3;

	private static final int LONGEST = 40;

	private Compounds() {
	}

	static boolean isCompound(String lower, Lexicon lexicon) {
		if (lower.length() > LONGEST) {
			return false;
		}
		int hyphen = lower.lastIndexOf('-');
		if (hyphen > 0) {
			return lexicon.isWord(lower.substring(hyphen + 1));
		}
		for (int split = SHORTEST_PART; split <= lower.length() - SHORTEST_PART; split++) {
			if (lexicon.isWord(lower.substring(split)) && isFirstPart(lower.substring(0, split), lexicon)) {
				return true;
			}
		}
		return false;
	}

	/** Whether it ends as definite nouns do: {@code patienten}, {@code patinten}. */
	static boolean isDefinite(String lower) {
		return lower.endsWith("en") || lower.endsWith("et") || lower.endsWith("erne") || lower.endsWith("ene");
	}

	private static boolean isFirstPart(String part, Lexicon lexicon) {
		return lexicon.isWord(part) || ((part.endsWith("s") || part.endsWith("e")) && part.length() > SHORTEST_PART
				&& lexicon.isWord(part.substring(0, part.length() - 1)));
	}

}
