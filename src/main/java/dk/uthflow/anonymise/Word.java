package dk.uthflow.anonymise;

/**
 * A word or a number of a text, with where it stands and what stands before it.
 *
 * @param text as written
 * @param lower in small letters
 * @param start first character in the plain text
 * @param end the character after the last
 * @param gap what stands between the word before and this one
 * @param opens whether it opens a sentence or a line
 */
record Word(String text, String lower, int start, int end, Gap gap, boolean opens) {

	/** What stands between two words. */
	enum Gap {

		/** Nothing: the words touch. */
		NONE,
		/** Blanks. */
		SPACE,
		/** A full stop that ends no sentence: {@code dr. Holm}. */
		ABBREVIATION,
		/** A comma. */
		COMMA,
		/** Colon, dash, slash, bracket or quotation mark. */
		MARK,
		/** A line break and no other sign. */
		LINE,
		/** The end of a sentence, or the start of the text. */
		END

	}

	boolean isNumber() {
		return Character.isDigit(this.text.charAt(0));
	}

	/** Written as a name: a capital and small letters. */
	boolean isCapitalised() {
		return Character.isUpperCase(this.text.charAt(0)) && this.text.length() > 1 && !isShouted();
	}

	/** Written in capitals only, two or more. */
	boolean isShouted() {
		int letters = 0;
		for (int i = 0; i < this.text.length(); i++) {
			char c = this.text.charAt(i);
			if (Character.isLowerCase(c)) {
				return isGenitiveOfCapitals(i);
			}
			letters += Character.isUpperCase(c) ? 1 : 0;
		}
		return letters > 1;
	}

	/** A single capital, an initial. */
	boolean isCapital() {
		return this.text.length() == 1 && Character.isUpperCase(this.text.charAt(0));
	}

	/** The genitive of an initial: {@code Kenneth S's}, {@code Inger Ks}. */
	boolean isCapitalsGenitive() {
		return Character.isUpperCase(this.text.charAt(0))
				&& (this.text.length() == 2 || this.text.length() == 3 && this.text.charAt(1) == '\'')
				&& this.text.endsWith("s");
	}

	boolean isSmall() {
		return Character.isLowerCase(this.text.charAt(0));
	}

	/** Whether the word follows the one before with nothing but blanks between. */
	boolean follows() {
		return this.gap == Gap.SPACE;
	}

	private boolean isGenitiveOfCapitals(int at) {
		return at >= 2 && at == this.text.length() - 1
				&& (this.text.endsWith("'s") || (at >= 2 && this.text.endsWith("s"))) && this.text.length() <= 5;
	}

}
