package dk.uthflow.cases.overview;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dk.uthflow.access.Access;
import dk.uthflow.access.Assignable;
import dk.uthflow.access.Directory;
import dk.uthflow.access.DirectoryUnavailable;
import dk.uthflow.access.Person;
import dk.uthflow.access.Role;
import dk.uthflow.sor.SorId;

import org.springframework.stereotype.Component;

/**
 * Looks up who handlers are, and which of their cases they can no longer handle.
 */
@Component
class Handlers {

	private final Directory directory;

	private final Assignable assignable;

	private final Access access;

	Handlers(Directory directory, Assignable assignable, Access access) {
		this.directory = directory;
		this.assignable = assignable;
		this.access = access;
	}

	/**
	 * All these people at once. Of whom the directory cannot tell just now, nothing bad
	 * is believed.
	 */
	KnownHandlers lookUp(Collection<HeldAt> held) {
		Set<String> userIds = new HashSet<>();
		held.forEach((one) -> {
			if (one.handler() != null) {
				userIds.add(one.handler());
			}
		});
		this.directory.prepare(userIds);
		Map<String, Person> people = new HashMap<>();
		Set<String> gone = new HashSet<>();
		Set<String> told = new HashSet<>();
		for (String userId : userIds) {
			try {
				this.directory.person(userId)
					.ifPresentOrElse((person) -> people.put(userId, person), () -> gone.add(userId));
				told.add(userId);
			}
			catch (DirectoryUnavailable ex) {
				// neither here nor gone
			}
		}
		Map<String, Set<SorId>> reach = this.assignable.reachOf(told);
		Set<HeldAt> astray = held.stream()
			.filter((one) -> told.contains(one.handler()))
			.filter((one) -> Collections.disjoint(reach.get(one.handler()), one.path().ids()))
			.filter((one) -> !one.rejected() || !this.access.has(one.handler(), Role.INITIALMODTAGER, one.path()))
			.map(HeldAt::uncounted)
			.collect(Collectors.toUnmodifiableSet());
		return new KnownHandlers(people, gone, astray);
	}

}
