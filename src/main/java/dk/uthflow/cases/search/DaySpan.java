package dk.uthflow.cases.search;

import java.time.LocalDate;

/**
 * Days from and to, both included; null where there is no bound.
 */
record DaySpan(LocalDate from, LocalDate to) {

	static final DaySpan ALL = new DaySpan(null, null);

	boolean isBounded() {
		return this.from != null || this.to != null;
	}

	LocalDate fromOr(LocalDate earliest) {
		return (this.from != null) ? latest(this.from, earliest) : earliest;
	}

	LocalDate toOr(LocalDate latest) {
		return (this.to != null) ? earliest(this.to, latest) : latest;
	}

	static LocalDate latest(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	static LocalDate earliest(LocalDate one, LocalDate other) {
		return one.isBefore(other) ? one : other;
	}

}
