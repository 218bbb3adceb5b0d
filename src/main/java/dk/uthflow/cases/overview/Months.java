package dk.uthflow.cases.overview;

import java.time.YearMonth;

/**
 * Some months in a row, each as the one number that {@code uth_month} makes of it.
 *
 * @param last the last of them
 * @param count how many
 */
record Months(YearMonth last, int count) {

	private static final int A_YEAR = 12;

	int from() {
		return number(this.last) - this.count + 1;
	}

	int to() {
		return number(this.last);
	}

	static YearMonth of(int number) {
		return YearMonth.of(number / A_YEAR, number % A_YEAR + 1);
	}

	private static int number(YearMonth month) {
		return month.getYear() * A_YEAR + month.getMonthValue() - 1;
	}

}
