package dk.uthflow.report;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dk.uthflow.access.Access;
import dk.uthflow.access.PageWords;
import dk.uthflow.access.Person;
import dk.uthflow.access.Role;
import dk.uthflow.sor.SorUnit;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
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
 * Where a planadministrator keeps plans. Only the owner changes a plan; to others within
 * the same location it is shown in the list and nowhere else, and they can take it over
 * when its owner has the role no more.
 */
@Controller
@RequestMapping(PlanController.PATH)
class PlanController {

	static final String PATH = "/planer";

	private static final String ONE = "/{id}";

	private static final int LONGEST_QUERY = 200;

	private final PlanTable plans;

	private final PlanLines lines;

	private final PlanCheck check;

	private final PlanPlaces places;

	private final PlanReaders readers;

	private final Access access;

	private final Clock clock;

	private final PageWords words;

	PlanController(PlanTable plans, PlanLines lines, PlanCheck check, PlanPlaces places, PlanReaders readers,
			Access access, Clock clock, PageWords words) {
		this.plans = plans;
		this.lines = lines;
		this.check = check;
		this.places = places;
		this.readers = readers;
		this.access = access;
		this.clock = clock;
		this.words = words;
	}

	@GetMapping
	String all(Principal user, Model model) {
		require(user);
		model.addAttribute("egne", this.lines.own(user.getName()));
		model.addAttribute("andres", this.lines.others(user.getName(), this.places.tops(user.getName())));
		return "report/planer";
	}

	/** For the type-ahead of places; JSON, whatever the browser would rather have. */
	@GetMapping("/steder")
	ResponseEntity<List<Place>> places(@RequestParam(defaultValue = "") String q, Principal user) {
		require(user);
		List<SorUnit> found = (q.length() <= LONGEST_QUERY) ? this.places.search(user.getName(), q) : List.of();
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(found.stream().map(Place::of).toList());
	}

	@GetMapping("/ny")
	String begin(Principal user, Model model) {
		require(user);
		LocalDate next = LocalDate.now(this.clock).with(TemporalAdjusters.firstDayOfNextMonth());
		return form(PlanForm.empty(this.places.tops(user.getName()), next), null, Map.of(), user, model);
	}

	@PostMapping
	String make(PlanForm form, @RequestParam(required = false) String vis, Principal user, Model model,
			RedirectAttributes answer, HttpServletResponse response) {
		require(user);
		return save(form, vis != null, null, user, model, answer, response);
	}

	@GetMapping(ONE)
	String one(@PathVariable String id, Principal user, Model model) {
		Plan plan = own(id, user);
		return form(PlanForm.of(plan), plan, Map.of(), user, model);
	}

	@PostMapping(ONE)
	String change(@PathVariable String id, PlanForm form, @RequestParam(required = false) String vis, Principal user,
			Model model, RedirectAttributes answer, HttpServletResponse response) {
		return save(form, vis != null, own(id, user), user, model, answer, response);
	}

	@GetMapping(ONE + "/slet")
	String mayBeDeleted(@PathVariable String id, Principal user, Model model) {
		model.addAttribute("plan", own(id, user));
		return "report/plan-slet";
	}

	@PostMapping(ONE + "/slet")
	String delete(@PathVariable String id, Principal user, RedirectAttributes answer) {
		Plan plan = own(id, user);
		this.plans.delete(plan.id(), user.getName());
		answer.addFlashAttribute("besked", this.words.say("plans.deleted", plan.name()));
		return "redirect:" + PATH;
	}

	/** So that a plan whose owner has left is nobody's burden for ever. */
	@PostMapping(ONE + "/overtag")
	String takeOver(@PathVariable String id, Principal user, RedirectAttributes answer) {
		require(user);
		Plan plan = parse(id).flatMap(this.plans::find)
			.filter((found) -> this.readers.mayPlan(user.getName(), found.path())
					&& !this.readers.mayPlan(found.owner(), found.path()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (this.plans.takeOver(plan.id(), plan.owner(), user.getName())) {
			answer.addFlashAttribute("besked", this.words.say("plans.yours", plan.name()));
		}
		return "redirect:" + PATH;
	}

	private String save(PlanForm form, boolean onlyShow, Plan existing, Principal user, Model model,
			RedirectAttributes answer, HttpServletResponse response) {
		if (onlyShow) {
			return form(form, existing, this.check.place(user.getName(), form).errors(), user, model);
		}
		PlanCheck.Answer checked = this.check.check(user.getName(), form, existing);
		if (checked.plan() == null) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return form(form, existing, checked.errors(), user, model);
		}
		this.plans.save((existing != null) ? existing.id() : UUID.randomUUID(), user.getName(), checked.plan());
		answer.addFlashAttribute("besked", this.words.say("plans.saved", checked.plan().name()));
		return "redirect:" + PATH;
	}

	/** The form with all that was typed, and who can be chosen at the place it means. */
	private String form(PlanForm form, Plan existing, Map<String, String> errors, Principal user, Model model) {
		PlanCheck.Answer meant = this.check.place(user.getName(), form);
		SorUnit place = meant.place();
		Set<String> chosen = form.modtager().stream().map(PlanTable::key).collect(Collectors.toSet());
		List<Choice> choices = new ArrayList<>();
		List<Person> possible = (place != null) ? this.readers.at(place.path()) : List.of();
		possible.forEach((person) -> choices
			.add(new Choice(person.id(), person.fullName(), chosen.remove(PlanTable.key(person.id())), false)));
		chosen.stream()
			.sorted()
			.forEach((id) -> choices
				.add(new Choice(id, PlanCheck.isKnown(id, existing) ? this.readers.name(id) : id, true, true)));
		model.addAttribute("form", (place != null) ? form.at(place) : form);
		model.addAttribute("plan", existing);
		model.addAttribute("fejl", errors);
		model.addAttribute("sted", place);
		model.addAttribute("muligeSteder", meant.possible());
		model.addAttribute("personer", choices);
		model.addAttribute("rapporter", PlanReport.values());
		model.addAttribute("hyppigheder", PlanFrequency.values());
		return "report/plan";
	}

	/** To anybody but its owner a plan does not exist. */
	private Plan own(String id, Principal user) {
		require(user);
		return parse(id).flatMap(this.plans::find)
			.filter((plan) -> plan.owner().equals(PlanTable.key(user.getName())))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private void require(Principal user) {
		if (!this.access.has(user.getName(), Role.PLANADMINISTRATOR)) {
			throw new AccessDeniedException("Siden er for planadministratorer");
		}
	}

	private static Optional<UUID> parse(String id) {
		try {
			return Optional.of(UUID.fromString(id));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Somebody who can be chosen.
	 *
	 * @param lost whether that person is chosen and may get nothing
	 */
	record Choice(String id, String name, boolean chosen, boolean lost) {

	}

	record Place(String id, String navn, String sti) {

		static Place of(SorUnit unit) {
			return new Place(unit.id().value(), unit.name(), unit.pathNames());
		}

	}

}
