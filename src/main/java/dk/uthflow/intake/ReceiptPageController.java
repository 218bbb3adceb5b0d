package dk.uthflow.intake;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dk.uthflow.audit.Deed;
import dk.uthflow.audit.Trail;
import dk.uthflow.cases.Message;
import dk.uthflow.cases.Messages.Outcome;
import dk.uthflow.cases.ReceiptCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a reporter follows the case. The code comes with every request, in its body, so
 * it is in no log and there is no session that could end; it is also what proves that the
 * request is the reporter's own.
 */
@Controller
@RequestMapping("/kvittering")
class ReceiptPageController {

	private static final String PAGE = "intake/kvittering";

	private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	private final FollowUp followUp;

	private final ReceiptLimit limit;

	private final Trail trail;

	ReceiptPageController(FollowUp followUp, ReceiptLimit limit, Trail trail) {
		this.followUp = followUp;
		this.limit = limit;
		this.trail = trail;
	}

	@GetMapping
	String ask() {
		return PAGE;
	}

	/** Where a browser stands after an answer; it comes back without the code. */
	@GetMapping("/svar")
	String askAgain() {
		return "redirect:/kvittering";
	}

	/**
	 * @param svar what the reporter had begun to write before the code was asked for
	 * again
	 */
	@PostMapping
	String show(@RequestParam(defaultValue = "") String kode, @RequestParam(defaultValue = "") String svar,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		model.addAttribute("svar", svar);
		find(kode, request, response, model).ifPresent((followed) -> show(kode, followed, model));
		return PAGE;
	}

	@PostMapping("/svar")
	String answer(@RequestParam(defaultValue = "") String kode, @RequestParam(defaultValue = "") String svar,
			@RequestParam(required = false) UUID id, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		Optional<FollowedCase> found = find(kode, request, response, model);
		if (found.isEmpty()) {
			model.addAttribute("svar", svar);
			return PAGE;
		}
		String problem = keep(found.get(), (id != null) ? id : UUID.randomUUID(), Message.cleaned(svar));
		if (problem != null) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			model.addAttribute("svar", svar);
			model.addAttribute("svarFejl", problem);
			show(kode, found.get(), model);
		}
		else {
			this.trail.did(Deed.CHANGED, List.of(found.get().number().value()));
			model.addAttribute("sendt", true);
			find(kode, request, response, model).ifPresent((after) -> show(kode, after, model));
		}
		return PAGE;
	}

	@ModelAttribute("zone")
	ZoneId zone() {
		return COPENHAGEN;
	}

	private static void show(String code, FollowedCase followed, Model model) {
		model.addAttribute("kode", code);
		model.addAttribute("sag", followed);
		model.addAttribute("svarId", UUID.randomUUID());
		model.addAttribute("laengste", Message.LONGEST);
		// a change of language shows the same case, and keeps what is written
		model.addAttribute("sprogFormular", "kvitteringen");
		model.addAttribute("sprogAdresse", "/kvittering");
	}

	/** The case of the code; where there is none, why is on the page. */
	private Optional<FollowedCase> find(String typed, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		model.addAttribute("skrevet", typed);
		if (typed.isBlank()) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			model.addAttribute("kodeFejl", "missing");
			return Optional.empty();
		}
		long wait = this.limit.take(request.getRemoteAddr());
		if (wait > 0) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
			model.addAttribute("vent", wait);
			return Optional.empty();
		}
		Optional<ReceiptCode> code = ReceiptCode.parse(typed);
		Optional<FollowedCase> found = code.flatMap(this.followUp::find);
		if (found.isPresent()) {
			this.limit.giveBack(request.getRemoteAddr());
			this.trail.read(found.get().number().value());
			return found;
		}
		response.setStatus(HttpStatus.BAD_REQUEST.value());
		model.addAttribute("kodeFejl", code.isPresent() ? "unknown" : "mistyped");
		return found;
	}

	/** What is wrong with the answer, or null when it is kept. */
	private String keep(FollowedCase followed, UUID id, String text) {
		if (text.isEmpty()) {
			return "empty";
		}
		if (text.length() > Message.LONGEST) {
			return "long";
		}
		Outcome outcome = this.followUp.answer(followed, id, text);
		return switch (outcome) {
			case KEPT, KNOWN -> null;
			case TOO_LATE -> "late";
			case TOO_MANY -> "many";
		};
	}

}
