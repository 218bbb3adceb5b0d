package dk.uthflow.intake;

import java.io.IOException;

import dk.uthflow.lifecycle.ClientIdInUse;
import dk.uthflow.lifecycle.Report;
import dk.uthflow.lifecycle.ReportReceipt;
import dk.uthflow.lifecycle.Reporting;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes reports, from anybody, without log-in. Every answer but the receipt is a problem
 * in Danish; whatever goes wrong, there is a whole case or none.
 */
@RestController
class ReportController {

	static final String PATH = "/api/rapporter";

	private static final Logger log = LoggerFactory.getLogger(ReportController.class);

	private final ReportLimit limit;

	private final ReportReader reader;

	private final ReportCheck check;

	private final Reporting reporting;

	ReportController(ReportLimit limit, ReportReader reader, ReportCheck check, Reporting reporting) {
		this.limit = limit;
		this.reader = reader;
		this.check = check;
		this.reporting = reporting;
	}

	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Receipt> report(HttpServletRequest request) throws IOException {
		this.limit.take(request.getRemoteAddr());
		Report report = this.check.checked(this.reader.read(request));
		ReportReceipt receipt = this.reporting.report(report);
		return ResponseEntity.status(HttpStatus.CREATED)
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(new Receipt(receipt.caseNumber(), receipt.receiptCode()));
	}

	@PostMapping(PATH)
	ResponseEntity<ProblemDetail> otherThanJson() {
		return new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Indholdet er ikke JSON",
				"Send rapporten som JSON, med Content-Type: application/json.")
			.with(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
			.answer();
	}

	@RequestMapping(path = PATH, method = { RequestMethod.GET, RequestMethod.HEAD, RequestMethod.PUT,
			RequestMethod.PATCH, RequestMethod.DELETE })
	ResponseEntity<ProblemDetail> otherThanPost() {
		return new Problem(HttpStatus.METHOD_NOT_ALLOWED, "Her kan kun afleveres rapporter",
				"Send rapporten med POST. Formularen står på /rapporter.")
			.with(HttpHeaders.ALLOW, "POST, OPTIONS")
			.answer();
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> problem(Problem problem) {
		return problem.answer();
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> clientIdInUse(ClientIdInUse taken) {
		return new Problem(HttpStatus.CONFLICT, "Rapporten er allerede modtaget",
				"Der er allerede modtaget en rapport med dette klientId og et andet indhold. Send den nye med et nyt klientId.")
			.answer();
	}

	/**
	 * What went wrong is logged without its message, which may hold text of the report.
	 */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> failure(Exception failure) {
		log.error("En rapport kunne ikke modtages: {}", Causes.of(failure));
		return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "Rapporten er ikke modtaget",
				"Systemet kan ikke modtage rapporter lige nu. Vent lidt, og send den igen med samme klientId.")
			.with(HttpHeaders.RETRY_AFTER, "30")
			.answer();
	}

	record Receipt(String sagsnummer, String kvitteringskode) {

	}

}
