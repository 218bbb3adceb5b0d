package dk.uthflow.cases.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A span of days cut into windows, each written as its keys with spaces between. A search
 * goes through them in order and stops where it has enough: so it need not sort all that
 * matches. A window is one month or more; where months are full, the first ones are
 * shorter.
 */
final class DayWindows {

	private static final int LONGEST_FIRST_STEP = 16;

	private final String what;

	private final LocalDate oldest;

	private final LocalDate newest;

	private final long months;

	/**
	 * @param what the key of the days: reported, due
	 * @param atMost the number of windows to aim at
	 */
	DayWindows(String what, LocalDate oldest, LocalDate newest, long atMost) {
		this.what = what;
		this.oldest = oldest;
		this.newest = newest;
		long all = ChronoUnit.MONTHS.between(YearMonth.from(oldest), YearMonth.from(newest)) + 1;
		this.months = Math.max(1, (all + atMost - 1) / atMost);
	}

	List<String> newestFirst() {
		List<String> windows = new ArrayList<>();
		LocalDate last = this.newest;
		for (int step = 1; !last.isBefore(this.oldest); step *= 2) {
			LocalDate first = last.withDayOfMonth(1).minusMonths(this.months - 1);
			if (this.months == 1 && step <= LONGEST_FIRST_STEP) {
				first = DaySpan.latest(first, last.minusDays(step - 1L));
			}
			first = DaySpan.latest(first, this.oldest);
			windows.add(window(first, last));
			last = first.minusDays(1);
		}
		return windows;
	}

	List<String> oldestFirst() {
		List<String> windows = new ArrayList<>();
		LocalDate first = this.oldest;
		while (!first.isAfter(this.newest)) {
			LocalDate last = YearMonth.from(first).plusMonths(this.months - 1).atEndOfMonth();
			last = DaySpan.earliest(last, this.newest);
			windows.add(window(first, last));
			first = last.plusDays(1);
		}
		return windows;
	}

	private String window(LocalDate first, LocalDate last) {
		return String.join(" ", CaseKeys.days(this.what, first, last));
	}

}
