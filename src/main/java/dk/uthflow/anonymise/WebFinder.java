package dk.uthflow.anonymise;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/**
 * Web addresses: with {@code http}, with {@code www}, or a domain with a top-level domain
 * that is no Danish word.
 */
@Component
class WebFinder implements KindFinder {

	private static final int LONGEST_DOMAIN = 120;

	private static final Pattern FULL = Pattern.compile("(?:https?://|www\\.[\\p{L}\\d])[^\\s<>\"]{1,500}",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern TOP_LEVEL = Pattern
		.compile("\\.(?:dk|com|org|net|eu|app|gov|edu)(?![\\p{L}\\d@\\-])(?:[/?#][^\\s<>\"]{0,500})?");

	private static final String TRAILING = ".,;:!?)]}'*/";

	@Override
	public void find(Passage passage, Collection<String> knownNames, Consumer<Finding> found) {
		String text = passage.text();
		int done = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			Matcher address = (i < done) ? null
					: (c == '.') ? TOP_LEVEL.matcher(text)
							: ((c == 'h' || c == 'w' || c == 'H' || c == 'W') && startsWord(text, i))
									? FULL.matcher(text) : null;
			if (address != null && address.region(i, text.length()).useTransparentBounds(true).lookingAt()) {
				int start = (c == '.') ? domainStart(text, i, done) : i;
				done = trimmed(text, address.end());
				if (start >= 0) {
					found.accept(passage.finding(FindingKind.WEB, start, done, 0.95, "Ligner en webadresse"));
				}
			}
		}
	}

	private static boolean startsWord(String text, int at) {
		return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
	}

	/** Where the domain before the dot starts, or -1 if there is none. */
	private static int domainStart(String text, int dot, int earliest) {
		int start = dot;
		while (start > earliest && dot - start < LONGEST_DOMAIN && isDomain(text.charAt(start - 1))) {
			start--;
		}
		boolean email = start > 0 && text.charAt(start - 1) == '@';
		return (dot - start >= 2 && !email && Character.isLetterOrDigit(text.charAt(start))) ? start : -1;
	}

	private static boolean isDomain(char c) {
		return Character.isLetterOrDigit(c) || c == '-' || c == '.';
	}

	private static int trimmed(String text, int end) {
		int at = end;
		while (TRAILING.indexOf(text.charAt(at - 1)) >= 0) {
			at--;
		}
		return at;
	}

}
