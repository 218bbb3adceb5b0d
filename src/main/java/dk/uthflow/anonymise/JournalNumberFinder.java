package dk.uthflow.anonymise;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/**
 * Numbers of records that lead to one patient: a number after a word for a journal, a
 * patient or an admission.
 */
@Component
class JournalNumberFinder implements KindFinder {

	private static final Pattern LABELLED = Pattern.compile(
			"(?<!\\p{L})(?:(?:patient)?journal(?:en|ens)?|j|jour|jnl|patient|indlæggelses?|kontakt|forløbs?)[ .\\-]{0,2}(?:nr|nummer|nummeret|no|id)?[.: ]{0,3}(?:er |var )?(?<number>(?:\\p{L}{1,4}[\\-/ ]?)?\\d[\\d\\-/.]{1,18}\\d(?:-?\\p{L}{1,2}(?![\\p{L}]))?)(?![\\d\\p{L}])",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern NUMBER_WORD = Pattern
		.compile("(?i)(?:nr|nummer|no|id)[.: ]|(?:nr|nummer|nummeret|no|id)\\b");

	private static final Pattern DATE_OR_YEAR = Pattern
		.compile("(?:19|20)\\d\\d|\\d{1,2}[./\\-]\\d{1,2}([./\\-]\\d{2,4})?|\\d{1,2}\\.\\d\\d");

	@Override
	public void find(Passage passage, Collection<String> knownNames, Consumer<Finding> found) {
		String text = passage.text();
		Matcher labelled = LABELLED.matcher(text);
		while (labelled.find()) {
			String number = labelled.group("number");
			String label = text.substring(labelled.start(), labelled.start("number"));
			boolean named = NUMBER_WORD.matcher(label).find();
			boolean journal = label.toLowerCase().contains("journal");
			long digits = number.chars().filter(Character::isDigit).count();
			if (digits >= 3 && (named || (journal && digits >= 4 && !DATE_OR_YEAR.matcher(number).matches()))) {
				found.accept(passage.finding(FindingKind.JOURNAL_NUMBER, labelled.start("number"),
						labelled.end("number"), 0.95, "Nummer efter ord for journal"));
			}
		}
	}

}
