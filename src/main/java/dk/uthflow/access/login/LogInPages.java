package dk.uthflow.access.login;

import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dk.uthflow.access.Directory;
import dk.uthflow.access.Navigation;
import dk.uthflow.access.Person;
import dk.uthflow.access.Role;
import dk.uthflow.access.RoleAt;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.sor.SorUnits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The way in: log-in, and from there to where one works.
 */
@Controller
class LogInPages {

	private final Directory directory;

	private final SorUnits units;

	private final List<Navigation> navigation;

	LogInPages(Directory directory, SorUnits units, List<Navigation> navigation) {
		this.directory = directory;
		this.units = units;
		this.navigation = navigation;
	}

	@GetMapping("/login")
	String logIn(@RequestParam(required = false) Long vent, HttpServletRequest request, HttpServletResponse response) {
		if (request.getParameter("utilgaengelig") != null) {
			response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
		}
		if (vent != null) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(vent));
		}
		return "login/log-ind";
	}

	@GetMapping("/")
	String toWork(Principal user) {
		Set<Role> given = roles(user).stream().map(RoleAt::role).collect(Collectors.toSet());
		return this.navigation.stream()
			.filter((entry) -> entry.isWorkplaceOf(given))
			.findFirst()
			.map((entry) -> "redirect:" + entry.path())
			.orElse("redirect:/velkommen");
	}

	@GetMapping("/velkommen")
	String welcome(Principal user, Model model) {
		Set<RoleAt> roles = roles(user);
		Map<SorId, SorUnit> places = this.units
			.findAll(roles.stream().map(RoleAt::location).filter(Objects::nonNull).collect(Collectors.toSet()));
		model.addAttribute("navn", this.directory.person(user.getName()).map(Person::fullName).orElse(user.getName()));
		model.addAttribute("roller", roles.stream().map((roleAt) -> Line.of(roleAt, places)).sorted().toList());
		model.addAttribute("rolleIder", roles.stream().map((roleAt) -> roleAt.role().id()).collect(Collectors.toSet()));
		return "login/velkommen";
	}

	@RequestMapping("/login/ingen-adgang")
	String noAccess() {
		return "login/ingen-adgang";
	}

	@RequestMapping(FreshRolesFilter.UNAVAILABLE_PAGE)
	String unavailablePage(HttpServletResponse response) {
		response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
		return "login/utilgaengelig";
	}

	@RequestMapping(path = FreshRolesFilter.UNAVAILABLE_PAGE,
			produces = { MediaType.APPLICATION_PROBLEM_JSON_VALUE, MediaType.APPLICATION_JSON_VALUE })
	ResponseEntity<ProblemDetail> unavailable() {
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
			.body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
					"Brugerkataloget svarer ikke. Prøv igen om lidt."));
	}

	private Set<RoleAt> roles(Principal user) {
		return this.directory.rolesOf(user.getName());
	}

	record Line(String rolle, String sted) implements Comparable<Line> {

		private static final Comparator<Line> ORDER = Comparator.comparing(Line::rolle).thenComparing(Line::sted);

		static Line of(RoleAt roleAt, Map<SorId, SorUnit> places) {
			if (roleAt.location() == null) {
				return new Line(roleAt.role().title(), "");
			}
			SorUnit unit = places.get(roleAt.location());
			return new Line(roleAt.role().title(), (unit != null) ? unit.name() : roleAt.location().value());
		}

		@Override
		public int compareTo(Line other) {
			return ORDER.compare(this, other);
		}

	}

}
