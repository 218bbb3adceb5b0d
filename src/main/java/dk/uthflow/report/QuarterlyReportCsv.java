package dk.uthflow.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import de.siegmar.fastcsv.writer.CsvWriter;

/**
 * A report's figures as CSV that a Danish spreadsheet opens as it is: UTF-8 with a mark,
 * semicolons, decimal commas. A name that a spreadsheet would take for a formula gets an
 * apostrophe in front.
 */
final class QuarterlyReportCsv {

	private static final String FORMULA = "=+-@\t\r";

	private QuarterlyReportCsv() {
	}

	static void write(QuarterlyReport report, OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write('\uFEFF');
		CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(writer);
		csv.writeRecord("Kommune", "Kvartal", "SOR-ID", "Leverandør", "Ejer", "Modtaget", "Afsluttet til tiden",
				"Afsluttet for sent", "Åbne", "Åbne over fristen", "Median alder af åbne (dage)", "Overholdt (%)");
		report.providers()
			.forEach((provider) -> csv.writeRecord(text(report.name()), report.quarter().toString(),
					provider.provider(), text(provider.name()), text(provider.owner()), number(provider.received()),
					number(provider.closedInTime()), number(provider.closedLate()), number(provider.open()),
					number(provider.openLate()), number(provider.medianAge()), number(provider.getCompliance())));
		csv.flush();
	}

	private static String text(String name) {
		return (!name.isEmpty() && FORMULA.indexOf(name.charAt(0)) >= 0) ? "'" + name : name;
	}

	private static String number(Number number) {
		String text = Objects.toString(number, "");
		return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text.replace('.', ',');
	}

}
