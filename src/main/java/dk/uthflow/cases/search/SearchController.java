package dk.uthflow.cases.search;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dk.uthflow.cases.CaseFields;
import dk.uthflow.cases.CaseStatus;
import dk.uthflow.sor.SorUnit;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page {@code /soeg}. A question comes by POST and is kept here; the address of its
 * answer holds an id, so no word that somebody searched for stands in an address, a
 * history or a log, and the address can still be gone back to.
 */
@Controller
class SearchController {

	static final String PATH = "/soeg";

	static final String ONE = PATH + "/{id:[0-9a-f]{8}-[0-9a-f-]{27}}";

	/** As the table of severities says them, the gravest first. */
	static final List<String> SEVERITIES = List.of("Dødelig konsekvens", "Alvorlig konsekvens",
			"Alvorlig patientsikkerhedsrisiko", "Lettere konsekvens", "Ingen konsekvens");

	private final SearchRights rights;

	private final SearchReader reader;

	private final Searching searching;

	private final KeptSearches kept;

	private final SearchPlaces places;

	private final CaseFields fields;

	private final SearchTrail trail;

	SearchController(SearchRights rights, SearchReader reader, Searching searching, KeptSearches kept,
			SearchPlaces places, CaseFields fields, SearchTrail trail) {
		this.trail = trail;
		this.rights = rights;
		this.reader = reader;
		this.searching = searching;
		this.kept = kept;
		this.places = places;
		this.fields = fields;
	}

	@GetMapping(PATH)
	String start(Principal user, Model model) {
		SearchScope scope = this.rights.scopeOf(user.getName());
		return page(user, scope, SearchForm.EMPTY, model);
	}

	@PostMapping(PATH)
	String ask(SearchForm form, Principal user, Model model, HttpServletResponse response) {
		SearchScope scope = this.rights.scopeOf(user.getName());
		SearchReading reading = this.reader.read(form, scope);
		if (!reading.isUnderstood()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return notUnderstood(user, scope, reading, model);
		}
		return "redirect:" + PATH + "/" + this.kept.keep(user.getName(), reading.form());
	}

	@GetMapping(ONE)
	String answer(@PathVariable UUID id, @RequestParam(defaultValue = "1") String side, Principal user, Model model,
			HttpServletResponse response) {
		SearchScope scope = this.rights.scopeOf(user.getName());
		KeptSearch search = this.kept.find(id, user.getName(), scope).orElse(null);
		if (search == null) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
			model.addAttribute("glemt", true);
			return page(user, scope, SearchForm.EMPTY, model);
		}
		SearchReading reading = this.reader.read(search.form(), scope);
		model.addAttribute("soegning", search);
		if (!reading.isUnderstood()) {
			return notUnderstood(user, scope, reading, model);
		}
		try {
			SearchPage found = this.searching.page(reading.question(), scope, number(side));
			this.trail.found(reading.question(), found.rows());
			model.addAttribute("svar", found);
		}
		catch (SearchTooLong ex) {
			response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
			model.addAttribute("forLaenge", true);
		}
		model.addAttribute("kanUdtraekke", !scope.every().isEmpty());
		model.addAttribute("kunNogetUdtraekkes", !scope.open().isEmpty());
		model.addAttribute("steder", this.places.tops(scope));
		return page(user, scope, reading.form(), model);
	}

	/** For the type-ahead of places; JSON, whatever the browser would rather have. */
	@GetMapping(PATH + "/steder")
	ResponseEntity<List<Place>> places(@RequestParam(defaultValue = "") String q, Principal user) {
		SearchScope scope = this.rights.scopeOf(user.getName());
		String words = (q.length() <= SearchReader.LONGEST) ? q : "";
		List<SorUnit> found = this.places.search(scope, words);
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(found.stream().map(Place::of).toList());
	}

	private String notUnderstood(Principal user, SearchScope scope, SearchReading reading, Model model) {
		model.addAttribute("fejl", reading.errors());
		model.addAttribute("muligeSteder", reading.places());
		return page(user, scope, reading.form(), model);
	}

	private String page(Principal user, SearchScope scope, SearchForm form, Model model) {
		model.addAttribute("form", form);
		if (!model.containsAttribute("fejl")) {
			model.addAttribute("fejl", Map.of());
		}
		model.addAttribute("gemte", this.kept.saved(user.getName(), scope));
		model.addAttribute("typer", this.fields.choices(CaseFields.TYPE));
		model.addAttribute("alvorligheder", SEVERITIES);
		model.addAttribute("lukkede", !scope.every().isEmpty());
		model.addAttribute("statusser",
				Arrays.stream(CaseStatus.values())
					.filter((status) -> status.isOpen() || !scope.every().isEmpty())
					.toList());
		model.addAttribute("ordninger", SearchSort.values());
		return "cases/soeg";
	}

	private static int number(String page) {
		return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
	}

	record Place(String id, String navn, String sti) {

		static Place of(SorUnit unit) {
			return new Place(unit.id().value(), unit.name(), unit.pathNames());
		}

	}

}
