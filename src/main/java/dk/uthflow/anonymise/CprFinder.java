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
			"(?<day>\\d{2})(?<separator>[-./ ]?)(?<month>\\d{2})\\k<separator>(?:19|20)?\\d{2}(?<gap>\\s{0,3}-?\\s{0,3}|[./])(?<last>\\d{4})(?!\\d)");

	private static final Pattern WITH_LETTERS = Pattern
		.compile("(?<day>\\d{2})(?<month>\\d{2})\\d{2}(?<gap>\\s?-?\\s?)(?<last>[\\d\\p{L}]{4})(?![\\p{L}\\d])");

	/** {@code 0804 39 1871}: day and month, year, and the last four. */
	private static final Pattern IN_THREES = Pattern
		.compile("(?<day>\\d{2})(?<month>\\d{2}) \\d{2}(?<gap> ?-? ?)(?<last>\\d{4})(?! ?-? ?\\d)");

	/** Ten digits apart, as scanned or broken over a line. */
	private static final Pattern SPREAD = Pattern.compile("(?<day>" + DIGIT + DIGIT + ")(?<month>" + DIGIT + DIGIT + ")"
			+ DIGIT + "\\d(?<gap>" + GAP + "-?" + GAP + ")(?<last>" + DIGIT + DIGIT + DIGIT + "\\d)(?!\\d)");

	@Override
	public void find(Passage passage, Collection<String> knownNames, Consumer<Finding> found) {
		String text = passage.text();
		Digits.visit(text, (start) -> {
			int end = end(text, start);
			if (end > start) {
				found.accept(passage.finding(FindingKind.CPR, start, end, 0.99, "Ligner et CPR-nummer"));
			}
			return end;
		});
	}

	private static int end(String text, int start) {
		Matcher cpr = Digits.at(WRITTEN, text, start);
		if (cpr.lookingAt() && isCpr(text, cpr)) {
			return cpr.end();
		}
		if (cpr.usePattern(WITH_LETTERS).lookingAt() && isReplacementNumber(text, cpr)) {
			return cpr.end();
		}
		if (cpr.usePattern(IN_THREES).lookingAt() && isDate(cpr) && !Labelled.asAnotherNumber(text, start)
				&& !Labelled.asAmount(text, start, cpr.end())) {
			return cpr.end();
		}
		if (cpr.usePattern(SPREAD).lookingAt()
				&& ((hasHyphen(cpr) && isDate(cpr)) || Labelled.asCpr(text, cpr.start()))) {
			return cpr.end();
		}
		return start;
	}

	private static boolean isCpr(String text, Matcher cpr) {
		boolean date = isDate(cpr);
		if (date && hasHyphen(cpr)) {
			return true;
		}
		int start = cpr.start();
		boolean gluedToLetter = start > 0 && Character.isLetter(text.charAt(start - 1));
		return Labelled.asCpr(text, start) || (date && cpr.group("separator").isEmpty() && !gluedToLetter
				&& !Labelled.asAnotherNumber(text, start) && !Labelled.asAmount(text, start, cpr.end()));
	}

	private static boolean isReplacementNumber(String text, Matcher cpr) {
		String last = cpr.group("last");
		boolean mixed = last.chars().anyMatch(Character::isDigit) && last.chars().anyMatch(Character::isLetter);
		return mixed && ((isDate(cpr) && hasHyphen(cpr)) || Labelled.asCpr(text, cpr.start()));
	}

	private static boolean hasHyphen(Matcher cpr) {
		return cpr.group("gap").contains("-");
	}

	/** Days 61–91 belong to numbers given to those without a CPR number. */
	private static boolean isDate(Matcher cpr) {
		int day = number(cpr.group("day"));
		int month = number(cpr.group("month"));
		return ((day >= 1 && day <= 31) || (day >= 61 && day <= 91)) && month >= 1 && month <= 12;
	}

	private static int number(String digits) {
		return digits.chars().filter(Character::isDigit).reduce(0, (number, digit) -> number * 10 + digit - '0');
	}

}
