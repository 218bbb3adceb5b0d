package dk.uthflow.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import javax.imageio.ImageIO;

import dk.uthflow.testing.Templates;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuarterlyReportFilesTest {

	private static final QuarterlyReport REPORT = report(
			new ProviderFigures("9002201000016002", "Saltum Plejecenter", "Altiden", 4, 3, 1, 2, 0, 12.5),
			new ProviderFigures("9002101000016009", "Solgården <Plejecenter>", "=Altiden;\"Æ\"", 12, 7, 2, 5, 1, 45.0),
			new ProviderFigures("9003101000016002", "Aabybro Plejehjem", "Danske Diakoner", 0, 0, 0, 0, 0, null));

	@Test
	void theCsvIsWhatADanishSpreadsheetReads() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();

		QuarterlyReportCsv.write(REPORT, out);

		assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactly(
				"\uFEFFKommune;Kvartal;SOR-ID;Leverandør;Ejer;Modtaget;Afsluttet til tiden;Afsluttet for sent;Åbne;"
						+ "Åbne over fristen;Median alder af åbne (dage);Overholdt (%)",
				"Jammerbugt Kommune;2026-K3;9002201000016002;Saltum Plejecenter;Altiden;4;3;1;2;0;12,5;75",
				"Jammerbugt Kommune;2026-K3;9002101000016009;Solgården <Plejecenter>;\"'=Altiden;\"\"Æ\"\"\";12;7;2;5;1;45;70",
				"Jammerbugt Kommune;2026-K3;9003101000016002;Aabybro Plejehjem;Danske Diakoner;0;0;0;0;0;;");
	}

	@Test
	void thePdfSaysTheSameAndCanBeReadAloud() throws IOException {
		try (PDDocument pdf = pdf(REPORT)) {
			assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("da");
			assertThat(pdf.getDocumentInformation().getTitle())
				.isEqualTo("Private leverandører i Jammerbugt Kommune, 3. kvartal 2026");
			assertThat(text(pdf)).contains("Jammerbugt Kommune", "Solgården <Plejecenter>", "12 7 2 5 1 45 70 %",
					"4 3 1 2 0 12,5 75 %", "0 0 0 0 0 – –", "I alt 16 10 3 7 1 – 71 %",
					"Opgjort 1. oktober 2026 for 1. juli til 30. september 2026.", "Hvad tallene betyder",
					"Side 1 af 1");
			Path picture = Path.of("target/screenshots/kvartalsrapport.png");
			Files.createDirectories(picture.getParent());
			ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(0, 80), "png", picture.toFile());
		}
	}

	@Test
	void aQuarterWithoutCasesIsSaidToBeOne() throws IOException {
		try (PDDocument pdf = pdf(
				report(new ProviderFigures("9003101000016002", "Aabybro", "Diakoner", 0, 0, 0, 0, 0, null)))) {
			assertThat(text(pdf)).contains("Ingen sager var hos en privatleverandør i kvartalet.", "Aabybro");
		}
		try (PDDocument pdf = pdf(report())) {
			assertThat(text(pdf)).contains("Ingen private leverandører er tilknyttet kommunen");
		}
	}

	@Test
	void aNameIsTextAndRunsNothing() throws IOException {
		String evil = "<script>alert(1)</script><img src=x onerror=alert(2)>[[${7*7}]]";
		QuarterlyReport report = new QuarterlyReport("9001001000016004", evil, new Quarter(2026, 3),
				Instant.parse("2026-10-01T04:00:00Z"),
				List.of(new ProviderFigures("9002101000016009", evil, evil, 1, 1, 0, 0, 0, null)));
		try (PDDocument pdf = pdf(report)) {
			assertNothingButText(pdf);
		}
	}

	@Test
	void neitherDoesAPlaceOrAChoiceInAPlansReport() throws IOException {
		String evil = "<script>alert(1)</script><img src=x onerror=alert(2)>[[${7*7}]]";
		PlanContent.Row row = new PlanContent.Row(evil, List.of(1));
		PlanContent plan = new PlanContent(PlanReport.AABNE, evil, LocalDate.of(2026, 10, 1), null, evil, List.of(evil),
				List.of(row, row), row, List.of(evil));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new ReportPdf(Templates.engine()).write("report/plan-pdf", plan, out);
		try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
			assertNothingButText(pdf);
			assertThat(pdf.getDocumentInformation().getTitle()).contains(evil);
		}
	}

	private static void assertNothingButText(PDDocument pdf) throws IOException {
		// also in narrow columns, where long words are broken
		assertThat(text(pdf).replace(" ", "")).contains("<script>alert(1)</script><imgsrc=xonerror=alert(2)>",
				"[[${7*7}]]");
		assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
		assertThat(pdf.getDocumentCatalog().getNames()).as("scripts").isNull();
		assertThat(pdf.getPage(0).getAnnotations()).isEmpty();
		assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
	}

	@Test
	void aLongReportGoesOnOverPages() throws IOException {
		ProviderFigures[] many = new ProviderFigures[90];
		for (int i = 0; i < many.length; i++) {
			many[i] = new ProviderFigures("9003101000016002", "Leverandør nummer " + i, "Ejer", i, i, 0, 0, 0, null);
		}
		try (PDDocument pdf = pdf(report(many))) {
			assertThat(pdf.getNumberOfPages()).isBetween(3, 8);
			assertThat(text(pdf)).contains("Leverandør nummer 89");
		}
	}

	/** The words, wherever lines are broken. */
	private static String text(PDDocument pdf) throws IOException {
		return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
	}

	private static PDDocument pdf(QuarterlyReport report) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new QuarterlyReportPdf(Templates.engine()).write(report, out);
		return Loader.loadPDF(out.toByteArray());
	}

	private static QuarterlyReport report(ProviderFigures... providers) {
		return new QuarterlyReport("9001001000016004", "Jammerbugt Kommune", new Quarter(2026, 3),
				Instant.parse("2026-10-01T04:00:00Z"), List.of(providers));
	}

}
