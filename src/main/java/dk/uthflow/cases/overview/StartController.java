package dk.uthflow.cases.overview;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dk.uthflow.access.Directory;
import dk.uthflow.access.Navigation;
import dk.uthflow.access.Role;
import dk.uthflow.access.RoleAt;
import dk.uthflow.audit.Trail;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Where log-in leads: for those who see cases a page of what waits, for others to where
 * they work.
 */
@Controller
class StartController {

	private final Directory directory;

	private final Start start;

	private final List<Navigation> navigation;

	private final Trail trail;

	StartController(Directory directory, Start start, List<Navigation> navigation, Trail trail) {
		this.directory = directory;
		this.start = start;
		this.navigation = navigation;
		this.trail = trail;
	}

	@GetMapping("/")
	String start(Principal user, Model model) {
		Set<Role> roles = this.directory.rolesOf(user.getName()).stream().map(RoleAt::role).collect(Collectors.toSet());
		if (Start.ROLES.stream().noneMatch(roles::contains)) {
			return elsewhere(roles);
		}
		StartPage page = this.start.of(user.getName());
		this.trail.listed(page.urgent().stream().map((row) -> row.found().number().value()).toList());
		model.addAttribute("forside", page);
		return "cases/forside";
	}

	private String elsewhere(Set<Role> roles) {
		return this.navigation.stream()
			.filter((entry) -> entry.isWorkplaceOf(roles))
			.findFirst()
			.map((entry) -> "redirect:" + entry.path())
			.orElse("redirect:/velkommen");
	}

}
