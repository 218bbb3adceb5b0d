package dk.uthflow.cases.search;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;

import dk.uthflow.access.PageWords;
import dk.uthflow.sor.SorId;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Saves searches, renames them, shares them with a place, and forgets them.
 */
@Controller
class SavedSearchController {

	private final SearchRights rights;

	private final KeptSearches kept;

	private final PageWords words;

	SavedSearchController(SearchRights rights, KeptSearches kept, PageWords words) {
		this.words = words;
		this.rights = rights;
		this.kept = kept;
	}

	/**
	 * Also renames one's own.
	 * @param delt the SOR-ID of the place that it is shared with, or empty
	 */
	@PostMapping(SearchController.ONE + "/gem")
	String save(@PathVariable UUID id, @RequestParam(defaultValue = "") String navn,
			@RequestParam(defaultValue = "") String delt, Principal user, RedirectAttributes answer) {
		SearchScope scope = this.rights.scopeOf(user.getName());
		KeptSearch search = find(id, user, scope);
		String name = navn.replaceAll("\\p{Cntrl}", " ").strip();
		Optional<SorId> location = SorId.parse(delt);
		String wrong = wrong(name, delt, location, scope);
		Optional<UUID> saved = (wrong == null) ? this.kept.save(search, user.getName(), name, location.orElse(null))
				: Optional.empty();
		if (saved.isEmpty()) {
			answer.addFlashAttribute("gemFejl",
					(wrong != null) ? wrong : this.words.say("search.tooMany", KeptSearches.MOST_SAVED));
			answer.addFlashAttribute("gemNavn", navn);
			answer.addFlashAttribute("gemDelt", delt);
			return "redirect:" + SearchController.PATH + "/" + id;
		}
		answer.addFlashAttribute("besked", this.words.say("search.kept", name));
		return "redirect:" + SearchController.PATH + "/" + saved.get();
	}

	@PostMapping(SearchController.ONE + "/slet")
	String delete(@PathVariable UUID id, Principal user, RedirectAttributes answer) {
		KeptSearch search = find(id, user, this.rights.scopeOf(user.getName()));
		if (!this.kept.delete(search.id(), user.getName())) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		answer.addFlashAttribute("besked", this.words.say("search.deleted"));
		return "redirect:" + SearchController.PATH;
	}

	private String wrong(String name, String shared, Optional<SorId> location, SearchScope scope) {
		if (name.isEmpty()) {
			return this.words.say("search.noName");
		}
		if (name.length() > KeptSearches.LONGEST_NAME) {
			return this.words.say("search.longName", KeptSearches.LONGEST_NAME);
		}
		boolean isOwnPlace = location.filter(scope.places()::contains).isPresent();
		return (shared.isEmpty() || isOwnPlace) ? null : this.words.say("search.notYourPlace");
	}

	private KeptSearch find(UUID id, Principal user, SearchScope scope) {
		return this.kept.find(id, user.getName(), scope)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
