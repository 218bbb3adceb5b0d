package dk.uthflow.anonymise;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/**
 * Danish licence plates: two letters and five digits. Those written in one need a word
 * for a vehicle near by.
 */
@Component
class LicencePlateFinder implements KindFinder {

	private static final int REACH = 60;

	private static final Pattern DIGITS = Pattern.compile("\\d{2}(?<blank>[ .]?)\\d{3}(?![\\d\\p{L}])(?![.,\\-]\\d)");

	private static final Pattern VEHICLE = Pattern.compile(
			"(?:nummerplade|reg\\.? ?nr|indregistre|(?<!mo)bil(?:en|er|s)?(?!\\p{L})|køretøj|vogn|taxa|taxi|bus(?:sen)?(?!\\p{L})|ambulance|knallert|motorcykel|trailer)");

	@Override
	public void find(Passage passage, Collection<String> knownNames, Consumer<Finding> found) {
		String text = passage.text();
		Digits.visit(text, (digits) -> {
			int start = lettersBefore(text, digits);
			if (start < 0) {
				return digits;
			}
			Matcher plate = Digits.at(DIGITS, text, digits);
			if (!plate.lookingAt() || !(isSpaced(text, start, plate) || isOfVehicle(text, start, plate.end()))) {
				return digits;
			}
			found.accept(passage.finding(FindingKind.LICENCE_PLATE, start, plate.end(), 0.9, "Ligner en nummerplade"));
			return plate.end();
		});
	}

	/** Where the two letters stand, or -1. */
	private static int lettersBefore(String text, int digits) {
		int end = (digits > 0 && (text.charAt(digits - 1) == ' ' || text.charAt(digits - 1) == '-')) ? digits - 1
				: digits;
		int start = end - 2;
		boolean two = start >= 0 && Character.isLetter(text.charAt(start))
				&& Character.isLetter(text.charAt(start + 1));
		boolean more = start > 0
				&& (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '-');
		return (two && !more) ? start : -1;
	}

	private static boolean isSpaced(String text, int start, Matcher plate) {
		return Character.isUpperCase(text.charAt(start)) && Character.isUpperCase(text.charAt(start + 1))
				&& !plate.group("blank").isEmpty() && !Labelled.asAnotherNumber(text, start);
	}

	private static boolean isOfVehicle(String text, int start, int end) {
		return VEHICLE
			.matcher(text.substring(Math.max(0, start - REACH), Math.min(text.length(), end + REACH))
				.toLowerCase(Labelled.DANISH))
			.find();
	}

}
