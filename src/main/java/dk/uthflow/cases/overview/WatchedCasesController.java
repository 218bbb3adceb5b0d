package dk.uthflow.cases.overview;

import java.security.Principal;

import dk.uthflow.audit.Trail;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page {@code /nye-sager}, which a vogter reads from.
 */
@Controller
class WatchedCasesController {

	static final String PATH = "/nye-sager";

	private final WatchedCases cases;

	private final Trail trail;

	WatchedCasesController(WatchedCases cases, Trail trail) {
		this.cases = cases;
		this.trail = trail;
	}

	@GetMapping(PATH)
	String page(@RequestParam(defaultValue = "") String vis, @RequestParam(defaultValue = "1") String side,
			Principal user, Model model) {
		boolean all = "alle".equals(vis);
		int page = side.matches("[0-9]{1,6}") ? Integer.parseInt(side) : 1;
		model.addAttribute("alle", all);
		OverviewPage shown = this.cases.page(user.getName(), !all, page);
		this.trail.listed(shown.rows().stream().map((row) -> row.found().number().value()).toList());
		model.addAttribute("side", shown);
		return "cases/nye-sager";
	}

}
