package dk.uthflow.cases.overview;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dk.uthflow.audit.Trail;
import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.HeldCase;
import dk.uthflow.cases.overview.Run.NotDone;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * One action on many cases, in steps that each have an address: choose the cases, choose
 * who gets them, confirm, and see what came of it.
 */
@Controller
class MoveController {

	private static final String PATH = OverviewController.PATH + "/flyt";

	private static final String RUN = PATH + "/{token}";

	private final Overview overview;

	private final Places places;

	private final Runs runs;

	private final Receivers receivers;

	private final Trail trail;

	MoveController(Overview overview, Places places, Runs runs, Receivers receivers, Trail trail) {
		this.overview = overview;
		this.places = places;
		this.runs = runs;
		this.receivers = receivers;
		this.trail = trail;
	}

	/**
	 * The cases: those that are ticked, or those that the page or the whole overview
	 * shows now.
	 */
	@PostMapping(PATH)
	String choose(OverviewRequest asked, @RequestParam(defaultValue = "valgte") String omfang,
			@RequestParam MultiValueMap<String, String> parameters, Principal user) {
		String userId = user.getName();
		this.overview.require(userId);
		List<HeldCase> chosen = switch (omfang) {
			case "side" -> onPage(userId, asked);
			case "alle" -> this.overview.matching(userId, filter(userId, asked), Runs.MOST_CASES);
			default -> ticked(parameters.getOrDefault("valg", List.of()));
		};
		if (chosen.isEmpty()) {
			String query = asked.asQuery();
			return "redirect:" + OverviewController.PATH + query + (query.isEmpty() ? "?" : "&") + "fejl=valg";
		}
		return "redirect:" + PATH + "/" + this.runs.prepare(userId, chosen, asked.asQuery());
	}

	/** Who gets them. */
	@GetMapping(RUN)
	String receiver(@PathVariable String token, @RequestParam(required = false) String fejl, Principal user,
			Model model) {
		Run run = run(token, user);
		if (run.isBegun()) {
			return toResult(token);
		}
		List<OverviewRow> rows = rows(run.cases(), user);
		model.addAttribute("token", token);
		model.addAttribute("tilbage", run.backTo());
		model.addAttribute("raekker", rows);
		model.addAttribute("antal", run.cases().size());
		model.addAttribute("modtagere", this.receivers.of(rows));
		model.addAttribute("ingenModtager", "modtager".equals(fejl));
		return "cases/flyt-modtager";
	}

	@GetMapping(RUN + "/bekraeft")
	String confirm(@PathVariable String token, @RequestParam(defaultValue = "") String til,
			@RequestParam(defaultValue = "") String person, Principal user, Model model) {
		Run run = run(token, user);
		if (run.isBegun()) {
			return toResult(token);
		}
		String chosen = "person".equals(til) ? person : til;
		if (chosen.isBlank()) {
			return "redirect:" + PATH + "/" + token + "?fejl=modtager";
		}
		List<OverviewRow> rows = rows(run.cases(), user);
		Receiver receiver = Receiver.parse(chosen);
		model.addAttribute("token", token);
		model.addAttribute("tilbage", run.backTo());
		model.addAttribute("raekker", rows);
		model.addAttribute("antal", run.cases().size());
		model.addAttribute("modtager", receiver);
		model.addAttribute("navn", receiver.isGroup() ? null : this.receivers.name(receiver.person()));
		model.addAttribute("kan", receiver.isGroup() ? rows.size() : this.receivers.countFor(receiver.person(), rows));
		return "cases/flyt-bekraeft";
	}

	@PostMapping(RUN + "/udfoer")
	String carryOut(@PathVariable String token, @RequestParam(defaultValue = "") String til, Principal user) {
		this.overview.require(user.getName());
		Run run = run(token, user);
		if (til.isBlank()) {
			return "redirect:" + PATH + "/" + token;
		}
		this.runs.start(run, Receiver.parse(til));
		return toResult(token);
	}

	/** What came of it so far; with {@code del}, just the part that changes. */
	@GetMapping(RUN + "/resultat")
	String result(@PathVariable String token, @RequestParam(required = false) String del, Principal user, Model model) {
		Run run = run(token, user);
		if (!run.isBegun()) {
			return "redirect:" + PATH + "/" + token;
		}
		boolean finished = run.isFinished();
		List<NotDone> notDone = finished ? run.notDone() : List.of();
		List<OverviewRow> rows = rows(notDone.stream().map(NotDone::held).toList(), user);
		this.trail.listed(notDone.stream().map((one) -> one.held().number().value()).toList());
		Set<CaseNumber> seen = rows.stream().map((row) -> row.found().number()).collect(Collectors.toSet());
		Receiver receiver = run.receiver();
		model.addAttribute("token", token);
		model.addAttribute("tilbage", run.backTo());
		model.addAttribute("faerdig", finished);
		model.addAttribute("naaet", run.reached());
		model.addAttribute("flyttet", run.movedSoFar());
		model.addAttribute("alleredeDer", run.alreadyThereSoFar());
		model.addAttribute("antal", run.cases().size());
		model.addAttribute("modtager", receiver);
		model.addAttribute("navn", receiver.isGroup() ? null : this.receivers.name(receiver.person()));
		model.addAttribute("ikkeFlyttet", notDone);
		model.addAttribute("raekker", rows);
		model.addAttribute("hvorfor",
				notDone.stream().collect(Collectors.toMap((one) -> one.held().number().value(), NotDone::why)));
		model.addAttribute("udenfor", notDone.stream().filter((one) -> !seen.contains(one.held().number())).toList());
		return (del != null) ? "cases/flyt-resultat :: udfald" : "cases/flyt-resultat";
	}

	private List<HeldCase> onPage(String userId, OverviewRequest asked) {
		return this.overview.page(userId, filter(userId, asked), asked.sort(), asked.isDescending(), asked.page())
			.rows()
			.stream()
			.map(OverviewRow::held)
			.toList();
	}

	private OverviewFilter filter(String userId, OverviewRequest asked) {
		return asked.filter(this.places.meant(this.overview.scope(userId), asked.placeId(), asked.placeText()));
	}

	/** Each as its number and, after a bar, who had it; each once. */
	private static List<HeldCase> ticked(List<String> chosen) {
		Map<CaseNumber, HeldCase> cases = new LinkedHashMap<>();
		chosen.stream()
			.map((text) -> text.split("\\|", 2))
			.forEach((parts) -> CaseNumber.parse(parts[0])
				.ifPresent((number) -> cases.put(number, new HeldCase(number, (parts.length > 1) ? parts[1] : null))));
		return cases.values().stream().limit(Runs.MOST_CASES).toList();
	}

	private Run run(String token, Principal user) {
		this.overview.require(user.getName());
		Optional<Run> run = this.runs.find(user.getName(), token);
		return run.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private List<OverviewRow> rows(List<HeldCase> cases, Principal user) {
		List<OverviewRow> rows = this.overview.find(user.getName(), cases.stream().map(HeldCase::number).toList());
		this.trail.listed(rows.stream().map((row) -> row.found().number().value()).toList());
		return rows;
	}

	private static String toResult(String token) {
		return "redirect:" + PATH + "/" + token + "/resultat";
	}

}
