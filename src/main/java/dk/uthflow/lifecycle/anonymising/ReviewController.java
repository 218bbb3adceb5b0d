package dk.uthflow.lifecycle.anonymising;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import dk.uthflow.access.Directory;
import dk.uthflow.access.DirectoryUnavailable;
import dk.uthflow.access.PageWords;
import dk.uthflow.access.Person;
import dk.uthflow.anonymise.FindingKind;
import dk.uthflow.audit.Deed;
import dk.uthflow.audit.Trail;
import dk.uthflow.cases.Attachments;
import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.SentFile;
import dk.uthflow.lifecycle.anonymising.Answer.Decision;
import dk.uthflow.lifecycle.anonymising.Reviewing.Given;
import dk.uthflow.lifecycle.anonymising.Reviewing.Place;
import dk.uthflow.lifecycle.anonymising.WaitingCases.NotApproved;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page {@code /sag/{sagsnummer}/anonymisering}, for those whom the engine lets work
 * on the case's task.
 */
@Controller
@RequestMapping("/sag/{number}/anonymisering")
class ReviewController {

	private static final String PAGE = "lifecycle/anonymisering";

	private final WaitingCases waitingCases;

	private final Reviewing reviewing;

	private final Attachments attachments;

	private final ReplacingFiles replacing;

	private final Directory directory;

	private final Trail trail;

	private final PageWords words;

	ReviewController(WaitingCases waitingCases, Reviewing reviewing, Attachments attachments, ReplacingFiles replacing,
			Directory directory, Trail trail, PageWords words) {
		this.waitingCases = waitingCases;
		this.reviewing = reviewing;
		this.attachments = attachments;
		this.replacing = replacing;
		this.directory = directory;
		this.trail = trail;
		this.words = words;
	}

	@GetMapping
	String show(@PathVariable String number, Principal user, Model model) {
		if (model.containsAttribute("faerdig")) {
			this.trail.read(number);
			model.addAttribute("nummer", number);
			return "lifecycle/anonymiseret";
		}
		return page(find(number), user, model);
	}

	@PostMapping("/tag")
	String take(@PathVariable String number, Principal user, RedirectAttributes answer) {
		WaitingCase waiting = find(number);
		if (waiting.holder() != null) {
			answer.addFlashAttribute("fejl", this.words.say("anonymise.taken", name(waiting.holder())));
		}
		else {
			this.waitingCases.take(waiting, user.getName());
		}
		return back(number);
	}

	@PostMapping("/svar")
	String answer(@PathVariable String number, @RequestParam String felt, @RequestParam int start,
			@RequestParam String fundet, @RequestParam String svar, @RequestParam(defaultValue = "") String etiket,
			@RequestParam(defaultValue = "") String grund, @RequestParam(defaultValue = "false") boolean alle,
			Principal user, RedirectAttributes answer) {
		WaitingCase waiting = held(number, user);
		Place place = new Place(felt, start, lines(fundet));
		return taken(number, answer, () -> {
			switch (svar) {
				case "godtag" -> this.reviewing.answer(waiting, place, new Given(Decision.ACCEPTED, null, null, alle));
				case "ret" -> this.reviewing.answer(waiting, place,
						new Given(Decision.CHANGED, lines(etiket).strip(), null, alle));
				case "behold" -> this.reviewing.answer(waiting, place,
						new Given(Decision.KEPT, null, reason(grund).orElse(null), alle));
				case "fortryd" -> this.reviewing.undo(waiting, place);
				default -> throw new NotAnswered("anonymise.refused.answer");
			}
		});
	}

	@PostMapping("/alle")
	String acceptAll(@PathVariable String number, @RequestParam(required = false) String felt, Principal user,
			RedirectAttributes answer) {
		WaitingCase waiting = held(number, user);
		return taken(number, answer, () -> answer.addFlashAttribute("besked",
				this.words.say("anonymise.acceptedAll", this.reviewing.acceptAll(waiting, felt))));
	}

	@PostMapping("/fjern")
	String mark(@PathVariable String number, @RequestParam(defaultValue = "") String ord,
			@RequestParam(defaultValue = "NAME") String slags, Principal user, RedirectAttributes answer) {
		WaitingCase waiting = held(number, user);
		return taken(number, answer, () -> this.reviewing.mark(waiting, lines(ord), kind(slags)));
	}

