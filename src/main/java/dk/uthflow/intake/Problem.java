package dk.uthflow.intake;

import java.net.URI;
import java.util.List;

import dk.uthflow.forms.FieldError;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * Why a report was not taken: becomes a problem as RFC 9457 has it, with {@code felter:
 * [{felt, besked}]}.
 */
class Problem extends RuntimeException {

	private final HttpStatus status;

	private final String title;

	private final List<FieldError> fields;

	private final HttpHeaders headers = new HttpHeaders();

	Problem(HttpStatus status, String title, String detail, List<FieldError> fields) {
		super(detail, null, false, false);
		this.status = status;
		this.title = title;
		this.fields = fields;
	}

	Problem(HttpStatus status, String title, String detail) {
		this(status, title, detail, List.of());
	}

	static Problem badContent(String detail, List<FieldError> fields) {
		return new Problem(HttpStatus.BAD_REQUEST, "Rapporten kan ikke modtages", detail, fields);
	}

	Problem with(String header, String value) {
		this.headers.set(header, value);
		return this;
	}

	ResponseEntity<ProblemDetail> answer() {
		ProblemDetail body = ProblemDetail.forStatusAndDetail(this.status, getMessage());
		body.setTitle(this.title);
		body.setInstance(URI.create(ReportController.PATH));
		body.setProperty("felter", this.fields);
		return ResponseEntity.status(this.status)
			.headers(this.headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(body);
	}

}
