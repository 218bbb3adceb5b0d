package dk.uthflow.access;

import java.util.Optional;

import dk.uthflow.sor.SorId;

/**
 * A role at a location; it reaches the location and everything below it. The platform's
 * own roles (procesejer, driftsoperatoer) have no location, and every other role has one.
 *
 * @param role the role
 * @param location where it is given, or null for a role without location
 */
public record RoleAt(Role role, SorId location) {

	public RoleAt {
		if (role.isLocated() != (location != null)) {
			throw new IllegalArgumentException((location != null) ? "%s har ingen lokation".formatted(role.id())
					: "%s gives ved en lokation".formatted(role.id()));
		}
	}

	/** The name of the directory's and the engine's group: {@code <role>@<SOR-ID>}. */
	public String group() {
		return (this.location != null) ? this.role.id() + "@" + this.location : this.role.id();
	}

	/** The role that a group's name says, or empty where it says none. */
	public static Optional<RoleAt> parse(String group) {
		int at = group.indexOf('@');
		if (at < 0) {
			return Role.parse(group).filter((role) -> !role.isLocated()).map((role) -> new RoleAt(role, null));
		}
		Optional<SorId> location = SorId.parse(group.substring(at + 1));
		return Role.parse(group.substring(0, at))
			.filter(Role::isLocated)
			.flatMap((role) -> location.map((sorId) -> new RoleAt(role, sorId)));
	}

}
