package dk.uthflow.cases.overview;

import java.security.Principal;
import java.util.List;

import dk.uthflow.audit.Trail;
import dk.uthflow.cases.CaseFields;
import dk.uthflow.sor.SorUnit;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page {@code /aabne-sager}.
 */
@Controller
class OverviewController {

	static final String PATH = "/aabne-sager";

	private static final int LONGEST_QUERY = 200;

	private final Overview overview;

	private final Places places;

	private final CaseFields fields;

	private final Trail trail;

	OverviewController(Overview overview, Places places, CaseFields fields, Trail trail) {
		this.overview = overview;
		this.places = places;
		this.fields = fields;
		this.trail = trail;
	}

	@GetMapping(PATH)
	String page(OverviewRequest asked, @RequestParam(required = false) String fejl, Principal user, Model model) {
		this.overview.require(user.getName());
		PlaceChoice place = this.places.meant(this.overview.scope(user.getName()), asked.placeId(), asked.placeText());
		OverviewFilter filter = asked.filter(place);
		OverviewPage page = this.overview.page(user.getName(), filter, asked.sort(), asked.isDescending(),
				asked.page());
		this.trail.listed(page.rows().stream().map((row) -> row.found().number().value()).toList());
		model.addAttribute("anmodning", asked);
		model.addAttribute("filter", filter);
		model.addAttribute("sted", place);
		model.addAttribute("side", page);
		model.addAttribute("kolonner", OverviewColumn.of(asked));
		model.addAttribute("typer", this.fields.choices(CaseFields.TYPE));
		model.addAttribute("mest", Runs.MOST_CASES);
		model.addAttribute("intetValgt", "valg".equals(fejl));
		return "cases/aabne-sager";
	}

	/** For the type-ahead of places; JSON, whatever the browser would rather have. */
	@GetMapping(PATH + "/steder")
	ResponseEntity<List<Place>> places(@RequestParam(defaultValue = "") String q, Principal user) {
		this.overview.require(user.getName());
		String words = (q.length() <= LONGEST_QUERY) ? q : "";
		List<SorUnit> found = this.places.search(this.overview.scope(user.getName()), words);
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(found.stream().map(Place::of).toList());
	}

	record Place(String id, String navn, String sti) {

		static Place of(SorUnit unit) {
			return new Place(unit.id().value(), unit.name(), unit.pathNames());
		}

	}

}
