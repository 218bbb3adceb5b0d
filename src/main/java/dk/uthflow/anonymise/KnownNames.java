package dk.uthflow.anonymise;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The forms of names that are known: their words, and their initials.
 */
final class KnownNames {

	private final Set<String> words = new HashSet<>();

	private final Set<String> initials = new HashSet<>();

	KnownNames(Collection<String> names) {
		names.stream().filter(Objects::nonNull).forEach(this::add);
	}

	boolean isEmpty() {
		return this.words.isEmpty();
	}

	/** Whether it is a word of a known name, or the genitive of one. */
	boolean isPart(Word word) {
		return this.words.contains(Genitive.base(word.lower(), this.words::contains));
	}

	/** Whether it is the initials of a known name, written in capitals. */
	boolean isInitials(Word word) {
		return word.isShouted() && this.initials.contains(Genitive.base(word.lower(), this.initials::contains));
	}

	private void add(String name) {
		List<String> parts = PersonName.words(name)
			.stream()
			.filter((word) -> word.length() > 1 && !PersonWords.isTitle(word))
			.toList();
		this.words.addAll(parts);
		parts.stream()
			.flatMap((word) -> Arrays.stream(word.split("-")))
			.filter((word) -> word.length() > 1)
			.forEach(this.words::add);
		if (parts.size() > 1) {
			StringBuilder all = new StringBuilder();
			parts.forEach((word) -> all.append(word.charAt(0)));
			this.initials.add(all.toString());
			this.initials.add("" + all.charAt(0) + all.charAt(all.length() - 1));
		}
	}

}
