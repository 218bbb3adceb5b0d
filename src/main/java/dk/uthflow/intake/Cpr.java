package dk.uthflow.intake;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The form of a CPR number: DDMMÅÅ and four more, of which a replacement number may have
 * letters, and a day 60 higher. Modulus 11 is not asked for: numbers without it are valid
 * since 2007.
 */
final class Cpr {

	private static final int REPLACEMENT_DAY = 60;

	private Cpr() {
	}

	/** Whether the number begins with a day that there has been. */
	static boolean isPossible(String cpr) {
		String plain = cpr.replaceAll("[- ]", "");
		if (!plain.matches("[0-9]{6}[0-9A-Za-z]{4}")) {
			return false;
		}
		int day = number(plain, 0);
		int month = number(plain, 2);
		int year = number(plain, 4);
		char seventh = plain.charAt(6);
		if (Character.isDigit(seventh)) {
			return isDate(century(seventh - '0', year) + year, month, day);
		}
		return isDate(1900 + year, month, day) || isDate(2000 + year, month, day);
	}

	/** The century that the seventh digit tells together with the year. */
	private static int century(int seventh, int year) {
		if (seventh <= 3) {
			return 1900;
		}
		if (seventh == 4 || seventh == 9) {
			return (year <= 36) ? 2000 : 1900;
		}
		return (year <= 57) ? 2000 : 1800;
	}

	private static boolean isDate(int year, int month, int day) {
		try {
			LocalDate.of(year, month, (day > REPLACEMENT_DAY) ? day - REPLACEMENT_DAY : day);
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	private static int number(String digits, int start) {
		return Integer.parseInt(digits.substring(start, start + 2));
	}

}
