package dk.uthflow.audit.log;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;

/**
 * The log as a spreadsheet reads it: semicolons, Danish times, and no cell that a
 * spreadsheet would take for a formula.
 */
final class LogCsv {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

	private static final String STARTS_OF_FORMULAS = "=+-@\t\r";

	private final Writer out;

	private final CsvWriter csv;

	LogCsv(OutputStream stream) throws IOException {
		this.out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
		this.out.write('\ufeff');
		this.csv = CsvWriter.builder().fieldSeparator(';').build(this.out);
		this.csv.writeRecord("Tidspunkt", "Bruger", "Navn", "Organisation", "Roller", "IP-adresse", "Hvad", "Udfald",
				"Sager", "Via", "Søgt efter", "Uden for arbejdstid", "Mange opslag");
	}

	void write(List<LogRow> rows) throws IOException {
		rows.forEach((row) -> this.csv.writeRecord(Stream
			.of(TIME.format(row.time()), row.userId(), row.name(), row.organisation(), String.join(" ", row.roles()),
					row.ip(), row.deed().danish(), row.outcome().danish(), String.join(" ", row.cases()), row.via(),
					row.criteria(), row.isOutOfHours() ? "ja" : "", row.many() ? "ja" : "")
			.map(LogCsv::harmless)
			.toList()));
		this.csv.flush();
	}

	void finish() throws IOException {
		this.csv.flush();
	}

	private static String harmless(String text) {
		String cell = Objects.requireNonNullElse(text, "");
		return (!cell.isEmpty() && STARTS_OF_FORMULAS.indexOf(cell.charAt(0)) >= 0) ? "'" + cell : cell;
	}

}
