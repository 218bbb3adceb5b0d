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

	private static final int REACH = 40;

	private static final Pattern NUMBER = Pattern
		.compile("(?:\\d{2} \\d{2} \\d{2,4}|\\d[\\d\\-/.]{1,18}\\d)(?:-?\\p{L}{1,2}(?!\\p{L}))?(?![\\d\\p{L}])");

	private static final Pattern LABEL = Pattern.compile(
			"(?<!\\p{L})(?:(?<journal>(?:patient)?journal(?:en|ens)?)|j|jour|jnl|patient|indlæggelses?|kontakt|forløbs?|sags?|uth|skema)[ .\\-]{0,2}(?<named>nr|nummer|nummeret|no|id)?(?:\\.? (?:hos os|på tavlen))?[.: ]{0,3}(?:er |var )?(?:er |var )?(?<letters>\\p{L}{1,4}[\\-/ ]?)?$");

	/** As systems for incidents number theirs. */
	private static final Pattern OWN = Pattern.compile(
			"(?<![\\p{L}\\d])(?:(?:UTH-\\d{2,4}|\\p{Lu}{1,3}-(?:19|20)\\d{2})-\\d{3,8}|\\p{Lu}{1,4}-?\\d{2}-\\d{4,8})(?!\\d)");

	private static final Pattern NOT_PLAIN = Pattern.compile("[\\-/]");

	private static final Pattern DATE_OR_YEAR = Pattern
		.compile("(?:19|20)\\d\\d|\\d{1,2}[./\\-]\\d{1,2}([./\\-]\\d{2,4})?|\\d{1,2}\\.\\d\\d");

	@Override
	public void find(Passage passage, Collection<String> knownNames, Consumer<Finding> found) {
		String text = passage.text();
		Matcher own = OWN.matcher(text);
		while (own.find()) {
			if (Labelled.asAnotherNumber(text, own.start())) {
				continue;
			}
			found.accept(passage.finding(FindingKind.JOURNAL_NUMBER, own.start(), own.end(), 0.9, "Sagsnummer"));
		}
		Digits.visit(text, (digits) -> {
			Matcher number = Digits.at(NUMBER, text, digits);
			if (!Labelled.isAfterWord(text, digits) || !number.lookingAt()) {
				return digits;
			}
			String before = text.substring(Math.max(0, digits - REACH), digits).toLowerCase(Labelled.DANISH);
			Matcher label = LABEL.matcher(before);
			if (label.find() && isJournalNumber(label, number.group())) {
				String letters = label.group("letters");
				int start = digits - ((letters != null) ? letters.length() : 0);
				found.accept(passage.finding(FindingKind.JOURNAL_NUMBER, start, number.end(), 0.95,
						"Nummer efter ord for journal"));
				return number.end();
			}
			return digits;
		});
	}

	private static boolean isJournalNumber(Matcher label, String number) {
		long digits = number.chars().filter(Character::isDigit).count();
		boolean journal = label.group("journal") != null && digits >= 4 && !DATE_OR_YEAR.matcher(number).matches();
		boolean lettered = digits >= 6 && label.group("letters") != null && NOT_PLAIN.matcher(number).find();
		return digits >= 3 && (label.group("named") != null || journal || lettered);
	}

}
