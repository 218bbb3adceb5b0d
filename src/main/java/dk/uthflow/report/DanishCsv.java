package dk.uthflow.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import de.siegmar.fastcsv.writer.CsvWriter;

/**
 * CSV that a Danish spreadsheet opens as it is: UTF-8 with a mark, semicolons, decimal
 * commas. A name that a spreadsheet would take for a formula gets an apostrophe in front.
 */
final class DanishCsv {

	private static final String FORMULA = "=+-@\t\r";

	private DanishCsv() {
	}

	/** A writer that has begun; flush it in the end. */
	static CsvWriter to(OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write('\uFEFF');
		return CsvWriter.builder().fieldSeparator(';').build(writer);
	}

	static String text(String name) {
		return (!name.isEmpty() && FORMULA.indexOf(name.charAt(0)) >= 0) ? "'" + name : name;
	}

	static String number(Number number) {
		String text = Objects.toString(number, "");
		return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text.replace('.', ',');
	}

}