	@PostMapping("/tekst")
	String rewrite(@PathVariable String number, @RequestParam String felt,
			@RequestParam(defaultValue = "") String tekst, Principal user, Model model, RedirectAttributes answer) {
		WaitingCase waiting = held(number, user);
		try {
			this.reviewing.rewrite(waiting, felt, lines(tekst));
			return back(number);
		}
		catch (NotAnswered ex) {
			model.addAttribute("fejl", ex.said(this.words));
			model.addAttribute("skrevetFelt", felt);
			model.addAttribute("skrevet", tekst);
			return page(waiting, user, model);
		}
	}

	@PostMapping("/bilag/{id}")
	String file(@PathVariable String number, @PathVariable UUID id, @RequestParam String svar, Principal user,
			RedirectAttributes answer) {
		WaitingCase waiting = held(number, user);
		return taken(number, answer, () -> {
			switch (svar) {
				case "fjern" -> this.attachments.remove(waiting.number(), id);
				case "fortryd" -> this.attachments.reopen(waiting.number(), id);
				default -> throw new NotAnswered("anonymise.refused.answer");
			}
			this.trail.did(Deed.CHANGED, List.of(number));
		});
	}

	/** The body is the file itself, so that it goes through no folder on the way. */
	@PostMapping("/bilag/{id}/erstat")
	String replaceFile(@PathVariable String number, @PathVariable UUID id, Principal user, HttpServletRequest request,
			RedirectAttributes answer) throws IOException {
		WaitingCase waiting = held(number, user);
		ServletInputStream content = request.getInputStream();
		String name = SentFile.name(request.getHeader(HttpHeaders.CONTENT_DISPOSITION));
		return taken(number, answer, () -> {
			this.replacing.replace(waiting, id, name, content);
			this.trail.did(Deed.CHANGED, List.of(number));
		});
	}

	@PostMapping("/godkend")
	String approve(@PathVariable String number, @RequestParam(defaultValue = "false") boolean laest, Principal user,
			RedirectAttributes answer) {
		WaitingCase waiting = held(number, user);
		long open = this.reviewing.of(waiting).open();
		boolean openFile = this.attachments.hasOpen(waiting.number());
		if (open > 0 || openFile || !laest) {
			String missing = this.words.say(openFile ? "anonymise.approve.openFiles" : "anonymise.approve.tick");
			answer.addFlashAttribute("fejl", (open > 0) ? this.words.say("anonymise.approve.open", open) : missing);
			return back(number);
		}
		try {
			this.waitingCases.approve(waiting);
			answer.addFlashAttribute("faerdig", true);
		}
		catch (NotApproved ex) {
			answer.addFlashAttribute("fejl", this.words.say("anonymise.approve.not"));
			answer.addFlashAttribute("fejlene", ex.reasons());
		}
		return back(number);
	}

	private String page(WaitingCase waiting, Principal user, Model model) {
		this.trail.read(waiting.number().value());
		model.addAttribute("sag", waiting);
		model.addAttribute("gennemgang", this.reviewing.of(waiting));
		model.addAttribute("min", waiting.isHeldBy(user.getName()));
		model.addAttribute("hos", (waiting.holder() != null) ? name(waiting.holder()) : null);
		model.addAttribute("bilag", this.attachments.of(waiting.number()));
		model.addAttribute("grunde", KeepReason.values());
		model.addAttribute("slags", FindingKind.values());
		return PAGE;
	}

	private String taken(String number, RedirectAttributes answer, Runnable action) {
		try {
			action.run();
		}
		catch (NotAnswered ex) {
			answer.addFlashAttribute("fejl", ex.said(this.words));
		}
		return back(number);
	}

	private static String back(String number) {
		return "redirect:/sag/" + number + "/anonymisering";
	}

	private WaitingCase find(String number) {
		return CaseNumber.parse(number)
			.flatMap(this.waitingCases::find)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** The case, for the one who has its task; others look at it and do nothing. */
	private WaitingCase held(String number, Principal user) {
		WaitingCase waiting = find(number);
		if (!waiting.isHeldBy(user.getName())) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return waiting;
	}

	private String name(String userId) {
		try {
			return this.directory.person(userId).map(Person::fullName).orElse(userId);
		}
		catch (DirectoryUnavailable ex) {
			return userId;
		}
	}

	private static Optional<KeepReason> reason(String name) {
		return Arrays.stream(KeepReason.values()).filter((reason) -> reason.name().equals(name)).findFirst();
	}

	private static FindingKind kind(String name) {
		return Arrays.stream(FindingKind.values())
			.filter((kind) -> kind.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new NotAnswered("anonymise.refused.kind"));
	}

	/** As texts are kept: browsers send line ends in two characters. */
	private static String lines(String text) {
		return text.replace("\r\n", "\n");
	}

}
