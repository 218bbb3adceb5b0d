package dk.uthflow.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Optional;

import dk.uthflow.access.Access;
import dk.uthflow.access.Role;
import dk.uthflow.audit.Deed;
import dk.uthflow.audit.Trail;
import dk.uthflow.sor.SorId;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows a municipality's reports to its planadministratorer, who are the ones who have to
 * do with reports. To others they do not exist.
 */
@Controller
@RequestMapping(QuarterlyReportController.PATH)
class QuarterlyReportController {

	static final String PATH = "/kvartalsopfoelgning";

	private static final String ONE = "/{kommune}/{kvartal}";

	private final QuarterlyReportTable reports;

	private final QuarterlyReportPdf pdf;

	private final Access access;

	private final Trail trail;

	QuarterlyReportController(QuarterlyReportTable reports, QuarterlyReportPdf pdf, Access access, Trail trail) {
		this.reports = reports;
		this.pdf = pdf;
		this.access = access;
		this.trail = trail;
	}

	@GetMapping
	String all(Principal user, Model model) {
		if (!this.access.has(user.getName(), Role.PLANADMINISTRATOR)) {
			throw new AccessDeniedException("Siden er for planadministratorer");
		}
		model.addAttribute("rapporter", this.reports.of(this.access.locations(user.getName(), Role.PLANADMINISTRATOR)));
		return "report/kvartaler";
	}

	@GetMapping(ONE)
	String one(@PathVariable String kommune, @PathVariable String kvartal, Principal user, Model model) {
		model.addAttribute("rapport", report(Deed.READ, kommune, kvartal, user));
		return "report/kvartal";
	}

	@GetMapping(ONE + "/rapport.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable String kommune, @PathVariable String kvartal, Principal user)
			throws IOException {
		QuarterlyReport report = report(Deed.EXPORTED, kommune, kvartal, user);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.pdf.write(report, out);
		return file(report, "pdf", MediaType.APPLICATION_PDF, out);
	}

	@GetMapping(ONE + "/tal.csv")
	ResponseEntity<byte[]> csv(@PathVariable String kommune, @PathVariable String kvartal, Principal user)
			throws IOException {
		QuarterlyReport report = report(Deed.EXPORTED, kommune, kvartal, user);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		QuarterlyReportCsv.write(report, out);
		return file(report, "csv", new MediaType("text", "csv", StandardCharsets.UTF_8), out);
	}

	/** The report names no case: that it was seen is what can be told. */
	private QuarterlyReport report(Deed deed, String municipality, String quarter, Principal user) {
		Optional<SorId> mine = SorId.parse(municipality)
			.filter(this.access.locations(user.getName(), Role.PLANADMINISTRATOR)::contains);
		QuarterlyReport report = mine
			.flatMap((id) -> Quarter.parse(quarter).flatMap((wanted) -> this.reports.find(id, wanted)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.trail.shown(deed, List.of(),
				"kvartalsopfølgning %s %s".formatted(report.municipality(), report.quarter()));
		return report;
	}

	private static ResponseEntity<byte[]> file(QuarterlyReport report, String kind, MediaType type,
			ByteArrayOutputStream content) {
		String name = "private leverandører, %s, %s.%s".formatted(report.name(), report.quarter(), kind);
		return ResponseEntity.ok()
			.contentType(type)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.body(content.toByteArray());
	}

}
