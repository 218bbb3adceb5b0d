package dk.uthflow.audit;

import java.util.Collection;
import java.util.List;

/**
 * Somebody, and where from. The platform itself has no user id.
 *
 * @param userId the user id, or null
 * @param name the person's name, or null
 * @param organisation who they work for, or null
 * @param cvr the organisation's CVR number, or null
 * @param roles the roles they had, as {@code <role>@<SOR-ID>}
 * @param ip the address, as a trusted proxy gives it, or null
 * @param session a hash of the session's id, or null
 */
record Who(String userId, String name, String organisation, String cvr, List<String> roles, String ip, String session) {

	static final Who PLATFORM = new Who(null, null, null, null, List.of(), null, null);

	Who {
		roles = List.copyOf(roles);
	}

	/** The same somebody, with other roles. */
	Who with(Collection<String> otherRoles) {
		return new Who(this.userId, this.name, this.organisation, this.cvr, List.copyOf(otherRoles), this.ip,
				this.session);
	}

	/** The same somebody, with nothing that tells where from. */
	Who fromNowhere() {
		return new Who(this.userId, this.name, this.organisation, this.cvr, this.roles, null, null);
	}

}
