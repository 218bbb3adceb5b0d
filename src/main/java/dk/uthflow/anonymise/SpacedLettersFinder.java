package dk.uthflow.anonymise;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/**
 * Names written with blanks between their letters, as a scanner reads spaced type:
 * {@code M e t t e}.
 */
@Component
class SpacedLettersFinder implements KindFinder {

	private static final Pattern SPACED = Pattern
		.compile("(?<![\\p{L}\\d])\\p{L}(?: {1,2}[\\p{L}\\-](?![\\p{L}\\d])){2,39}(?![\\p{L}\\d])");

	@Override
	public void find(Passage passage, Collection<String> knownNames, Consumer<Finding> found) {
		Matcher spaced = SPACED.matcher(passage.text());
		while (spaced.find()) {
			if (Lexicon.danish().isName(spaced.group().replace(" ", "").toLowerCase(Locale.ROOT))) {
				found.accept(passage.finding(FindingKind.NAME, spaced.start(), spaced.end(), 0.9,
						"Navn med mellemrum mellem bogstaverne"));
			}
		}
	}

}
