package dk.uthflow.sor;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * Reads a semicolon-separated UTF-8 file row by row, by the names in its header. What is
 * wrong with the file is noted, not thrown.
 */
final class CsvFile {

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	/** What a decoder makes of bytes that are not UTF-8. */
	private static final char NOT_UTF_8 = '\uFFFD';

	private static final String NOT_UTF_8_MESSAGE = "linjen er ikke UTF-8";

	private static final int LONGEST_FIELD = 64 * 1024;

	private final Problems problems;

	private final Map<String, Integer> header = new HashMap<>();

	private int columns;

	private long line = 1;

	private CsvFile(Problems problems) {
		this.problems = problems;
	}

	/**
	 * Hands every readable row to the consumer, until the problems are too many.
	 * @param required columns that must be there, each by any of its names
	 */
	static void read(InputStream in, List<List<String>> required, Problems problems, Consumer<CsvRow> rows) {
		new CsvFile(problems).read(in, required, rows);
	}

	private void read(InputStream in, List<List<String>> required, Consumer<CsvRow> rows) {
		try (CsvReader<CsvRecord> reader = CsvReader.builder()
			.fieldSeparator(';')
			.allowExtraFields(true)
			.allowMissingFields(true)
			.allowUnclosedQuote(false)
			.maxBufferSize(LONGEST_FIELD)
			.ofCsvRecord(new InputStreamReader(withoutMark(in), StandardCharsets.UTF_8))) {
			readRows(reader.iterator(), required, rows);
		}
		catch (CsvParseException ex) {
			this.problems.add(this.line, "filen kan ikke læses som CSV herfra: anførselstegn, der ikke lukkes?");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void readRows(Iterator<CsvRecord> records, List<List<String>> required, Consumer<CsvRow> rows) {
		if (!records.hasNext()) {
			this.problems.add(1, "filen er tom");
			return;
		}
		readHeader(records.next(), required);
		if (!this.problems.isEmpty()) {
			return;
		}
		while (records.hasNext() && !this.problems.isFull()) {
			CsvRecord fields = records.next();
			this.line = fields.getStartingLineNumber();
			if (!isText(fields)) {
				this.problems.add(this.line, NOT_UTF_8_MESSAGE);
			}
			else if (fields.getFieldCount() != this.columns) {
				this.problems.add(this.line, "linjen har %d felter, overskriften har %d", fields.getFieldCount(),
						this.columns);
			}
			else {
				rows.accept(new CsvRow(this.line, this.header, fields, this.problems));
			}
			this.line++;
		}
	}

	private void readHeader(CsvRecord fields, List<List<String>> required) {
		this.line = fields.getStartingLineNumber();
		this.columns = fields.getFieldCount();
		if (!isText(fields)) {
			this.problems.add(this.line, NOT_UTF_8_MESSAGE);
			return;
		}
		for (int column = 0; column < this.columns; column++) {
			String name = fields.getField(column).strip();
			if (!name.isEmpty() && this.header.put(name.toLowerCase(Locale.ROOT), column) != null) {
				this.problems.add(this.line, "kolonnen %s står der to gange", Problems.quote(name));
			}
		}
		for (List<String> names : required) {
			if (names.stream().noneMatch((name) -> this.header.containsKey(name.toLowerCase(Locale.ROOT)))) {
				this.problems.add(this.line, "kolonnen %s mangler", String.join("/", names));
			}
		}
		this.line++;
	}

	private static boolean isText(CsvRecord fields) {
		for (int column = 0; column < fields.getFieldCount(); column++) {
			String field = fields.getField(column);
			if (field.indexOf(NOT_UTF_8) >= 0 || field.indexOf('\0') >= 0) {
				return false;
			}
		}
		return true;
	}

	private static InputStream withoutMark(InputStream in) throws IOException {
		PushbackInputStream start = new PushbackInputStream(in, BYTE_ORDER_MARK.length);
		byte[] first = start.readNBytes(BYTE_ORDER_MARK.length);
		if (!Arrays.equals(first, BYTE_ORDER_MARK)) {
			start.unread(first);
		}
		return start;
	}

}
