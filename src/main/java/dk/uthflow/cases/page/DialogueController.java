package dk.uthflow.cases.page;

import java.security.Principal;
import java.util.List;
import java.util.UUID;

import dk.uthflow.access.PageWords;
import dk.uthflow.audit.Deed;
import dk.uthflow.audit.Trail;
import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.Message;
import dk.uthflow.cases.Messages;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Questions to a case's reporter, from its page.
 */
@Controller
class DialogueController {

	private final CasePage page;

	private final Messages messages;

	private final Trail trail;

	private final PageWords words;

	DialogueController(CasePage page, Messages messages, Trail trail, PageWords words) {
		this.words = words;
		this.page = page;
		this.messages = messages;
		this.trail = trail;
	}

	@PostMapping("/sag/{number}/beskeder")
	String ask(@PathVariable String number, @RequestParam(defaultValue = "") String tekst,
			@RequestParam(required = false) UUID id, Principal user, RedirectAttributes answer) {
		CaseView found = this.page.of(number, user.getName())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!found.sight().work()) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		String problem = keep(found.found().number(), (id != null) ? id : UUID.randomUUID(), user.getName(),
				Message.cleaned(tekst));
		if (problem != null) {
			answer.addFlashAttribute("beskedFejl", problem);
			answer.addFlashAttribute("beskedTekst", tekst);
		}
		else {
			this.trail.did(Deed.CHANGED, List.of(found.found().number().value()));
			answer.addFlashAttribute("beskedSendt", true);
		}
		return "redirect:/sag/" + found.found().number() + ((problem != null) ? "#besked-ikke-sendt" : "#beskeder");
	}

	/** Why it was not kept, or null. */
	private String keep(CaseNumber number, UUID id, String userId, String text) {
		if (text.isEmpty()) {
			return this.words.say("dialogue.empty");
		}
		if (text.length() > Message.LONGEST) {
			return this.words.say("dialogue.long", Message.LONGEST, text.length());
		}
		return switch (this.messages.add(number, id, userId, text)) {
			case KEPT, KNOWN -> null;
			case TOO_LATE -> this.words.say("dialogue.late");
			case TOO_MANY -> this.words.say("dialogue.many");
		};
	}

}
