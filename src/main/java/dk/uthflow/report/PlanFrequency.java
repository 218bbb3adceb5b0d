package dk.uthflow.report;

import java.time.LocalDate;
import java.time.Period;

/** How often a plan's report goes out. */
enum PlanFrequency {

	UGENTLIG("hver uge", Period.ofWeeks(1)), MAANEDLIG("hver måned", Period.ofMonths(1)),
	KVARTALSVIS("hvert kvartal", Period.ofMonths(3));

	private final String adverb;

	private final Period period;

	PlanFrequency(String adverb, Period period) {
		this.adverb = adverb;
		this.period = period;
	}

	/** As in "you get it …". */
	String adverb() {
		return this.adverb;
	}

	/**
	 * The first day after the given one, counted in whole steps from the first: the 31st
	 * comes back after a month that has none.
	 */
	LocalDate next(LocalDate first, LocalDate after) {
		LocalDate day = first;
		for (int steps = 1; !day.isAfter(after); steps++) {
			day = first.plus(this.period.multipliedBy(steps));
		}
		return day;
	}

	/** Where the period begins that ends before the day. */
	LocalDate begin(LocalDate day) {
		return day.minus(this.period);
	}

}
