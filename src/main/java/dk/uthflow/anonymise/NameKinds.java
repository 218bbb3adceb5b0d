package dk.uthflow.anonymise;

import java.util.HashMap;
import java.util.Map;

/**
 * What the lexicon says of each word of a text, looked up once.
 */
final class NameKinds {

	private static final int MOST_SEEN = 20_000;

	private final Passage passage;

	private final Words words;

	private final Lexicon lexicon;

	private final NameKind[] kinds;

	private final Map<String, NameKind> seen = new HashMap<>();

	NameKinds(Passage passage, Lexicon lexicon) {
		this.passage = passage;
		this.words = passage.words();
		this.lexicon = lexicon;
		this.kinds = new NameKind[this.words.size()];
	}

	NameKind of(int index) {
		if (index < 0 || index >= this.kinds.length) {
			return NameKind.UNKNOWN;
		}
		if (this.kinds[index] == null) {
			Word word = this.words.get(index);
			this.kinds[index] = (this.seen.size() < MOST_SEEN) ? this.seen
				.computeIfAbsent((word.opens() ? "." : "") + word.lower(), (key) -> NameKind.of(word, this.lexicon))
					: NameKind.of(word, this.lexicon);
		}
		return this.kinds[index];
	}

	/** {@code Ronnys}: what follows is no more of the name. */
	boolean isGenitive(int index) {
		String lower = this.words.get(index).lower();

		boolean surname = of(index) == NameKind.SURNAME && !of(index + 1).isName();
		return lower.endsWith("s") && lower.length() > 3 && (this.lexicon.isName(lower) || surname)
				&& !this.lexicon.isNameUninflected(lower);
	}

	boolean isOrganisation(int index) {
		return this.passage.isOrganisation(index);
	}

	boolean isOrganisationInOneWord(int index) {
		return this.passage.isOrganisationInOneWord(index);
	}

	Words words() {
		return this.words;
	}

	Lexicon lexicon() {
		return this.lexicon;
	}

}
