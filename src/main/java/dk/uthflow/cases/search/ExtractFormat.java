package dk.uthflow.cases.search;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What an extract is written as. */
enum ExtractFormat {

	CSV("text/csv;charset=UTF-8") {
		@Override
		ExtractWriter writer(OutputStream out, List<String> headings) throws IOException {
			return new CsvExtract(out, headings);
		}
	},
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
		@Override
		ExtractWriter writer(OutputStream out, List<String> headings) {
			return new ExcelExtract(out, headings);
		}
	};

	private final String contentType;

	ExtractFormat(String contentType) {
		this.contentType = contentType;
	}

	String contentType() {
		return this.contentType;
	}

	abstract ExtractWriter writer(OutputStream out, List<String> headings) throws IOException;

}
