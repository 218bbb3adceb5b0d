package dk.uthflow.anonymise;

/**
 * What the lexicon says of each word of a text, looked up once.
 */
final class NameKinds {

	private final Words words;

	private final Lexicon lexicon;

	private final NameKind[] kinds;

	NameKinds(Words words, Lexicon lexicon) {
		this.words = words;
		this.lexicon = lexicon;
		this.kinds = new NameKind[words.size()];
	}

	NameKind of(int index) {
		if (index < 0 || index >= this.kinds.length) {
			return NameKind.UNKNOWN;
		}
		if (this.kinds[index] == null) {
			this.kinds[index] = NameKind.of(this.words.get(index), this.lexicon);
		}
		return this.kinds[index];
	}

	Words words() {
		return this.words;
	}

	Lexicon lexicon() {
		return this.lexicon;
	}

}
