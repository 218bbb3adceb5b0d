package dk.uthflow.access.federation;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dk.uthflow.access.Role;
import dk.uthflow.sor.SorId;

/**
 * What a federation's privileges and scopes mean here.
 *
 * @param privileges the role that each privilege (a URI) gives
 * @param sorScope what a scope that is a SOR number begins with
 * @param places the place that each other scope means: a CVR number, a production unit
 */
record PrivilegeSettings(Map<String, Role> privileges, String sorScope, Map<String, SorId> places) {

	/**
	 * The profile names scopes for CVR, SE, P and CPR numbers and leaves others to the
	 * parties; this one is an assumption until the health sector's is known.
	 */
	static final String SOR_SCOPE = "urn:dk:gov:saml:sorIdentifier:";

	/**
	 * @throws IllegalArgumentException when a privilege would give one of the platform's
	 * own roles, which hold everywhere and are not for an organisation's administrator to
	 * give
	 */
	PrivilegeSettings {
		String everywhere = privileges.values()
			.stream()
			.filter((role) -> !role.isLocated())
			.map(Role::id)
			.distinct()
			.collect(Collectors.joining(", "));
		if (!everywhere.isEmpty()) {
			throw new IllegalArgumentException("%s gives ikke ved et privilegium".formatted(everywhere));
		}
		privileges = Map.copyOf(privileges);
		places = Map.copyOf(places);
	}

	Optional<Role> role(String privilege) {
		return Optional.ofNullable(this.privileges.get(privilege));
	}

	Optional<SorId> place(String scope) {
		return scope.startsWith(this.sorScope) ? SorId.parse(scope.substring(this.sorScope.length()))
				: Optional.ofNullable(this.places.get(scope));
	}

}
