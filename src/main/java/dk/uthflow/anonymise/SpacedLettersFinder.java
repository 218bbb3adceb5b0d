package dk.uthflow.anonymise;

import java.util.Collection;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

/**
 * Names written with blanks between their letters, as a scanner reads spaced type:
 * {@code M e t t e}.
 */
@Component
class SpacedLettersFinder implements KindFinder {

	private static final int SHORTEST = 3;

	private static final int LONGEST = 20;

	private static final int MOST_AFTER = 1;

	@Override
	public void find(Passage passage, Collection<String> knownNames, Consumer<Finding> found) {
		Words words = passage.words();
		int first = 0;
		while (first < words.size()) {
			int end = first;
			StringBuilder letters = new StringBuilder();
			while (isLetter(words.get(end)) && end - first < LONGEST
					&& (end == first || (words.get(end).follows() && !words.get(end).isCapital()))) {
				letters.append(words.get(end++).lower());
			}
			int length = nameLength(letters.toString());
			if (length > 0) {
				end = first + length;
				found.accept(passage.finding(FindingKind.NAME, words.get(first).start(), words.get(end - 1).end(), 0.9,
						"Navn med mellemrum mellem bogstaverne"));
			}
			first = Math.max(first + 1, end);
		}
	}

	/** How many of the letters are a name; a word of one letter may follow it. */
	private static int nameLength(String letters) {
		int length = letters.length();
		while (length >= SHORTEST && !Lexicon.danish().isName(letters.substring(0, length))) {
			length--;
		}
		return (length >= SHORTEST && length >= letters.length() - MOST_AFTER) ? length : 0;
	}

	private static boolean isLetter(Word word) {
		return word.text().length() == 1 && Character.isLetter(word.text().charAt(0));
	}

}
