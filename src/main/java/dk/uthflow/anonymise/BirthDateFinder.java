package dk.uthflow.anonymise;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/**
 * Exact birth dates: dates after a word for being born, dates so long ago that they can
 * hardly be anything else, and the first half of a CPR number whose last four are crossed
 * out.
 */
@Component
class BirthDateFinder implements KindFinder {

	private static final int REACH = 32;

	private static final String MONTH = "(?i:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\\p{L}{0,8}\\.?";

	private static final Pattern DATE = Pattern
		.compile("(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2} ?[./\\- ] ?\\d{1,2} ?[./\\- ] ?(?:19|20)?\\d{2}|\\d{1,2}\\.? ?"
				+ MONTH + " ?(?:\\d{4}|'?\\d{2})|\\d{8}|\\d{6})(?!\\d)");

	private static final Pattern BORN = Pattern.compile(
			"(?<!\\p{L})(?:født|fødselsda[\\p{L}]{1,6}|f\\.?|fdt\\.?)(?: samme dag)?(?:[:,]? {0,2}(?:er|den|d\\.?|dato|har|var|på|i)){0,2}[:, (]{0,3}$");

	private static final Pattern CROSSED_OUT = Pattern
		.compile("(?<![\\p{L}])\\d{6} ?- ?(?:[xX]{3,4}|\\*{3,4}|_{3,4}|\\?{3,4}|#{3,4}|\\.{4})");

	/** A word written as a name, and a comma; no weekday. */
	private static final Pattern NAMED = Pattern.compile("(?<!\\p{L})\\p{Lu}\\p{Ll}+(?<!dag), $");

	private static final Pattern LONG_AGO = Pattern
		.compile("(?<![./\\-])\\d{1,2}(?:[./\\-] ?\\d{1,2}[./\\- ]|\\.? ?" + MONTH + ") ?19\\d\\d(?![\\d/\\-])");

	@Override
	public void find(Passage passage, Collection<String> knownNames, Consumer<Finding> found) {
		String text = passage.text();
		Digits.visit(text, (start) -> {
			Matcher date = Digits.at(CROSSED_OUT, text, start);
			double confidence = date.lookingAt() ? 0.97 : date.usePattern(DATE).lookingAt() && isBirth(text, start)
					? 0.95 : date.usePattern(LONG_AGO).lookingAt() ? 0.7
							: date.usePattern(DATE).lookingAt() && isBetweenCommas(text, start, date.end()) ? 0.6 : 0;
			if (confidence == 0) {
				return start;
			}
			found.accept(
					passage.finding(FindingKind.BIRTH_DATE, start, date.end(), confidence, "Ligner en fødselsdato"));
			return date.end();
		});
	}

	/** {@code Yusuf Ali, 21-05-2021, er vaccineret}. */
	private static boolean isBetweenCommas(String text, int start, int end) {
		return text.startsWith(",", end) && NAMED.matcher(text.substring(Math.max(0, start - REACH), start)).find();
	}

	private static boolean isBirth(String text, int start) {
		return Labelled.isAfterWord(text, start)
				&& BORN.matcher(text.substring(Math.max(0, start - REACH), start).toLowerCase(Labelled.DANISH)).find();
	}

}
