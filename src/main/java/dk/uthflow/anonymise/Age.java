package dk.uthflow.anonymise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a written birth date as an age.
 */
final class Age {

	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep",
			"okt", "nov", "dec");

	private static final Pattern PARTS = Pattern.compile("\\d+|\\p{L}+");

	private Age() {
	}

	/**
	 * @return {@code [83 år]}; below two years {@code [7 mdr.]}; empty if no date can be
	 * read, or it lies after the day
	 */
	static Optional<String> at(LocalDate day, String written) {
		return birthDate(day, written).filter((born) -> !born.isAfter(day)).map((born) -> {
			Period age = Period.between(born, day);
			return (age.getYears() < 2) ? "[" + age.toTotalMonths() + " mdr.]" : "[" + age.getYears() + " år]";
		});
	}

	private static Optional<LocalDate> birthDate(LocalDate day, String written) {
		int[] parts = new int[3];
		int count = 0;
		Matcher part = PARTS.matcher(Passage.of(written).text());
		while (part.find() && count < 3) {
			String value = part.group().toLowerCase(Locale.ROOT);
			if (count == 0 && value.length() >= 6 && Character.isDigit(value.charAt(0))) {
				return date(number(value.substring(4, Math.min(8, value.length()))), number(value.substring(2, 4)),
						number(value.substring(0, 2)), day);
			}
			int read = Character.isDigit(value.charAt(0)) ? number(value) : month(value);
			if (read >= 0) {
				parts[count++] = read;
			}
		}
		if (count < 3) {
			return Optional.empty();
		}
		return (parts[0] > 31) ? date(parts[0], parts[1], parts[2], day) : date(parts[2], parts[1], parts[0], day);
	}

	private static Optional<LocalDate> date(int year, int month, int dayOfMonth, LocalDate day) {
		try {
			LocalDate date = LocalDate.of((year < 100) ? 2000 + year : year, month, dayOfMonth);
			return Optional.of((year < 100 && date.isAfter(day)) ? date.minusYears(100) : date);
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static int month(String word) {
		return MONTHS.indexOf(word.substring(0, Math.min(3, word.length()))) + 1 - ((word.length() < 3) ? 99 : 0);
	}

	private static int number(String digits) {
		return Integer.parseInt(digits.substring(0, Math.min(8, digits.length())));
	}

}
