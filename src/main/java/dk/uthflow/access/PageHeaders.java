package dk.uthflow.access;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dk.uthflow.access.PageHeader.Link;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.sor.SorUnits;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.thymeleaf.context.LazyContextVariable;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page its {@code hoved}, worked out only where a page shows it.
 */
@ControllerAdvice
class PageHeaders {

	private final Directory directory;

	private final SorUnits units;

	private final List<Navigation> navigation;

	private final PageWords words;

	PageHeaders(Directory directory, SorUnits units, List<Navigation> navigation, PageWords words) {
		this.directory = directory;
		this.units = units;
		this.navigation = navigation;
		this.words = words;
	}

	@ModelAttribute("hoved")
	LazyContextVariable<PageHeader> header(Principal user, HttpServletRequest request) {
		return new LazyContextVariable<>() {
			@Override
			protected PageHeader loadValue() {
				return (user != null) ? of(user.getName(), page(request)) : PageHeader.OF_NOBODY;
			}
		};
	}

	/** Also while the directory is away, since a page that says so has a top too. */
	private PageHeader of(String userId, String page) {
		try {
			Set<RoleAt> given = this.directory.rolesOf(userId);
			Set<Role> roles = given.stream().map(RoleAt::role).collect(Collectors.toSet());
			List<Link> links = this.navigation.stream()
				.filter((entry) -> entry.isFor(roles))
				.map((entry) -> new Link(this.words.say(entry.title()), entry.path(), entry.leadsTo(page)))
				.toList();
			return new PageHeader(this.directory.person(userId).map(Person::fullName).orElse(userId), titles(given),
					links);
		}
		catch (DirectoryUnavailable ex) {
			return new PageHeader(userId, List.of(), List.of());
		}
	}

	private List<String> titles(Set<RoleAt> given) {
		Map<SorId, SorUnit> places = this.units
			.findAll(given.stream().map(RoleAt::location).filter(Objects::nonNull).collect(Collectors.toSet()));
		return given.stream().map((roleAt) -> title(roleAt, places.get(roleAt.location()))).sorted().toList();
	}

	private static String title(RoleAt roleAt, SorUnit place) {
		String title = roleAt.role().title();
		return (place != null) ? title + ", " + place.name() : title;
	}

	private static String page(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String uri = (failed != null) ? failed.toString() : request.getRequestURI();
		return uri.substring(request.getContextPath().length());
	}

}
