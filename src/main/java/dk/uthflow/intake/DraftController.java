package dk.uthflow.intake;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Keeps drafts for those who wish to go on elsewhere. What comes is encrypted, and the
 * name it has is 256 bits that follow from a code that never comes here: nobody guesses
 * one, and nobody here can open what it names.
 */
@RestController
class DraftController extends ReportProblems {

	static final String PATH = ReportController.PATH + "/kladder/{name}";

	private static final String TITLE = "Kladden er ikke gemt";

	private static final int MAX_BYTES = 500_000;

	private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

	private final ReportLimit limit;

	private final ReportDrafts drafts;

	DraftController(ReportLimit limit, ReportDrafts drafts) {
		this.limit = limit;
		this.drafts = drafts;
	}

	@PutMapping(PATH)
	ResponseEntity<Void> keep(@PathVariable String name, HttpServletRequest request) throws IOException {
		this.limit.takeDraft(request.getRemoteAddr());
		check(name);
		byte[] content = request.getInputStream().readNBytes(MAX_BYTES + 1);
		if (content.length > MAX_BYTES) {
			throw new Problem(HttpStatus.PAYLOAD_TOO_LARGE, TITLE, "Kladden fylder mere end 500 kB.")
				.with(HttpHeaders.CONNECTION, "close");
		}
		if (!this.drafts.keep(name, content)) {
			throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, TITLE,
					"Der kan ikke gemmes flere kladder lige nu. Prøv igen senere.");
		}
		return ResponseEntity.noContent().build();
	}

	@GetMapping(PATH)
	ResponseEntity<byte[]> find(@PathVariable String name, HttpServletRequest request) {
		this.limit.takeDraft(request.getRemoteAddr());
		check(name);
		return this.drafts.find(name)
			.map((content) -> ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_OCTET_STREAM)
				.header(HttpHeaders.CACHE_CONTROL, "no-store")
				.body(content))
			.orElseThrow(DraftController::none);
	}

	@DeleteMapping(PATH)
	ResponseEntity<Void> forget(@PathVariable String name, HttpServletRequest request) {
		this.limit.takeDraft(request.getRemoteAddr());
		check(name);
		this.drafts.forget(name);
		return ResponseEntity.noContent().build();
	}

	private static void check(String name) {
		if (!NAME.matcher(name).matches()) {
			throw none();
		}
	}

	private static Problem none() {
		return new Problem(HttpStatus.NOT_FOUND, "Der er ingen kladde",
				"Der er ingen kladde med den kode. Den er måske sendt, eller de syv dage er gået.");
	}

}
