package dk.uthflow.cases.search;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;

/**
 * CSV as a Danish Excel opens it: semicolons, and a mark that says UTF-8.
 */
final class CsvExtract implements ExtractWriter {

	private static final char UTF_8 = '\uFEFF';

	private final CsvWriter csv;

	CsvExtract(OutputStream out, List<String> headings) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write(UTF_8);
		this.csv = CsvWriter.builder()
			.fieldSeparator(';')
			.lineDelimiter(LineDelimiter.CRLF)
			.quoteStrategy(QuoteStrategies.ALWAYS)
			.build(writer);
		row(headings);
	}

	@Override
	public void row(List<?> cells) {
		this.csv.writeRecord(cells.stream().map(CsvExtract::text).toList());
	}

	private static String text(Object cell) {
		return (cell instanceof String text) ? FormulaSafe.text(text) : (cell != null) ? cell.toString() : "";
	}

	@Override
	public void close() throws IOException {
		this.csv.close();
	}

}
