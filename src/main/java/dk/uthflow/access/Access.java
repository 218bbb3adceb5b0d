package dk.uthflow.access;

import java.util.Set;
import java.util.stream.Collectors;

import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorPath;

import org.springframework.stereotype.Component;

/**
 * What a user may do where, for pages of our own.
 */
@Component
public class Access {

	private final Directory directory;

	Access(Directory directory) {
		this.directory = directory;
	}

	/** Whether the user has the role at the path's unit or above it. */
	public boolean has(String userId, Role role, SorPath path) {
		return locations(userId, role).stream().anyMatch(path::isAtOrBelow);
	}

	/** Whether the user has the role somewhere. */
	public boolean has(String userId, Role role) {
		return this.directory.rolesOf(userId).stream().anyMatch((roleAt) -> roleAt.role() == role);
	}

	/** Where the role is given to the user; it reaches everything below. */
	public Set<SorId> locations(String userId, Role role) {
		return this.directory.rolesOf(userId)
			.stream()
			.filter((roleAt) -> roleAt.role() == role && roleAt.location() != null)
			.map(RoleAt::location)
			.collect(Collectors.toUnmodifiableSet());
	}

}
