package dk.uthflow.cases.overview;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dk.uthflow.access.Assignable;
import dk.uthflow.access.Directory;
import dk.uthflow.access.DirectoryUnavailable;
import dk.uthflow.access.Person;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorPath;

import org.springframework.stereotype.Component;

/**
 * Finds those who may get cases.
 */
@Component
class Receivers {

	private final Assignable assignable;

	private final Directory directory;

	Receivers(Assignable assignable, Directory directory) {
		this.assignable = assignable;
		this.directory = directory;
	}

	/** Everyone who may get some of the cases; those who may get most of them first. */
	List<Choice> of(Collection<OverviewRow> rows) {
		List<SorPath> paths = rows.stream().map((row) -> row.found().path()).toList();
		List<Person> people = this.assignable.handlersFor(paths);
		Map<String, Set<SorId>> reach = this.assignable.reachOf(people.stream().map(Person::id).toList());
		return people.stream()
			.map((person) -> new Choice(person,
					paths.stream().filter((path) -> !Collections.disjoint(reach.get(person.id()), path.ids())).count()))
			.sorted(Comparator.comparingLong(Choice::count).reversed())
			.toList();
	}

	/** How many of the cases the person may get. */
	long countFor(String userId, Collection<OverviewRow> rows) {
		Set<SorId> reach = this.assignable.reachOf(Set.of(userId)).get(userId);
		return rows.stream().filter((row) -> !Collections.disjoint(reach, row.found().path().ids())).count();
	}

	/** What the person is called; by the user id where the directory does not say. */
	String name(String userId) {
		try {
			return this.directory.person(userId).map(Person::fullName).orElse(userId);
		}
		catch (DirectoryUnavailable ex) {
			return userId;
		}
	}

	/**
	 * Somebody who may get cases.
	 *
	 * @param person who
	 * @param count how many of the chosen
	 */
	record Choice(Person person, long count) {

	}

}
