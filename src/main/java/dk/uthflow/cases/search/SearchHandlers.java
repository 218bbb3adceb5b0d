package dk.uthflow.cases.search;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import dk.uthflow.access.Assignable;
import dk.uthflow.access.Directory;
import dk.uthflow.access.DirectoryUnavailable;
import dk.uthflow.access.Person;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.sor.SorUnits;

import org.springframework.stereotype.Component;

/**
 * Finds out whose cases are meant.
 */
@Component
class SearchHandlers {

	private static final Pattern USER_ID = Pattern.compile("[A-Za-z0-9._@-]{1,64}");

	private final Directory directory;

	private final Assignable assignable;

	private final SorUnits units;

	SearchHandlers(Directory directory, Assignable assignable, SorUnits units) {
		this.directory = directory;
		this.assignable = assignable;
		this.units = units;
	}

	/**
	 * The user ids that a user id or a name can mean. One who is gone is known by the
	 * user id only.
	 */
	List<String> meant(SearchScope scope, String text) {
		try {
			if (USER_ID.matcher(text).matches() && this.directory.person(text).isPresent()) {
				return List.of(text);
			}
			List<String> named = named(scope, text.toLowerCase(Locale.ROOT));
			if (!named.isEmpty()) {
				return named;
			}
		}
		catch (DirectoryUnavailable ex) {
			// then only the user id is known
		}
		return USER_ID.matcher(text).matches() ? List.of(text) : List.of();
	}

	private List<String> named(SearchScope scope, String name) {
		return this.assignable
			.handlersFor(this.units.findAll(scope.places()).values().stream().map(SorUnit::path).toList())
			.stream()
			.filter((person) -> person.fullName().toLowerCase(Locale.ROOT).contains(name))
			.map(Person::id)
			.toList();
	}

}
