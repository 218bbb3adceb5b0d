package dk.uthflow.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A municipality's report on its private providers for a quarter, as it was made.
 *
 * @param municipality its SOR-ID
 * @param name its name
 * @param quarter the quarter
 * @param made when it was made
 * @param providers the providers, by name
 */
record QuarterlyReport(String municipality, String name, Quarter quarter, Instant made,
		List<ProviderFigures> providers) {

	/** The Danish day on which it was made. */
	public LocalDate getMadeOn() {
		return LocalDate.ofInstant(this.made, Quarter.COPENHAGEN);
	}

	/** Whether no provider had a case. */
	public boolean isWithoutCases() {
		return this.providers.stream().allMatch(ProviderFigures::isWithoutCases);
	}

	/** All providers as one; an age of all is not told. */
	public ProviderFigures getTotal() {
		return this.providers.stream()
			.reduce(new ProviderFigures(null, "I alt", null, 0, 0, 0, 0, 0, null), QuarterlyReport::sum);
	}

	private static ProviderFigures sum(ProviderFigures one, ProviderFigures other) {
		return new ProviderFigures(null, one.name(), null, one.received() + other.received(),
				one.closedInTime() + other.closedInTime(), one.closedLate() + other.closedLate(),
				one.open() + other.open(), one.openLate() + other.openLate(), null);
	}

}
