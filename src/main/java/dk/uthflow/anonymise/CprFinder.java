package dk.uthflow.anonymise;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/**
 * CPR numbers: a date and four more, hyphen optional, spaces and line breaks happen.
 * Modulus 11 is not asked for: numbers without it are issued since 2007. The last four of
 * a replacement number may have letters.
 */
@Component
class CprFinder implements KindFinder {

	private static final String GAP = "\\s{0,2}";

	private static final String DIGIT = "\\d" + GAP;

	/** Six digits, perhaps with separators between pairs, and four. */
	private static final Pattern WRITTEN = Pattern.compile(
			"(?<!\\d)(?<day>\\d{2})(?<separator>[-./ ]?)(?<month>\\d{2})\\k<separator>(?:19|20)?\\d{2}(?<gap>\\s{0,3}-?\\s{0,3}|[./])(?<last>\\d{4})(?!\\d)");

	private static final Pattern WITH_LETTERS = Pattern.compile(
			"(?<!\\d)(?<day>\\d{2})(?<month>\\d{2})\\d{2}(?<gap>\\s?-?\\s?)(?<last>[\\dA-ZÆØÅa-zæøå]{4})(?![\\p{L}\\d])");

	/** Ten digits apart, as scanned or broken over a line. */
	private static final Pattern SPREAD = Pattern
		.compile("(?<!\\d)(?<day>" + DIGIT + DIGIT + ")(?<month>" + DIGIT + DIGIT + ")" + DIGIT + "\\d(?<gap>" + GAP
				+ "-?" + GAP + ")(?<last>" + DIGIT + DIGIT + DIGIT + "\\d)(?!\\d)");

	@Override
	public void find(Passage passage, Collection<String> knownNames, Consumer<Finding> found) {
		String text = passage.text();
		search(WRITTEN.matcher(text), text, (start, end, cpr) -> isCpr(text, start, end, cpr), passage, found);
		search(WITH_LETTERS.matcher(text), text, (start, end, cpr) -> isReplacementNumber(text, start, cpr), passage,
				found);
		search(SPREAD.matcher(text), text,
				(start, end, cpr) -> (cpr.group("gap").contains("-") && isDate(cpr)) || Labelled.asCpr(text, start),
				passage, found);
	}

	private static void search(Matcher cpr, String text, Rule rule, Passage passage, Consumer<Finding> found) {
		int from = 0;
		while (from <= text.length() && cpr.find(from)) {
			if (rule.holds(cpr.start(), cpr.end(), cpr)) {
				found.accept(passage.finding(FindingKind.CPR, cpr.start(), cpr.end(), 0.99, "Ligner et CPR-nummer"));
				from = cpr.end();
			}
			else {
				from = cpr.start() + 1;
			}
		}
	}

	private static boolean isCpr(String text, int start, int end, Matcher cpr) {
		if (Labelled.asCpr(text, start)) {
			return true;
		}
		boolean hyphen = cpr.group("gap").contains("-");
		boolean gluedToLetter = start > 0 && Character.isLetter(text.charAt(start - 1));
		return isDate(cpr) && (hyphen || (!gluedToLetter && !Labelled.asAnotherNumber(text, start)
				&& !Labelled.asAmount(text, start, end) && cpr.group("separator").isEmpty()));
	}

	private static boolean isReplacementNumber(String text, int start, Matcher cpr) {
		boolean mixed = cpr.group("last").chars().anyMatch(Character::isDigit)
				&& cpr.group("last").chars().anyMatch(Character::isLetter);
		return mixed && (Labelled.asCpr(text, start) || (isDate(cpr) && cpr.group("gap").contains("-")));
	}

	/** Days 61–91 belong to numbers given to those without a CPR number. */
	private static boolean isDate(Matcher cpr) {
		int day = number(cpr.group("day"));
		int month = number(cpr.group("month"));
		return ((day >= 1 && day <= 31) || (day >= 61 && day <= 91)) && month >= 1 && month <= 12;
	}

	private static int number(String digits) {
		return Integer.parseInt(digits.replaceAll("\\D", ""));
	}

	private interface Rule {

		boolean holds(int start, int end, Matcher cpr);

	}

}
