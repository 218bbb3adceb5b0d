package dk.uthflow.intake;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Whatever goes wrong for a reporter is a problem in Danish.
 */
abstract class ReportProblems {

	private static final Logger log = LoggerFactory.getLogger(ReportProblems.class);

	@ExceptionHandler
	ResponseEntity<ProblemDetail> problem(Problem problem) {
		return problem.answer();
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

}
