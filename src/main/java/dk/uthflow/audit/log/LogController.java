package dk.uthflow.audit.log;

import java.io.IOException;
import java.io.OutputStream;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import dk.uthflow.access.PageWords;
import dk.uthflow.audit.Deed;
import dk.uthflow.audit.Trail;
import dk.uthflow.audit.log.LogRequest.Problem;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page {@code /log}, where a kontrollant sees who looked at the cases of their
 * locations. Reading the log is itself logged.
 */
@Controller
class LogController {

	static final String PATH = "/log";

	private static final int PAGE = 50;

	private static final int PART = 1000;

	/** A person's insight is read by a person. */
	private static final int MOST_IN_PDF = 5000;

	private final LogReader reader;

	private final LogScope scope;

	private final Trail trail;

	private final InsightPdf pdf;

	private final PageWords words;

	LogController(LogReader reader, LogScope scope, Trail trail, InsightPdf pdf, PageWords words) {
		this.reader = reader;
		this.scope = scope;
		this.trail = trail;
		this.pdf = pdf;
		this.words = words;
	}

	@GetMapping(PATH)
	String page(LogRequest asked, Principal user, Model model, HttpServletResponse response) {
		List<String> paths = this.scope.of(user.getName());
		List<Problem> problems = asked.problems(today());
		model.addAttribute("anmodning", asked);
		model.addAttribute("fejl", problems);
		model.addAttribute("fejlVed",
				problems.stream().collect(Collectors.toMap(Problem::field, Problem::key, (one, other) -> one)));
		model.addAttribute("mange", LogReader.MANY);
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			return "audit/log";
		}
		LogQuestion question = asked.question(today());
		boolean known = isKnown(question, paths);
		List<LogRow> rows = known ? this.reader.rows(question, paths, asked.foer(), PAGE + 1) : List.of();
		List<LogRow> shown = rows.subList(0, Math.min(PAGE, rows.size()));
		if (known) {
			this.trail.shown(Deed.LOG_READ, cases(shown), question.asCriteria());
		}
		model.addAttribute("spoergsmaal", question);
		model.addAttribute("ukendt", !known);
		model.addAttribute("raekker", shown);
		model.addAttribute("naeste", (rows.size() > PAGE) ? shown.get(PAGE - 1).place() : null);
		return "audit/log";
	}

	/** The rows as CSV, in parts: each part is logged before it leaves. */
	@GetMapping(PATH + "/udtraek.csv")
	void extract(LogRequest asked, Principal user, HttpServletResponse response) throws IOException {
		List<String> paths = this.scope.of(user.getName());
		LogQuestion question = valid(asked, paths);
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"log-over-opslag.csv\"");
		List<LogRow> rows = this.reader.rows(question, paths, "", PART);
		this.trail.shown(Deed.LOG_READ, cases(rows), question.asCriteria());
		OutputStream out = response.getOutputStream();
		LogCsv csv = new LogCsv(out);
		while (!rows.isEmpty()) {
			csv.write(rows);
			rows = (rows.size() < PART) ? List.of()
					: this.reader.rows(question, paths, rows.get(PART - 1).place(), PART);
			if (!rows.isEmpty()) {
				this.trail.shown(Deed.LOG_READ, cases(rows), question.asCriteria());
			}
		}
		csv.finish();
	}

	/** Every look-up of one case, for the person whose case it is (GDPR art. 15). */
	@GetMapping(PATH + "/indsigt.pdf")
	void insight(LogRequest asked, Principal user, HttpServletResponse response) throws IOException {
		List<String> paths = this.scope.of(user.getName());
		LogQuestion question = valid(asked, paths);
		if (question.caseNumber() == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, this.words.say("log.wrong.noCase"));
		}
		List<LogRow> rows = this.reader.rows(new LogQuestion(question.caseNumber(), null, null, null), paths, "",
				MOST_IN_PDF + 1);
		this.trail.shown(Deed.LOG_READ, List.of(question.caseNumber()), "indsigt i " + question.asCriteria());
		response.setContentType("application/pdf");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				"attachment; filename=\"indsigt-%s.pdf\"".formatted(question.caseNumber()));
		this.pdf.write(question.caseNumber(), rows.subList(0, Math.min(MOST_IN_PDF, rows.size())),
				rows.size() > MOST_IN_PDF, response.getOutputStream());
	}

	/** The question, of a reader who sees on the page what is wrong with it. */
	private LogQuestion valid(LogRequest asked, List<String> paths) {
		List<Problem> problems = asked.problems(today());
		if (!problems.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, this.words.say(problems.get(0).key()));
		}
		LogQuestion question = asked.question(today());
		if (!isKnown(question, paths)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return question;
	}

	/** A case elsewhere is as unknown as one that is not. */
	private boolean isKnown(LogQuestion question, List<String> paths) {
		boolean known = question.caseNumber() == null || this.reader.isCase(question.caseNumber(), paths);
		if (!known) {
			this.trail.refused(List.of(question.caseNumber()));
		}
		return known;
	}

	private static List<String> cases(List<LogRow> rows) {
		return rows.stream().flatMap((row) -> row.cases().stream()).toList();
	}

	private static LocalDate today() {
		return LocalDate.now(LogQuestion.COPENHAGEN);
	}

}
