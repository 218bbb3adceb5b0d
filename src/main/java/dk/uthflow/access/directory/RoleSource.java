package dk.uthflow.access.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dk.uthflow.access.GivenRoles;
import dk.uthflow.access.Person;
import dk.uthflow.access.Role;
import dk.uthflow.access.RoleAt;

/**
 * Where users and their roles come from, asked each time: LDAP.
 */
interface RoleSource {

	User user(String userId);

	/**
	 * Many users at once. One who is missing in the answer may be there all the same, and
	 * is to be asked about alone.
	 * @param userIds in lower case
	 */
	default Map<String, User> users(Collection<String> userIds) {
		return userIds.stream().distinct().collect(Collectors.toMap((userId) -> userId, this::user));
	}

	List<Person> members(RoleAt roleAt);

	Set<RoleAt> places(Role role);

	/**
	 * A user and their roles.
	 *
	 * @param person the user, or null for one who is not there
	 * @param roles every role the user has, at every place
	 */
	record User(Person person, Set<RoleAt> roles) implements GivenRoles {

		static final User NOBODY = new User(null, Set.of());

	}

}
