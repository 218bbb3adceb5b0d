package dk.uthflow.report;

import java.io.IOException;
import java.io.OutputStream;

import org.thymeleaf.ITemplateEngine;

import org.springframework.stereotype.Component;

/**
 * A quarter's report as a PDF, from the same table that the page shows.
 */
@Component
class QuarterlyReportPdf {

	private final ReportPdf pdf;

	QuarterlyReportPdf(ITemplateEngine templates) {
		this.pdf = new ReportPdf(templates);
	}

	void write(QuarterlyReport report, OutputStream out) throws IOException {
		this.pdf.write("report/kvartal-pdf", report, out);
	}

}
