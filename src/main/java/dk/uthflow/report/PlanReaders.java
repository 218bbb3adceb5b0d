package dk.uthflow.report;

import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dk.uthflow.access.Access;
import dk.uthflow.access.Directory;
import dk.uthflow.access.Person;
import dk.uthflow.access.Role;
import dk.uthflow.access.RoleAt;
import dk.uthflow.sor.SorPath;

import org.springframework.stereotype.Component;

/**
 * Who may get a report on a place: who has, at the place or above it, a role that is
 * about cases or about reports. Asks the directory, so it is called outside any
 * transaction.
 */
@Component
class PlanReaders {

	private static final Set<Role> ROLES = Set.of(Role.PATIENTSIKKERHEDSMEDARBEJDER, Role.PLANADMINISTRATOR,
			Role.DECENTRAL_SAGSBEHANDLER, Role.INITIALMODTAGER);

	private final Directory directory;

	private final Access access;

	PlanReaders(Directory directory, Access access) {
		this.directory = directory;
		this.access = access;
	}

	/** Everybody who may get a report on the place, by name. */
	List<Person> at(SorPath place) {
		Map<String, Person> people = new LinkedHashMap<>();
		ROLES.stream()
			.flatMap((role) -> place.ids().stream().map((id) -> new RoleAt(role, id)))
			.flatMap((roleAt) -> this.directory.members(roleAt).stream())
			.forEach((person) -> people.put(PlanTable.key(person.id()), person));
		this.directory.prepare(people.keySet());
		return people.values()
			.stream()
			.filter((person) -> may(person, place))
			.sorted(Comparator.comparing(Person::fullName, Collator.getInstance(Locale.forLanguageTag("da")))
				.thenComparing(Person::id))
			.toList();
	}

	/** The person, if there is one of that id who may get a report on the place now. */
	Optional<Person> reader(String userId, SorPath place) {
		return this.directory.person(userId).filter((person) -> may(person, place));
	}

	/** Whether the person may have plans on the place now. */
	boolean mayPlan(String userId, SorPath place) {
		return this.access.has(userId, Role.PLANADMINISTRATOR, place);
	}

	/** The person's name; the id of one who is gone. */
	String name(String userId) {
		return this.directory.person(userId).map(Person::fullName).orElse(userId);
	}

	private boolean may(Person person, SorPath place) {
		boolean reachable = person.email() != null && !person.email().isBlank();
		return reachable && ROLES.stream().anyMatch((role) -> this.access.has(person.id(), role, place));
	}

}
