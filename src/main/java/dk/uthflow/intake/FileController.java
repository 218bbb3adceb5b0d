package dk.uthflow.intake;

import java.io.IOException;
import java.util.UUID;

import dk.uthflow.cases.Attachment;
import dk.uthflow.cases.Attachments;
import dk.uthflow.cases.Attachments.RefusedFile;
import dk.uthflow.cases.SentFile;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the files of a report, one by one and before the report itself, so that each is
 * refused at once if it must be. Whoever has a file's id, which only its sender gets, may
 * send it along with a report, or take it away again.
 */
@RestController
class FileController extends ReportProblems {

	static final String PATH = ReportController.PATH + "/bilag";

	private static final String TITLE = "Filen er ikke vedhæftet";

	private final ReportLimit limit;

	private final Attachments attachments;

	FileController(ReportLimit limit, Attachments attachments) {
		this.limit = limit;
		this.attachments = attachments;
	}

	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
	ResponseEntity<Received> receive(HttpServletRequest request) throws IOException {
		this.limit.takeFile(request.getRemoteAddr());
		if (request.getContentLengthLong() > Attachments.LARGEST) {
			throw new Problem(HttpStatus.PAYLOAD_TOO_LARGE, TITLE, "Filen fylder mere end 10 MB. Vedhæft en mindre.")
				.with(HttpHeaders.CONNECTION, "close");
		}
		Attachment received = this.attachments
			.receive(SentFile.name(request.getHeader(HttpHeaders.CONTENT_DISPOSITION)), request.getInputStream());
		return ResponseEntity.status(HttpStatus.CREATED)
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(new Received(received.id(), received.name(), received.type(), received.size()));
	}

	@PostMapping(PATH)
	ResponseEntity<ProblemDetail> otherThanBytes() {
		return new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, TITLE,
				"Send filens indhold som det er, med Content-Type: application/octet-stream, og dens navn i Content-Disposition.")
			.answer();
	}

	@DeleteMapping(PATH + "/{id}")
	ResponseEntity<Void> drop(@PathVariable String id, HttpServletRequest request) {
		this.limit.takeFile(request.getRemoteAddr());
		try {
			this.attachments.drop(UUID.fromString(id));
		}
		catch (IllegalArgumentException ex) {
			// no file has such an id
		}
		return ResponseEntity.noContent().build();
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(RefusedFile refused) {
		HttpStatus status = switch (refused.reason()) {
			case FILE -> HttpStatus.UNPROCESSABLE_ENTITY;
			case SIZE -> HttpStatus.PAYLOAD_TOO_LARGE;
			case LATER -> HttpStatus.SERVICE_UNAVAILABLE;
		};
		Problem problem = new Problem(status, TITLE, refused.getMessage());
		return (status == HttpStatus.PAYLOAD_TOO_LARGE) ? problem.with(HttpHeaders.CONNECTION, "close").answer()
				: problem.answer();
	}

	/**
	 * A file that waits for its report.
	 *
	 * @param id what the report names it by
	 * @param navn what it is called
	 * @param type its media type
	 * @param stoerrelse in bytes
	 */
	record Received(UUID id, String navn, String type, long stoerrelse) {
	}

}
