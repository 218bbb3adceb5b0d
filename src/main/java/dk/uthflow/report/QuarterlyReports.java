package dk.uthflow.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import dk.uthflow.engine.ModelBean;

/**
 * The reports on private providers that the municipality, which stays responsible for
 * their cases, follows up on each quarter. For {@code kvartalsopfoelgning.bpmn}.
 */
@ModelBean("reports")
public class QuarterlyReports {

	private final FiguresTable figures;

	private final QuarterlyReportTable reports;

	private final Clock clock;

	QuarterlyReports(FiguresTable figures, QuarterlyReportTable reports, Clock clock) {
		this.figures = figures;
		this.reports = reports;
		this.clock = clock;
	}

	/** For models: the quarter that has ended last, as {@code 2026-K3}. */
	public String lastQuarter() {
		return Quarter.of(today()).before().toString();
	}

	/** For models: the SOR-IDs of all municipalities in force. */
	public List<String> municipalities() {
		return this.reports.municipalities(today());
	}

	/** For models: makes and keeps the municipality's report, once. */
	public void make(String municipality, String quarter) {
		Quarter wanted = Quarter.parse(quarter)
			.orElseThrow(() -> new IllegalArgumentException(quarter + " er ikke et kvartal, som 2026-K3"));
		this.reports.add(municipality, wanted, this.figures.of(municipality, wanted));
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), Quarter.COPENHAGEN);
	}

}
