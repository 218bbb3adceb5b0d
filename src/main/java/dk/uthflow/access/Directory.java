package dk.uthflow.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The directory of users and their roles (LDAP).
 */
public interface Directory {

	Optional<Person> person(String userId);

	/** Every role the user has now, at every place; empty for one who is unknown. */
	Set<RoleAt> rolesOf(String userId);

	/** The users who have exactly this role at exactly this location. */
	List<Person> members(RoleAt roleAt);

}
