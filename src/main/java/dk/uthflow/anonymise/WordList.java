package dk.uthflow.anonymise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * A short list of words, as it stands in the code of the rule that needs it.
 */
final class WordList {

	private WordList() {
	}

	/** The words, in small letters, that blanks or line breaks separate. */
	static Set<String> of(String words) {
		return new HashSet<>(Arrays.asList(words.strip().split("\\s+")));
	}

	/** The words of a list among the resources; a line from # on is a remark. */
	static Set<String> resource(String name) {
		try (InputStream in = WordList.class.getResourceAsStream("/anonymise/" + name + ".txt")) {
			String lines = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
			return of(lines.replaceAll("#[^\n]*", ""));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
