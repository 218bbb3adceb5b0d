package dk.uthflow.cases.overview;

import java.util.Arrays;
import java.util.Locale;

/**
 * What Åbne sager can be sorted by, as its address names it. The expression of each has
 * an index.
 */
enum OverviewSort {

	NUMMER("Sag", "case_number", false), OVERSKRIFT("Overskrift", "headline collate \"da-x-icu\"", false),
	LOKATION("Lokation", "location_name collate \"da-x-icu\"", false),
	SAGSBEHANDLER("Sagsbehandler", "named.place", false), ALDER("Alder", "reported", true),
	FRIST("Frist", "due", false), ALVORLIGHED("Alvorlighed", "uth_severity_weight(severity)", false);

	private final String danish;

	private final String expression;

	private final boolean reversed;

	OverviewSort(String danish, String expression, boolean reversed) {
		this.danish = danish;
		this.expression = expression;
		this.reversed = reversed;
	}

	static OverviewSort parse(String name) {
		return Arrays.stream(values()).filter((sort) -> sort.param().equals(name)).findFirst().orElse(FRIST);
	}

	String danish() {
		return this.danish;
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
