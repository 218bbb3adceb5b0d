package dk.uthflow.notice;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dk.uthflow.access.Directory;
import dk.uthflow.access.Person;
import dk.uthflow.access.Role;
import dk.uthflow.access.RoleAt;
import dk.uthflow.cases.CaseReaders;
import dk.uthflow.sor.SorId;

import org.springframework.stereotype.Component;

/**
 * Finds who is to hear of an event. Asks the directory, so it is called outside any
 * transaction.
 */
@Component
class Recipients {

	private final Directory directory;

	private final Choices choices;

	private final CaseReaders readers;

	Recipients(Directory directory, Choices choices, CaseReaders readers) {
		this.directory = directory;
		this.choices = choices;
		this.readers = readers;
	}

	/**
	 * @throws dk.uthflow.access.DirectoryUnavailable when the directory gives no answer
	 */
	List<Line> of(WaitingEvent event, CaseFacts facts) {
		if (!facts.open()) {
			return List.of();
		}
		return switch (event.kind()) {
			case TILDELT -> asChosen(event, facts, person(event.person()).stream().toList());
			case NY -> asChosen(event, facts, withRoles(event.audience().stream(), facts.path().ids()));
			case SVAR -> asChosen(event, facts, thoseWithTheCase(facts));
			case PAAMINDELSE, ADVARSEL, ALARM -> ofDeadline(event, facts);
		};
	}

	private List<Line> asChosen(WaitingEvent event, CaseFacts facts, Collection<Person> people) {
		prepare(people);
		Map<String, Choice> chosen = this.choices.of(event.kind().chosenAs(), people.stream().map(Person::id).toList());
		return people.stream().flatMap((person) -> {
			Choice choice = chosen.getOrDefault(Choices.key(person.id()), Choices.DEFAULT);
			return switch (choice) {
				case STRAKS -> Stream.of(line(event, facts, person, MailKind.STRAKS));
				case DAGLIGT -> Stream.of(line(event, facts, person, MailKind.OVERBLIK));
				case ALDRIG -> Stream.<Line>empty();
			};
		}).toList();
	}

	/**
	 * Superbrugere get a mail of their own, which lists every late case of their house.
	 */
	private List<Line> ofDeadline(WaitingEvent event, CaseFacts facts) {
		String superuser = Role.SUPERBRUGER.id();
		Map<String, Person> others = new LinkedHashMap<>();
		for (String name : event.audience()) {
			if (NoticeEvent.HANDLER.equals(name)) {
				thoseWithTheCase(facts).forEach((person) -> others.put(person.id(), person));
			}
			else if (!superuser.equals(name)) {
				withRoles(Stream.of(name), facts.path().ids()).forEach((person) -> others.put(person.id(), person));
			}
		}
		prepare(others.values());
		Stream<Line> overviews = others.values()
			.stream()
			.map((person) -> line(event, facts, person, MailKind.OVERBLIK));
		String house = facts.path().root().value() + ".";
		Stream<Line> alarms = event.audience().contains(superuser)
				? withRoles(Stream.of(superuser), List.of(facts.path().root())).stream()
					.map((person) -> alarm(event, person, house))
				: Stream.empty();
		return Stream.concat(overviews, alarms).toList();
	}

	/** Who has the case; if nobody who can be reached has, those who could take it. */
	private Collection<Person> thoseWithTheCase(CaseFacts facts) {
		Optional<Person> handler = Optional.ofNullable(facts.handler()).flatMap(this::person);
		if (handler.isPresent()) {
			return List.of(handler.get());
		}
		Role group = facts.received() ? Role.DECENTRAL_SAGSBEHANDLER : Role.INITIALMODTAGER;
		return withRoles(Stream.of(group.id()), facts.path().ids());
	}

	private Optional<Person> person(String userId) {
		return this.directory.person(userId).filter(Recipients::hasAddress);
	}

	private Collection<Person> withRoles(Stream<String> roles, List<SorId> places) {
		Map<String, Person> people = new LinkedHashMap<>();
		roles.flatMap((role) -> Role.parse(role).stream())
			.filter(Role::isLocated)
			.flatMap((role) -> places.stream().map((place) -> new RoleAt(role, place)))
			.flatMap((roleAt) -> this.directory.members(roleAt).stream())
			.filter(Recipients::hasAddress)
			.forEach((person) -> people.put(person.id(), person));
		return people.values();
	}

	private static boolean hasAddress(Person person) {
		return person.email() != null && !person.email().isBlank();
	}

	private void prepare(Collection<Person> people) {
		this.directory.prepare(people.stream().map(Person::id).toList());
	}

	private Line line(WaitingEvent event, CaseFacts facts, Person person, MailKind mail) {
		boolean opens = this.readers.mayOpen(person.id(), facts.status(), facts.path(), facts.handler());
		return new Line(event.id(), person.id(), person.email(), mail, null, opens);
	}

	/** The list of late cases is read where there is no case to open. */
	private static Line alarm(WaitingEvent event, Person person, String place) {
		return new Line(event.id(), person.id(), person.email(), MailKind.ALARM, place, false);
	}

}
