package dk.uthflow.cases.search;

import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import dk.uthflow.access.PageWords;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.RequestContextUtils;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Everything that a search finds, as a file: for those who may take data out.
 */
@Controller
class ExtractController {

	private final SearchRights rights;

	private final SearchReader reader;

	private final KeptSearches kept;

	private final Extracts extracts;

	private final Clock clock;

	private final SearchTrail trail;

	private final PageWords words;

	ExtractController(SearchRights rights, SearchReader reader, KeptSearches kept, Extracts extracts, Clock clock,
			SearchTrail trail, PageWords words) {
		this.words = words;
		this.trail = trail;
		this.rights = rights;
		this.reader = reader;
		this.kept = kept;
		this.extracts = extracts;
		this.clock = clock;
	}

	@GetMapping(SearchController.ONE + "/udtraek.csv")
	void csv(@PathVariable UUID id, Principal user, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		write(id, ExtractFormat.CSV, user, request, response);
	}

	@GetMapping(SearchController.ONE + "/udtraek.xlsx")
	void excel(@PathVariable UUID id, Principal user, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		write(id, ExtractFormat.XLSX, user, request, response);
	}

	private void write(UUID id, ExtractFormat format, Principal user, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		SearchScope scope = this.rights.extractScopeOf(user.getName());
		SearchReading reading = this.kept.find(id, user.getName(), this.rights.scopeOf(user.getName()))
			.map((search) -> this.reader.read(search.form(), scope))
			.filter(SearchReading::isUnderstood)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!this.extracts.enter()) {
			RequestContextUtils.getOutputFlashMap(request).put("afvist", this.words.say("search.busy"));
			RequestContextUtils.saveOutputFlashMap("/soeg/" + id, request, response);
			response.sendRedirect("/soeg/" + id);
			return;
		}
		try {
			response.setContentType(format.contentType());
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("sager-%s.%s".formatted(LocalDate.now(this.clock), format.name().toLowerCase()))
						.build()
						.toString());
			this.extracts.write(reading.question(), scope, format, response.getOutputStream(),
					(numbers) -> this.trail.exported(reading.question(), numbers));
		}
		finally {
			this.extracts.leave();
		}
	}

}
