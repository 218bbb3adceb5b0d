package dk.uthflow.access.federation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dk.uthflow.access.GivenRoles;
import dk.uthflow.access.Role;
import dk.uthflow.access.RoleAt;
import dk.uthflow.sor.SorId;

/**
 * The roles that a federated log-in carries along, as the privileges of OIO-BPP
 * ({@code privilegesIntermediate} in OIOSAML 3, {@code Privileges_intermediate} before).
 * <p>
 * What is not known here gives nothing: other systems' privileges, scopes that are no
 * place, groups with constraints. But where that would leave out a role that must stand
 * alone, and so widen what the person's other roles give, nothing of the list counts.
 *
 * @param roles every role that was given, at every place
 */
record Privileges(Set<RoleAt> roles) implements GivenRoles {

	private static final Privileges NONE = new Privileges(Set.of());

	/**
	 * @param attribute the attribute's value, XML in Base64
	 * @param settings what privileges and scopes mean here
	 * @throws MalformedPrivileges when it is not a list of privileges
	 */
	static Privileges parse(String attribute, PrivilegeSettings settings) {
		Set<RoleAt> roles = new HashSet<>();
		for (PrivilegeGroup group : PrivilegeReader.read(attribute)) {
			List<Role> given = group.privileges()
				.stream()
				.flatMap((privilege) -> settings.role(privilege).stream())
				.toList();
			Optional<SorId> place = group.constrained() ? Optional.empty() : settings.place(group.scope());
			if (place.isEmpty() && given.stream().anyMatch(GivenRoles::standsAlone)) {
				return NONE;
			}
			place.ifPresent((id) -> given.forEach((role) -> roles.add(new RoleAt(role, id))));
		}
		return new Privileges(Set.copyOf(roles));
	}

}
