package dk.uthflow.anonymise;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import org.springframework.stereotype.Component;

/**
 * Phone numbers: Danish ones of eight digits, grouped 2-2-2-2, 4-4 or not at all (any way
 * where a word says that it is a phone number), and foreign ones with their country code.
 * Item numbers, SOR-IDs and amounts are none.
 */
@Component
class PhoneFinder implements KindFinder {

	private static final String NO_NUMBER_BEFORE = "(?<![\\d+])(?<!\\d[.,/\\-])(?<!\\p{L}-)";

	private static final String NO_NUMBER_AFTER = "(?!\\d)(?![.,/\\-]\\d)";

	private static final String DENMARK = "(?:\\(?(?:\\+|00)\\s?45\\)?[ .\\-]{0,2})?";

	private static final Pattern DANISH = Pattern.compile(NO_NUMBER_BEFORE + DENMARK
			+ "[2-9]\\d(?:(?:[ .\\-]| - )\\d{2}(?:[ .\\-]| - )\\d{2}(?:[ .\\-]| - )\\d{2}|\\d{2}[ .\\-]?\\d{4})"
			+ NO_NUMBER_AFTER);

	private static final Pattern ANY_GROUPING = Pattern
		.compile(NO_NUMBER_BEFORE + DENMARK + "[2-9](?:[ .\\-/]{0,3}\\d){7}" + NO_NUMBER_AFTER);

	private static final Pattern FOREIGN = Pattern
		.compile("(?<![\\d+])(?:\\+|00(?=[1-9]))(?:[ .\\-/()]{0,2}\\d){8,15}" + NO_NUMBER_AFTER);

	/** {@code 2330–0700}: from when to when. */
	private static final Pattern SHIFT = Pattern.compile("[012]\\d[0-5]\\d ?[\\-–] ?[012]\\d[0-5]\\d");

	/** So it is a phone number, given out or not. */
	private static final Pattern IN_PAIRS = Pattern.compile("[2-9]\\d(?: \\d{2}){3}");

	private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

	@Override
	public void find(Passage passage, Collection<String> knownNames, Consumer<Finding> found) {
		String text = passage.text();
		Digits.visit(text, (digits) -> {
			int start = withCountryCode(text, digits);
			Matcher phone = Digits.at(DANISH, text, start);
			if (isFound(phone, text, false) || isFound(phone.usePattern(ANY_GROUPING), text, true)
					|| isFound(phone.usePattern(FOREIGN), text, false)) {
				found.accept(passage.finding(FindingKind.PHONE, start, phone.end(), confidence(phone, text),
						"Ligner et telefonnummer"));
				return phone.end();
			}
			return digits;
		});
	}

	private static int withCountryCode(String text, int digits) {
		int start = digits;
		if (start > 0 && text.charAt(start - 1) == '+') {
			start--;
		}
		else if (start > 1 && text.startsWith("+ ", start - 2)) {
			start -= 2;
		}
		boolean code = start < digits || text.startsWith("00", start);
		return (code && start > 0 && text.charAt(start - 1) == '(') ? start - 1 : start;
	}

	private boolean isFound(Matcher phone, String text, boolean onlyLabelled) {
		if (!phone.lookingAt() || SHIFT.matcher(phone.group()).matches()) {
			return false;
		}
		boolean labelled = Labelled.asPhone(text, phone.start())
				|| (Labelled.asCall(text, phone.start()) && !isSomethingElse(text, phone));
		return (labelled || (!onlyLabelled && !isSomethingElse(text, phone))) && isPhone(phone.group());
	}

	private static double confidence(Matcher phone, String text) {
		return (isCompactDate(phone.group()) && !Labelled.asPhone(text, phone.start())) ? 0.6 : 0.98;
	}

	private static boolean isSomethingElse(String text, Matcher phone) {
		int start = phone.start();
		int end = phone.end();
		boolean glued = (start > 0 && Character.isLetter(text.charAt(start - 1)))
				|| (end < text.length() && Character.isLetter(text.charAt(end)));
		boolean international = !Character.isDigit(text.charAt(start)) || text.startsWith("00", start);
		return glued
				|| (!international && (Labelled.asAnotherNumber(text, start) || Labelled.asAmount(text, start, end)));
	}

	/** {@code 20240131} may be a day as well. */
	private static boolean isCompactDate(String number) {
		return number.length() == 8 && number.matches("20[0-3]\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");
	}

	private boolean isPhone(String number) {
		try {
			String plain = number.replaceFirst("^\\(?00", "+").replaceFirst("^\\(?\\+ ", "+");
			return IN_PAIRS.matcher(number).matches() || this.numbers.isValidNumber(this.numbers.parse(plain, "DK"));
		}
		catch (NumberParseException ex) {
			return false;
		}
	}

}
