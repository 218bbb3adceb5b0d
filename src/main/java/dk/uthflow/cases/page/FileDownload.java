package dk.uthflow.cases.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.UUID;

import dk.uthflow.audit.Trail;
import dk.uthflow.cases.Attachment;
import dk.uthflow.cases.Attachments;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Hands out a file of a case to those who may read the case, to be kept and never shown
 * by the browser: whoever sent it is nobody we know.
 */
@Controller
class FileDownload {

	private final CasePage page;

	private final Attachments attachments;

	private final Trail trail;

	FileDownload(CasePage page, Attachments attachments, Trail trail) {
		this.page = page;
		this.attachments = attachments;
		this.trail = trail;
	}

	@GetMapping("/sag/{number}/bilag/{id}")
	void fetch(@PathVariable String number, @PathVariable String id, Principal user, HttpServletResponse response)
			throws IOException {
		Attachment file = find(number, id, user);
		this.trail.read(number);
		response.setContentType(file.type());
		response.setContentLengthLong(file.size());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		this.attachments.write(file.id(), response.getOutputStream());
	}

	private Attachment find(String number, String id, Principal user) {
		try {
			return this.page.file(number, UUID.fromString(id), user.getName())
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
