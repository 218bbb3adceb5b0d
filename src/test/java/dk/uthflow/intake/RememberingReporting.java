package dk.uthflow.intake;

import java.util.ArrayList;
import java.util.List;

import dk.uthflow.lifecycle.ClientIdInUse;
import dk.uthflow.lifecycle.Report;
import dk.uthflow.lifecycle.ReportReceipt;
import dk.uthflow.lifecycle.Reporting;

/**
 * Keeps reports instead of making cases of them.
 */
class RememberingReporting implements Reporting {

	final List<Report> reports = new ArrayList<>();

	RuntimeException failure;

	@Override
	public ReportReceipt report(Report report) {
		if (this.failure != null) {
			throw this.failure;
		}
		for (int i = 0; i < this.reports.size(); i++) {
			Report earlier = this.reports.get(i);
			if (report.clientId() != null && report.clientId().equals(earlier.clientId())) {
				if (!report.fingerprint().equals(earlier.fingerprint())) {
					throw new ClientIdInUse();
				}
				return receipt(i + 1);
			}
		}
		this.reports.add(report);
		return receipt(this.reports.size());
	}

	private static ReportReceipt receipt(int number) {
		return new ReportReceipt("2024-%06d".formatted(number), "kode-" + number);
	}

}
