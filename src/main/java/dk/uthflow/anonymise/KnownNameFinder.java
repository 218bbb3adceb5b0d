package dk.uthflow.anonymise;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/**
 * Names that the case's own fields hold, in every form: whole, first name or surname
 * alone, initials, genitive, in large or small letters.
 */
@Component
class KnownNameFinder implements KindFinder {

	private static final Pattern BREAK = Pattern.compile("[^\\p{L}'\\-]+");

	@Override
	public void find(Passage passage, Collection<String> knownNames, Consumer<Finding> found) {
		Set<String> parts = new HashSet<>();
		Set<String> initials = new HashSet<>();
		for (String name : knownNames) {
			if (name != null) {
				add(name, parts, initials);
			}
		}
		if (parts.isEmpty()) {
			return;
		}
		Words words = passage.words();
		for (int i = 0; i < words.size(); i++) {
			if (isPart(words.get(i), parts)) {
				int end = i;
				while (words.get(end + 1).follows() && isPart(words.get(end + 1), parts)) {
					end++;
				}
				double confidence = (i == end && isOrdinaryWord(words.get(i))) ? 0.6 : 1;
				if (!(i == end && words.get(i).isSmall() && Closed.WORDS.contains(words.get(i).lower()))) {
					found.accept(passage.finding(FindingKind.NAME, words.get(i).start(), words.get(end).end(),
							confidence, "Navn fra sagens egne felter"));
				}
				i = end;
			}
			else if (words.get(i).isShouted()
					&& initials.contains(Genitive.base(words.get(i).lower(), initials::contains))
					&& !isMeasured(words, i)) {
				found.accept(passage.finding(FindingKind.NAME, words.get(i).start(), words.get(i).end(), 1,
						"Initialer fra sagens egne felter"));
			}
		}
	}

	private static void add(String name, Set<String> parts, Set<String> initials) {
		List<String> words = BREAK.splitAsStream(Passage.of(name).text().toLowerCase(Locale.ROOT))
			.filter((word) -> word.length() > 1 && !PersonWords.isTitle(word))
			.toList();
		parts.addAll(words);
		words.stream()
			.filter((word) -> word.contains("-"))
			.flatMap((word) -> List.of(word.split("-")).stream())
			.filter((word) -> word.length() > 1)
			.forEach(parts::add);
		if (words.size() > 1) {
			StringBuilder all = new StringBuilder();
			words.forEach((word) -> all.append(word.charAt(0)));
			initials.add(all.toString());
			initials.add("" + all.charAt(0) + all.charAt(all.length() - 1));
		}
	}

	private static boolean isPart(Word word, Set<String> parts) {
		return parts.contains(word.lower()) || parts.contains(Genitive.base(word.lower(), parts::contains));
	}

	private static boolean isOrdinaryWord(Word word) {
		return word.isSmall() && Lexicon.danish().isWord(word.lower());
	}

	/** {@code BT 120/80}: an abbreviation of care, not a person. */
	private static boolean isMeasured(Words words, int index) {
		return InitialsFinder.isAbbreviation(words.get(index).lower())
				&& (words.get(index + 1).isNumber() || words.get(index + 1).gap() == Word.Gap.MARK);
	}

}
