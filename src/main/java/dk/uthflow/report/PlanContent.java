package dk.uthflow.report;

import java.time.LocalDate;
import java.util.List;

/**
 * A plan's report: a table of numbers, and what they mean.
 *
 * @param report which report
 * @param placeName the place it is about
 * @param day the day it is made for
 * @param begin where the period begins that ends before that day, or null where there is
 * none
 * @param first what the rows are
 * @param columns the columns after that
 * @param rows the rows
 * @param total all of them as one
 * @param notes what the numbers mean
 */
record PlanContent(PlanReport report, String placeName, LocalDate day, LocalDate begin, String first,
		List<String> columns, List<Row> rows, Row total, List<String> notes) {

	/** The period's last day. */
	public LocalDate getEnd() {
		return this.day.minusDays(1);
	}

	/**
	 * A row.
	 *
	 * @param name what it is about
	 * @param numbers one for each column; null where it is not told
	 */
	record Row(String name, List<Number> numbers) {

		/** The numbers as people write them. */
		public List<String> getTexts() {
			return this.numbers.stream().map((number) -> (number != null) ? DanishCsv.number(number) : "–").toList();
		}

	}

}
