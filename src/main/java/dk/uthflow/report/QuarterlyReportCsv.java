package dk.uthflow.report;

import java.io.IOException;
import java.io.OutputStream;

import de.siegmar.fastcsv.writer.CsvWriter;

/**
 * A report's figures as CSV.
 */
final class QuarterlyReportCsv {

	private QuarterlyReportCsv() {
	}

	static void write(QuarterlyReport report, OutputStream out) throws IOException {
		CsvWriter csv = DanishCsv.to(out);
		csv.writeRecord("Kommune", "Kvartal", "SOR-ID", "Leverandør", "Ejer", "Modtaget", "Afsluttet til tiden",
				"Afsluttet for sent", "Åbne", "Åbne over fristen", "Median alder af åbne (dage)", "Overholdt (%)");
		report.providers()
			.forEach((provider) -> csv.writeRecord(DanishCsv.text(report.name()), report.quarter().toString(),
					provider.provider(), DanishCsv.text(provider.name()), DanishCsv.text(provider.owner()),
					DanishCsv.number(provider.received()), DanishCsv.number(provider.closedInTime()),
					DanishCsv.number(provider.closedLate()), DanishCsv.number(provider.open()),
					DanishCsv.number(provider.openLate()), DanishCsv.number(provider.medianAge()),
					DanishCsv.number(provider.getCompliance())));
		csv.flush();
	}

}
