package dk.uthflow.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * A report as a PDF that screen readers can read (PDF/UA). It loads nothing by address.
 */
@Component
class ReportPdf {

	/** The one typeface that PDFBox brings along. */
	private static final ClassPathResource TYPEFACE = new ClassPathResource(
			"org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");

	private static final Locale DANISH = Locale.forLanguageTag("da");

	private final ITemplateEngine templates;

	ReportPdf(ITemplateEngine templates) {
		this.templates = templates;
		XRLog.setLoggingEnabled(false);
	}

	/**
	 * @param template the name of the page that becomes the PDF
	 * @param report what it calls {@code rapport}
	 */
	void write(String template, Object report, OutputStream out) throws IOException {
		PdfRendererBuilder pdf = new PdfRendererBuilder();
		pdf.usePdfUaAccessibility(true);
		pdf.useFont(typeface(), "Liberation Sans");
		pdf.useUriResolver((base, address) -> null);
		pdf.withProducer("uthflow");
		pdf.withHtmlContent(this.templates.process(template, new Context(DANISH, Map.of("rapport", report))), null);
		pdf.toStream(out);
		pdf.run();
	}

	private static FSSupplier<InputStream> typeface() {
		return () -> {
			try {
				return TYPEFACE.getInputStream();
			}
			catch (IOException ex) {
				throw new IllegalStateException("PDFBox' typeface is not where it was", ex);
			}
		};
	}

}
