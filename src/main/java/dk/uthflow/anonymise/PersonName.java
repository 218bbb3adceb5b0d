package dk.uthflow.anonymise;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A name as it is compared: small letters, genitive taken off.
 *
 * @param words the words of the name
 * @param initials its letters, if it is nothing but initials; else empty
 * @param isGenitive whether it was written in the genitive
 */
record PersonName(List<String> words, String initials, boolean isGenitive) {

	private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{M}'\\-]+");

	private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\. ?)+\\p{Lu}?(?:'?s)?|\\p{Lu}{2,4}(?:'?s)?'?");

	/**
	 * @param name as written
	 * @param known words of the case's names, in small letters: what the genitive of
	 * {@code Mettes} is told by
	 */
	static PersonName of(String name, Set<String> known) {
		List<String> words = words(name);
		if (words.isEmpty()) {
			return new PersonName(words, "", false);
		}
		String last = words.get(words.size() - 1);
		String base = Genitive.base(last, (word) -> known.contains(word) || isNameOf(word, last));
		boolean genitive = !base.equals(last);
		List<String> form = Stream.concat(words.stream().limit(words.size() - 1L), Stream.of(base))
			.filter((word) -> !word.isEmpty())
			.toList();
		return new PersonName(form, INITIALS.matcher(name.strip()).matches() ? String.join("", form) : "", genitive);
	}

	static List<String> words(String name) {
		return BREAK.splitAsStream(Passage.of(name).text().toLowerCase(Locale.ROOT))
			.filter((word) -> !word.isEmpty())
			.toList();
	}

	/** Words count more than initials. */
	int fullness() {
		return this.initials.isEmpty() ? this.words.stream().mapToInt((word) -> (word.length() > 1) ? 100 : 1).sum()
				: 1;
	}

	String longestWord() {
		return this.words.stream().max(Comparator.comparingInt(String::length)).orElse("");
	}

	/** Whether each word is, in order, a word or an initial of the other name. */
	boolean isPartOf(PersonName other) {
		return this.initials.isEmpty() ? isIn(this.words, other)
				: this.initials.equals(other.initials) || isIn(List.of(this.initials.split("")), other);
	}

	private static boolean isIn(List<String> wanted, PersonName other) {
		int next = 0;
		for (String word : wanted) {
			while (next < other.words.size() && !matches(word, other.words.get(next))) {
				next++;
			}
			if (next++ >= other.words.size()) {
				return false;
			}
		}
		return true;
	}

	private static boolean matches(String word, String name) {
		return word.equals(name) || (word.length() == 1 && name.startsWith(word));
	}

	private static boolean isNameOf(String base, String genitive) {
		return Lexicon.danish().isNameUninflected(base) && !Lexicon.danish().isNameUninflected(genitive);
	}

}
