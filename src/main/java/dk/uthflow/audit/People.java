package dk.uthflow.audit;

import java.util.List;
import java.util.Optional;

import dk.uthflow.access.Directory;
import dk.uthflow.access.DirectoryUnavailable;
import dk.uthflow.access.Person;
import dk.uthflow.access.RoleAt;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who acts, as the directory knows them at that moment.
 */
class People {

	private final Directory directory;

	private final ObjectProvider<UserOfThread> users;

	People(Directory directory, ObjectProvider<UserOfThread> users) {
		this.directory = directory;
		this.users = users;
	}

	/** Who acts in this thread; the platform itself where it is nobody. */
	Who current() {
		Authentication user = SecurityContextHolder.getContext().getAuthentication();
		if (isSomebody(user)) {
			return of(user.getName());
		}
		if (Occasion.current() != null) {
			return Occasion.current();
		}
		return this.users.stream()
			.flatMap((one) -> one.userId().stream())
			.findFirst()
			.map(this::of)
			.orElse(Who.PLATFORM);
	}

	static boolean isSomebody(Authentication user) {
		return user != null && user.isAuthenticated() && !(user instanceof AnonymousAuthenticationToken);
	}

	Who of(String userId) {
		try {
			Optional<Person> person = this.directory.person(userId);
			List<String> roles = this.directory.rolesOf(userId).stream().map(RoleAt::group).sorted().toList();
			return new Who(userId, person.map(Person::fullName).orElse(null),
					person.map(Person::organisation).orElse(null), person.map(Person::cvr).orElse(null), roles, null,
					null);
		}
		catch (DirectoryUnavailable ex) {
			return new Who(userId, null, null, null, List.of(), null, null);
		}
	}

	/**
	 * Somebody who failed to log in. What was typed is kept only where it is a user's id:
	 * it may be a password in the wrong field.
	 */
	Who claimed(String typed) {
		try {
			return this.directory.person(typed).map((person) -> of(person.id())).orElse(Who.PLATFORM);
		}
		catch (DirectoryUnavailable ex) {
			return Who.PLATFORM;
		}
	}

}
