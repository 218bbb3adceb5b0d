package dk.uthflow.anonymise;

import java.util.Collection;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

/**
 * Names that the case's own fields hold, in every form: whole, first name or surname
 * alone, initials, genitive, in large or small letters. Where a small-lettered form is a
 * Danish word ({@code skov}) and stands alone, it is shown but not held for certain.
 */
@Component
class KnownNameFinder implements KindFinder {

	private static final double MAY_BE_A_WORD = 0.6;

	@Override
	public void find(Passage passage, Collection<String> knownNames, Consumer<Finding> found) {
		KnownNames names = new KnownNames(knownNames);
		Words words = passage.words();
		int at = 0;
		while (at < words.size() && !names.isEmpty()) {
			int end = at;
			if (names.isPart(words.get(at))) {
				while (words.get(end + 1).follows() && names.isPart(words.get(end + 1))) {
					end++;
				}
				double confidence = (end > at) ? 1 : alone(words.get(at));
				if (confidence > 0) {
					found.accept(finding(passage, at, end, confidence));
				}
			}
			else if (names.isInitials(words.get(at)) && !isMeasured(words, at)) {
				found.accept(finding(passage, at, at, 1));
			}
			at = end + 1;
		}
	}

	private static double alone(Word word) {
		if (word.isSmall() && Closed.WORDS.contains(word.lower())) {
			return 0;
		}
		return (word.isSmall() && Lexicon.danish().isWord(word.lower())) ? MAY_BE_A_WORD : 1;
	}

	private static Finding finding(Passage passage, int first, int last, double confidence) {
		return passage.finding(FindingKind.NAME, passage.words().get(first).start(), passage.words().get(last).end(),
				confidence, "Navn fra sagens egne felter");
	}

	/** {@code BT 120/80}: an abbreviation of care, not a person. */
	private static boolean isMeasured(Words words, int index) {
		return InitialsFinder.isAbbreviation(words.get(index).lower())
				&& (words.get(index + 1).isNumber() || words.get(index + 1).gap() == Word.Gap.MARK);
	}

}
