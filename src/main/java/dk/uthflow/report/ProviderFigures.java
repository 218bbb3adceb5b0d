package dk.uthflow.report;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * How a private provider kept the 90 days in a quarter. A case is the provider's when it
 * is, or when it was closed, in the hands of a person who got it as
 * {@code dpsPrivatleverandor} at the provider's unit; a case that was taken back counts
 * no more. Days are Danish calendar days.
 *
 * @param provider the unit's SOR-ID
 * @param name the unit's name
 * @param owner the name of the unit's owner in SOR
 * @param received cases reported in the quarter
 * @param closedInTime cases closed in the quarter on or before their last day in time
 * @param closedLate cases closed in the quarter after it
 * @param open cases reported and not closed when the quarter ended
 * @param openLate those of them whose last day in time had passed when the quarter ended
 * @param medianAge the median of the open cases' age in days on the quarter's last day,
 * counted from the day of the report; null where none was open
 */
record ProviderFigures(String provider, String name, String owner, long received, long closedInTime, long closedLate,
		long open, long openLate, Double medianAge) {

	/**
	 * The part of the cases whose 90 days were put to the test in the quarter, being
	 * closed or past their last day, that were closed in time; in whole percent, null
	 * where there was none.
	 */
	@JsonIgnore
	public Long getCompliance() {
		long tested = this.closedInTime + this.closedLate + this.openLate;
		return (tested > 0) ? Math.round(100.0 * this.closedInTime / tested) : null;
	}

	@JsonIgnore
	public boolean isWithoutCases() {
		return this.received + this.closedInTime + this.closedLate + this.open == 0;
	}

}
