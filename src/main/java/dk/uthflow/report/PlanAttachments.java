package dk.uthflow.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.writer.CsvWriter;
import dk.uthflow.notice.MailAttachment;
import dk.uthflow.notice.MailAttachments;

import org.springframework.stereotype.Component;

/**
 * A plan's report as the files of its mail, from the figures of the moment it is sent.
 */
@Component
class PlanAttachments implements MailAttachments {

	private final PlanTable plans;

	private final PlanFigures figures;

	private final ReportPdf pdf;

	PlanAttachments(PlanTable plans, PlanFigures figures, ReportPdf pdf) {
		this.plans = plans;
		this.figures = figures;
		this.pdf = pdf;
	}

	@Override
	public Optional<List<MailAttachment>> of(String key) {
		PlanMailKey mail = PlanMailKey.parse(key);
		return this.plans.find(mail.plan())
			.filter((plan) -> plan.recipients().contains(mail.person()))
			.map((plan) -> files(this.figures.of(plan, mail.day())));
	}

	private List<MailAttachment> files(PlanContent content) {
		String name = "%s-%s.".formatted(content.report().fileName(), content.day());
		ByteArrayOutputStream page = new ByteArrayOutputStream();
		ByteArrayOutputStream table = new ByteArrayOutputStream();
		try {
			this.pdf.write("report/plan-pdf", content, page);
			writeCsv(content, table);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return List.of(new MailAttachment(name + "pdf", "application/pdf", page.toByteArray()),
				new MailAttachment(name + "csv", "text/csv; charset=UTF-8", table.toByteArray()));
	}

	private static void writeCsv(PlanContent content, ByteArrayOutputStream out) throws IOException {
		CsvWriter csv = DanishCsv.to(out);
		List<String> head = new ArrayList<>(List.of(content.first()));
		head.addAll(content.columns());
		csv.writeRecord(head);
		content.rows().forEach((row) -> {
			List<String> cells = new ArrayList<>(List.of(DanishCsv.text(row.name())));
			row.numbers().forEach((number) -> cells.add(DanishCsv.number(number)));
			csv.writeRecord(cells);
		});
		csv.flush();
	}

}
