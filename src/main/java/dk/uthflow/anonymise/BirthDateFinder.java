package dk.uthflow.anonymise;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/**
 * Exact birth dates: dates after a word for being born, and the first half of a CPR
 * number whose last four are crossed out.
 */
@Component
class BirthDateFinder implements KindFinder {

	private static final String MONTH = "(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\\p{L}{0,8}\\.?";

	private static final String DATE = "(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2} ?[./\\- ] ?\\d{1,2}(?: ?[./\\- ] ?|-)(?:19|20)?\\d{2}|\\d{1,2}\\.? ?"
			+ MONTH + " ?(?:'?\\d{2}|\\d{4})|\\d{8}|\\d{6})(?!\\d)";

	private static final Pattern BORN = Pattern.compile(
			"(?<!\\p{L})(?i:født|fødselsdato|fødselsdag|fødselsdata|fødselsdagen|f\\.?|fdt\\.?|født dato)"
					+ "(?i:[:,]? {0,2}(?:er|den|d\\.?|dato|har|var|på|i|på dagen)?){0,2}[: ]{0,3}(?<date>" + DATE + ")",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern CROSSED_OUT = Pattern
		.compile("(?<![\\d\\p{L}])(?<date>\\d{6} ?- ?(?:[xX]{3,4}|\\*{3,4}|_{3,4}|\\?{3,4}|#{3,4}|\\.{4}))");

	/** A full date this long ago is hardly anything but somebody's birth. */
	private static final Pattern LONG_AGO = Pattern
		.compile("(?<![\\d./\\-])(?<date>\\d{1,2}[./\\-]\\d{1,2}[./\\-]19[0-6]\\d)(?![\\d/\\-])");

	@Override
	public void find(Passage passage, Collection<String> knownNames, Consumer<Finding> found) {
		search(BORN, 0.95, "Dato efter ord for fødsel", passage, found);
		search(CROSSED_OUT, 0.97, "CPR-nummer uden de sidste fire cifre", passage, found);
		search(LONG_AGO, 0.7, "Dato så langt tilbage, at den må være en fødselsdato", passage, found);
	}

	private static void search(Pattern pattern, double confidence, String why, Passage passage,
			Consumer<Finding> found) {
		Matcher date = pattern.matcher(passage.text());
		while (date.find()) {
			found
				.accept(passage.finding(FindingKind.BIRTH_DATE, date.start("date"), date.end("date"), confidence, why));
		}
	}

}
