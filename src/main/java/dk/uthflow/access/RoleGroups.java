package dk.uthflow.access;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The groups of a user, for the engine and for Spring Security alike: each role at its
 * location, which makes a candidate for tasks, and each role by its plain name, which
 * carries the coarse rights.
 */
public final class RoleGroups {

	private RoleGroups() {
	}

	public static Set<String> of(Collection<RoleAt> roles) {
		Set<String> groups = new TreeSet<>();
		roles.forEach((roleAt) -> {
			groups.add(roleAt.role().id());
			groups.add(roleAt.group());
		});
		return groups;
	}

}
