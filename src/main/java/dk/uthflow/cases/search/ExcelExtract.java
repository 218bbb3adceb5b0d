package dk.uthflow.cases.search;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An Excel workbook; what does not fit on a sheet goes on to the next.
 */
final class ExcelExtract implements ExtractWriter {

	/** A sheet has room for 1,048,576. */
	private static final int ROWS = 1_000_000;

	private static final int LONGEST_CELL = 32_767;

	private static final int FLUSH = 100;

	private static final int WIDTH = 20;

	private final Workbook workbook;

	private final List<String> headings;

	private final int rows;

	private Worksheet sheet;

	private int sheets;

	private int row;

	ExcelExtract(OutputStream out, List<String> headings) {
		this(out, headings, ROWS);
	}

	ExcelExtract(OutputStream out, List<String> headings, int rows) {
		this.rows = rows;
		this.workbook = new Workbook(out, "uthflow", null);
		this.headings = headings;
		newSheet();
	}

	@Override
	public void row(List<?> cells) throws IOException {
		if (this.row == this.rows) {
			this.sheet.finish();
			newSheet();
		}
		for (int column = 0; column < cells.size(); column++) {
			cell(column, cells.get(column));
		}
		this.row++;
		if (this.row % FLUSH == 0) {
			this.sheet.flush();
		}
	}

	private void newSheet() {
		this.sheet = this.workbook.newWorksheet("Sager" + ((this.sheets++ > 0) ? " " + this.sheets : ""));
		this.sheet.freezePane(0, 1);
		for (int column = 0; column < this.headings.size(); column++) {
			this.sheet.width(column, WIDTH);
			this.sheet.inlineString(0, column, this.headings.get(column));
			this.sheet.style(0, column).bold().set();
		}
		this.row = 1;
	}

	private void cell(int column, Object cell) {
		if (cell instanceof LocalDate day) {
			this.sheet.value(this.row, column, day);
			this.sheet.style(this.row, column).format("dd-mm-yyyy").set();
		}
		else if (cell instanceof String text && !text.isEmpty()) {
			// not as a shared string: those are all kept until the end
			this.sheet.inlineString(this.row, column, FormulaSafe.text(shortened(text)));
		}
	}

	private static String shortened(String text) {
		return (text.length() < LONGEST_CELL) ? text : text.substring(0, LONGEST_CELL - 2) + "…";
	}

	@Override
	public void close() throws IOException {
		this.workbook.finish();
	}

}
