package dk.uthflow.cases.page;

import java.security.Principal;
import java.time.ZoneId;
import java.util.List;

import dk.uthflow.access.Assignable;
import dk.uthflow.access.PageWords;
import dk.uthflow.access.Person;
import dk.uthflow.audit.Trail;
import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseWork;
import dk.uthflow.cases.HeldCase;
import dk.uthflow.cases.NotMoved;
import dk.uthflow.cases.page.CaseSight.Action;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of one case, {@code /sag/{sagsnummer}}, and what can be done from it.
 */
@Controller
class CasePageController {

	private static final String PATH = "/sag/{number}";

	private static final String GROUP = "-";

	private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	private final CasePage page;

	private final CaseWork work;

	private final Assignable assignable;

	private final Dialogue dialogue;

	private final Trail trail;

	private final PageWords words;

	CasePageController(CasePage page, CaseWork work, Assignable assignable, Dialogue dialogue, Trail trail,
			PageWords words) {
		this.words = words;
		this.page = page;
		this.work = work;
		this.assignable = assignable;
		this.dialogue = dialogue;
		this.trail = trail;
	}

	@GetMapping(PATH)
	String show(@PathVariable String number, Principal user, Model model) {
		CaseView found = shown(find(number, user));
		model.addAttribute("sag", found);
		model.addAttribute("dialog", this.dialogue.of(found, user.getName()));
		return "cases/sag";
	}

	@GetMapping(PATH + "/tilbagekald")
	String confirmCallBack(@PathVariable String number, Principal user, Model model, RedirectAttributes answer) {
		CaseView found = find(number, user);
		if (!isPossible(found, Action.CALL_BACK, answer)) {
			return "redirect:/sag/" + found.found().number();
		}
		model.addAttribute("sag", shown(found));
		return "cases/sag-tilbagekald";
	}

	@PostMapping(PATH + "/tilbagekald")
	String callBack(@PathVariable String number, @RequestParam(required = false) String behandler, Principal user,
			RedirectAttributes answer) {
		HeldCase held = held(number, behandler, user);
		return done(number, this.words.say("casePage.calledBack"), answer,
				() -> this.work.callBack(held, user.getName()));
	}

	@GetMapping(PATH + "/giv")
	String chooseReceiver(@PathVariable String number, @RequestParam(required = false) String fejl, Principal user,
			Model model, RedirectAttributes answer) {
		CaseView found = find(number, user);
		if (!isPossible(found, Action.GIVE, answer)) {
			return "redirect:/sag/" + found.found().number();
		}
		List<Person> people = this.assignable.handlersFor(found.found().path());
		model.addAttribute("sag", shown(found));
		model.addAttribute("personer",
				people.stream().filter((person) -> !person.id().equals(found.found().handler())).toList());
		model.addAttribute("ingenModtager", "modtager".equals(fejl));
		return "cases/sag-giv";
	}

	@PostMapping(PATH + "/giv")
	String give(@PathVariable String number, @RequestParam(defaultValue = "") String til,
			@RequestParam(defaultValue = "") String person, @RequestParam(required = false) String behandler,
			Principal user, RedirectAttributes answer) {
		HeldCase held = held(number, behandler, user);
		if (GROUP.equals(til)) {
			return done(number, this.words.say("casePage.toGroup"), answer,
					() -> this.work.giveToGroup(held, user.getName()));
		}
		if (person.isBlank()) {
			return "redirect:/sag/" + held.number() + "/giv?fejl=modtager";
		}
		return done(number, this.words.say("casePage.given"), answer,
				() -> this.work.giveToPerson(held, person, user.getName()));
	}

	private static String done(String number, String success, RedirectAttributes answer, Runnable action) {
		try {
			action.run();
			answer.addFlashAttribute("besked", success);
		}
		catch (NotMoved ex) {
			if (ex.reason() == NotMoved.Reason.NO_RIGHT) {
				throw new ResponseStatusException(HttpStatus.FORBIDDEN);
			}
			answer.addFlashAttribute("afvist", ex.getMessage());
		}
		return "redirect:/sag/" + number;
	}

	/**
	 * Whether it can be done where the case is now.
	 * @throws ResponseStatusException 403 when this reader may never do it
	 */
	private boolean isPossible(CaseView found, Action action, RedirectAttributes answer) {
		if (!found.sight().rights().contains(action)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		boolean possible = found.sight().actions().contains(action);
		if (!possible) {
			String now = this.words.say(found.found().status().key());
			answer.addFlashAttribute("afvist", this.words.say("casePage.notPossible", now));
		}
		return possible;
	}

	/** The case as the page showed it, for somebody who sees it still. */
	private HeldCase held(String number, String handler, Principal user) {
		CaseNumber found = find(number, user).found().number();
		return new HeldCase(found, handler);
	}

	@ModelAttribute("zone")
	ZoneId zone() {
		return COPENHAGEN;
	}

	private CaseView shown(CaseView found) {
		this.trail.read(found.found().number().value());
		return found;
	}

	private CaseView find(String number, Principal user) {
		return this.page.of(number, user.getName())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
