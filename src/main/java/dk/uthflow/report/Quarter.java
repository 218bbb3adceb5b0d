package dk.uthflow.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a year, by Danish days.
 *
 * @param year the year
 * @param number 1 to 4
 */
record Quarter(int year, int number) {

	static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	private static final Pattern FORM = Pattern.compile("([0-9]{4})-K([1-4])");

	Quarter {
		if (number < 1 || number > 4) {
			throw new IllegalArgumentException("Et år har ikke et %d. kvartal".formatted(number));
		}
	}

	static Quarter of(LocalDate day) {
		return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
	}

	/** The quarter that the text ({@code 2026-K3}) means, or empty. */
	static Optional<Quarter> parse(String text) {
		Matcher form = FORM.matcher(text);
		return form.matches()
				? Optional.of(new Quarter(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
				: Optional.empty();
	}

	Quarter before() {
		return of(first().minusDays(1));
	}

	public LocalDate first() {
		return LocalDate.of(this.year, this.number * 3 - 2, 1);
	}

	public LocalDate last() {
		return YearMonth.of(this.year, this.number * 3).atEndOfMonth();
	}

	/** Its first instant. */
	OffsetDateTime begin() {
		return startOf(first());
	}

	/** The first instant after it. */
	OffsetDateTime end() {
		return startOf(last().plusDays(1));
	}

	/** As a text on screens: {@code 3. kvartal 2026}. */
	public String text() {
		return "%d. kvartal %d".formatted(this.number, this.year);
	}

	private static OffsetDateTime startOf(LocalDate day) {
		return day.atStartOfDay(COPENHAGEN).toOffsetDateTime();
	}

	@Override
	public String toString() {
		return "%d-K%d".formatted(this.year, this.number);
	}

}
