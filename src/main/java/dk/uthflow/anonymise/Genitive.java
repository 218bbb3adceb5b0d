package dk.uthflow.anonymise;

import java.util.function.Predicate;

/**
 * The Danish genitive of names: {@code Mettes}, {@code Jens'}, {@code MJ's}.
 */
final class Genitive {

	private Genitive() {
	}

	/**
	 * The name that the word is the genitive of, or the word itself.
	 * @param word a lower-case word
	 * @param isName whether a word is known as a name, and so its genitive recognised
	 */
	static String base(String word, Predicate<String> isName) {
		if (word.endsWith("'s")) {
			return word.substring(0, word.length() - 2);
		}
		if (word.endsWith("'")) {
			return word.substring(0, word.length() - 1);
		}
		if (word.length() > 2 && word.endsWith("s") && isName.test(word.substring(0, word.length() - 1))) {
			return word.substring(0, word.length() - 1);
		}
		return word;
	}

}
