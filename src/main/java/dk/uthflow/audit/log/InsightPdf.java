package dk.uthflow.audit.log;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.stereotype.Component;

/**
 * The look-ups of a case, as a letter to the person whose case it is.
 */
@Component
class InsightPdf {

	private final ITemplateEngine templates;

	InsightPdf(ITemplateEngine templates) {
		this.templates = templates;
	}

	void write(String caseNumber, List<LogRow> rows, boolean more, OutputStream out) throws IOException {
		Context page = new Context(Locale.forLanguageTag("da"));
		page.setVariable("sag", caseNumber);
		page.setVariable("raekker", rows);
		page.setVariable("flere", more);
		page.setVariable("nu", ZonedDateTime.now(LogQuestion.COPENHAGEN));
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.useFastMode();
		builder.withHtmlContent(this.templates.process("audit/indsigt", page), null);
		builder.withProducer("uthflow");
		builder.toStream(out);
		builder.run();
	}

}
