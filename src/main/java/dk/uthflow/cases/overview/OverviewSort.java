package dk.uthflow.cases.overview;

import java.util.Arrays;
import java.util.Locale;

/**
 * What Åbne sager can be sorted by, as its address names it. The expression of each has
 * an index.
 */
enum OverviewSort {

	NUMMER("number", "case_number", false), OVERSKRIFT("headline", "headline collate \"da-x-icu\"", false),
	LOKATION("location", "location_name collate \"da-x-icu\"", false), SAGSBEHANDLER("handler", "named.place", false),
	ALDER("age", "reported", true), FRIST("deadline", "due", false),
	ALVORLIGHED("severity", "uth_severity_weight(severity)", false);

	private final String heading;

	private final String expression;

	private final boolean reversed;

	OverviewSort(String heading, String expression, boolean reversed) {
		this.heading = heading;
		this.expression = expression;
		this.reversed = reversed;
	}

	static OverviewSort parse(String name) {
		return Arrays.stream(values()).filter((sort) -> sort.param().equals(name)).findFirst().orElse(FRIST);
	}

	/** The key of the column's heading. */
	String key() {
		return "case.column." + this.heading;
	}

	String param() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** An old case was reported early: the youngest first is the last reported first. */
	String orderBy(boolean descending) {
		String direction = (descending != this.reversed) ? "desc" : "asc";
		String tieBreak = (this == NUMMER) ? "" : ", case_number " + direction;
		return " order by " + this.expression + " " + direction + tieBreak;
	}

}
