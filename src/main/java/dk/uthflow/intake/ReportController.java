package dk.uthflow.intake;

import java.io.IOException;
import java.util.List;

import dk.uthflow.cases.Attachments.UnknownFile;
import dk.uthflow.forms.FieldError;
import dk.uthflow.lifecycle.ClientIdInUse;
import dk.uthflow.lifecycle.Report;
import dk.uthflow.lifecycle.ReportReceipt;
import dk.uthflow.lifecycle.Reporting;
import jakarta.servlet.http.HttpServletRequest;

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
class ReportController extends ReportProblems {

	static final String PATH = "/api/rapporter";

	static final String PATIENT = PATH + "/patient";

	static final String SAMLE = PATH + "/samle";

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
		return received(ReportKind.RAPPORT, request);
	}

	@PostMapping(path = PATIENT, consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Receipt> patient(HttpServletRequest request) throws IOException {
		return received(ReportKind.PATIENT, request);
	}

	@PostMapping(path = SAMLE, consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Receipt> many(HttpServletRequest request) throws IOException {
		return received(ReportKind.SAMLE, request);
	}

	private ResponseEntity<Receipt> received(ReportKind kind, HttpServletRequest request) throws IOException {
		this.limit.take(request.getRemoteAddr());
		Report report = this.check.checked(kind, this.reader.read(request));
		ReportReceipt receipt = this.reporting.report(report);
		return ResponseEntity.status(HttpStatus.CREATED)
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(new Receipt(receipt.caseNumber(), receipt.receiptCode()));
	}

	@PostMapping({ PATH, PATIENT, SAMLE })
	ResponseEntity<ProblemDetail> otherThanJson() {
		return new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Indholdet er ikke JSON",
				"Send rapporten som JSON, med Content-Type: application/json.")
			.with(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
			.answer();
	}

	@RequestMapping(path = { PATH, PATIENT, SAMLE }, method = { RequestMethod.GET, RequestMethod.HEAD,
			RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE })
	ResponseEntity<ProblemDetail> otherThanPost() {
		return new Problem(HttpStatus.METHOD_NOT_ALLOWED, "Her kan kun afleveres rapporter",
				"Send rapporten med POST. Formularen står på /rapporter.")
			.with(HttpHeaders.ALLOW, "POST, OPTIONS")
			.answer();
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> clientIdInUse(ClientIdInUse taken) {
		return new Problem(HttpStatus.CONFLICT, "Rapporten er allerede modtaget",
				"Der er allerede modtaget en rapport med dette klientId og et andet indhold. Send den nye med et nyt klientId.")
			.answer();
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> fileGone(UnknownFile gone) {
		return Problem
			.badContent("Et bilag er ikke længere til at finde. Vedhæft det igen, eller send rapporten uden.",
					List.of(new FieldError("bilag", "Et bilag er ikke længere til at finde. Vedhæft det igen.")))
			.answer();
	}

	record Receipt(String sagsnummer, String kvitteringskode) {

	}

}
