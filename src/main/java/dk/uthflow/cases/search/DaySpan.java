package dk.uthflow.cases.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Days from and to, both included; null where there is no bound.
 */
record DaySpan(LocalDate from, LocalDate to) {

	static final DaySpan ALL = new DaySpan(null, null);

	boolean isBounded() {
		return this.from != null || this.to != null;
	}

	/** The part of it that lies between two days. */
	DaySpan within(LocalDate first, LocalDate last) {
		return new DaySpan((this.from != null && this.from.isAfter(first)) ? this.from : first,
				(this.to != null && this.to.isBefore(last)) ? this.to : last);
	}

	/**
	 * The fewest keys that together are the days of a span with both bounds: whole years,
	 * whole months, single days, as the database's function {@code uth_day_keys} spells
	 * them.
	 */
	List<String> keys(String what) {
		List<String> keys = new ArrayList<>();
		LocalDate day = this.from;
		while (!day.isAfter(this.to)) {
			if (day.getDayOfYear() == 1 && !day.plusYears(1).minusDays(1).isAfter(this.to)) {
				keys.add(what + "y" + day.getYear());
				day = day.plusYears(1);
			}
			else if (day.getDayOfMonth() == 1 && !YearMonth.from(day).atEndOfMonth().isAfter(this.to)) {
				keys.add(what + "m" + (day.getYear() * 12 + day.getMonthValue() - 1));
				day = day.plusMonths(1);
			}
			else {
				keys.add(what + "d" + day.toEpochDay());
				day = day.plusDays(1);
			}
		}
		return keys;
	}

}
