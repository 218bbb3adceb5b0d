package dk.uthflow.sor;

import java.io.IOException;
import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes a file of the organisation register from an operator. */
@RestController
class SorImportController {

	private final SorImport sorImport;

	private final long largest;

	SorImportController(SorImport sorImport, SorProperties settings) {
		this.sorImport = sorImport;
		this.largest = settings.stoersteFil().toBytes();
	}

	@PostMapping(path = "/api/sor/import",
			consumes = { "text/csv", MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE })
	@PreAuthorize("hasAuthority('driftsoperatoer')")
	Counts importFile(@RequestParam(defaultValue = "register") String type, HttpServletRequest request)
			throws IOException {
		SorFileType fileType = Arrays.stream(SorFileType.values())
			.filter((candidate) -> candidate.text().equals(type))
			.findFirst()
			.orElseThrow(() -> new UnknownType(type));
		if (request.getContentLengthLong() > this.largest) {
			throw new SorFileTooLarge(this.largest);
		}
		return Counts.of(this.sorImport.run(fileType, SorSource.REGISTER, request.getInputStream(), this.largest));
	}

	@ExceptionHandler
	ProblemDetail refused(SorImportRefused ex) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				"Filen er afvist, og intet er ændret");
		problem.setProperty("fejl", ex.problems().stream().map(Mistake::of).toList());
		return problem;
	}

	@ExceptionHandler
	ProblemDetail tooLarge(SorFileTooLarge ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.PAYLOAD_TOO_LARGE, ex.getMessage());
	}

	@ExceptionHandler
	ProblemDetail unknownType(UnknownType ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, ex.getMessage());
	}

	private record Counts(int nye, int aendrede, int flyttede, int lukkede, int uaendrede) {

		static Counts of(SorImportResult result) {
			return new Counts(result.created(), result.changed(), result.moved(), result.closed(), result.unchanged());
		}

	}

	private record Mistake(long linje, String besked) {

		static Mistake of(SorImportRefused.Problem problem) {
			return new Mistake(problem.line(), problem.message());
		}

	}

	private static final class UnknownType extends RuntimeException {

		private UnknownType(String type) {
			super("type er register, erstatninger eller tilknytninger, ikke '%s'".formatted(Problems.quote(type)));
		}

	}

}
