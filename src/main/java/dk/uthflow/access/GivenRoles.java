package dk.uthflow.access;

import java.util.Set;

/**
 * The roles of one person, as somebody who vouches for them says: the groups of the LDAP
 * directory, or the privileges that a federated log-in carries along (OIO-BPP).
 */
public interface GivenRoles {

	/** Every role that was given, at every place. */
	Set<RoleAt> roles();

	/** Those of them that count: not all may stand together. */
	default Set<RoleAt> thatCount() {
		return RoleCombinations.thatCount(roles());
	}

	/** Whether nobody who has the role may have another one too. */
	static boolean standsAlone(Role role) {
		return RoleCombinations.standsAlone(role);
	}

}
