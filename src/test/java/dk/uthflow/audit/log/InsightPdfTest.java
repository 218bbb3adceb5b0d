package dk.uthflow.audit.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

import dk.uthflow.audit.Deed;
import dk.uthflow.audit.Outcome;
import dk.uthflow.testing.Templates;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InsightPdfTest {

	@Test
	void whatADirectorySaysOfAPersonIsTextAndRunsNothing() throws IOException {
		String evil = "<script>alert(1)</script><img src=x onerror=alert(2)>[[${7*7}]]";
		LogRow row = new LogRow("1", Instant.parse("2026-10-01T04:00:00Z"), "evil", evil, evil, List.of(), null,
				Deed.READ, Outcome.DONE, "GET /sag", null, List.of(), false);
		ByteArrayOutputStream out = new ByteArrayOutputStream();

		new InsightPdf(Templates.engine()).write("2026-000001", List.of(row), false, out);

		try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
			assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", ""))
				.contains("<script>alert(1)</script><imgsrc=xonerror=alert(2)>", "[[${7*7}]]");
			assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
			assertThat(pdf.getDocumentCatalog().getNames()).isNull();
			assertThat(pdf.getPage(0).getAnnotations()).isEmpty();
			assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
		}
	}

}
