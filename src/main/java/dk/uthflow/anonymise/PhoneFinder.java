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

	private static final String NO_NUMBER_BEFORE = "(?<![\\d+])(?<!\\d[.,/\\-])";

	private static final String NO_NUMBER_AFTER = "(?!\\d)(?![.,/\\-]\\d)";

	private static final Pattern DANISH = Pattern.compile(NO_NUMBER_BEFORE
			+ "(?<country>\\(?(?:\\+|00)\\s?45\\)?[ .\\-]{0,2})?(?<number>[2-9]\\d(?:(?<pair>[ .\\-])\\d{2}\\k<pair>\\d{2}\\k<pair>\\d{2}|\\d{2}(?:[ .\\-]?)\\d{4}))"
			+ NO_NUMBER_AFTER);

	private static final Pattern ANY_GROUPING = Pattern
		.compile(NO_NUMBER_BEFORE + "(?:(?:\\+|00)\\s?45[ .\\-]{0,2})?[2-9](?:[ .\\-/]{0,3}\\d){7}" + NO_NUMBER_AFTER);

	private static final Pattern FOREIGN = Pattern
		.compile("(?<![\\d+])(?:\\+|00(?=[1-9]))(?:[ .\\-/()]{0,2}\\d){8,15}" + NO_NUMBER_AFTER);

	private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

	@Override
	public void find(Passage passage, Collection<String> knownNames, Consumer<Finding> found) {
		String text = passage.text();
		search(DANISH.matcher(text), text, false, passage, found);
		search(ANY_GROUPING.matcher(text), text, true, passage, found);
		search(FOREIGN.matcher(text), text, false, passage, found);
	}

	private void search(Matcher phone, String text, boolean onlyLabelled, Passage passage, Consumer<Finding> found) {
		while (phone.find()) {
			boolean labelled = Labelled.asPhone(text, phone.start());
			boolean international = phone.group().startsWith("+") || phone.group().startsWith("00");
			if ((labelled || (!onlyLabelled && !isSomethingElse(text, phone.start(), phone.end(), international)))
					&& isPhone(phone.group())) {
				double confidence = (!labelled && isCompactDate(phone.group())) ? 0.6 : 0.98;
				found.accept(passage.finding(FindingKind.PHONE, phone.start(), phone.end(), confidence,
						"Ligner et telefonnummer"));
			}
		}
	}

	private static boolean isSomethingElse(String text, int start, int end, boolean international) {
		boolean glued = (start > 0 && Character.isLetter(text.charAt(start - 1)))
				|| (end < text.length() && Character.isLetter(text.charAt(end)));
		return glued
				|| (!international && (Labelled.asAnotherNumber(text, start) || Labelled.asAmount(text, start, end)));
	}

	/** {@code 20240131} may be a day as well. */
	private static boolean isCompactDate(String number) {
		return number.matches("20[0-3]\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");
	}

	private boolean isPhone(String number) {
		try {
			String plain = number.replaceFirst("^\\(?00", "+");
			return this.numbers.isValidNumber(this.numbers.parse(plain, "DK"));
		}
		catch (NumberParseException ex) {
			return false;
		}
	}

}
