package dk.uthflow.cases.overview;

import java.util.Arrays;
import java.util.List;

/**
 * A column's heading and where it leads: to the same cases, sorted by it.
 *
 * @param title the key of the heading
 * @param query the address's query
 * @param sorted {@code ascending}, {@code descending}, or null when not sorted by it
 */
record OverviewColumn(String title, String query, String sorted) {

	static List<OverviewColumn> of(OverviewRequest asked) {
		return Arrays.stream(OverviewSort.values()).map((column) -> of(column, asked)).toList();
	}

	private static OverviewColumn of(OverviewSort column, OverviewRequest asked) {
		String direction = asked.isDescending() ? "descending" : "ascending";
		return new OverviewColumn(column.key(), asked.sortedBy(column), (column == asked.sort()) ? direction : null);
	}

}
