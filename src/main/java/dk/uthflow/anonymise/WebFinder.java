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

	private static final String LABELS = "(?:[\\p{L}\\d][\\p{L}\\d\\-]{0,62}\\.){1,6}";

	private static final String PATH = "(?:[/?#][^\\s<>\"]{0,500})?";

	private static final Pattern ADDRESS = Pattern.compile(
			"(?<![\\p{L}\\d.@\\-])(?:https?://[^\\s<>\"]{1,500}|www\\." + LABELS + "\\p{L}{2,12}(?::\\d{1,5})?" + PATH
					+ "|" + LABELS + "(?:dk|com|org|net|eu|app|gov|edu)(?![\\p{L}\\d@\\-])" + PATH + ")",
			Pattern.CASE_INSENSITIVE);

	private static final String TRAILING = ".,;:!?)]}'*";

	@Override
	public void find(Passage passage, Collection<String> knownNames, Consumer<Finding> found) {
		String text = passage.text();
		Matcher address = ADDRESS.matcher(text);
		while (address.find()) {
			int end = address.end();
			while (TRAILING.indexOf(text.charAt(end - 1)) >= 0) {
				end--;
			}
			if (end > address.start() + 3) {
				found.accept(passage.finding(FindingKind.WEB, address.start(), end, 0.95, "Ligner en webadresse"));
			}
		}
	}

}
