package dk.uthflow.access.matrix;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dk.uthflow.access.Role;

/**
 * Everybody who may call: without log-in, without role, with each role, with two roles at
 * two places, and somebody who has left.
 */
enum Reader {

	ANONYMOUS, GONE(Role.INITIALMODTAGER), NO_ROLE, INITIALMODTAGER(Role.INITIALMODTAGER),
	SAGSBEHANDLER(Role.DECENTRAL_SAGSBEHANDLER), PRIVATLEVERANDOR(Role.PRIVATLEVERANDOR),
	REGION_AABNESAGER(Role.REGION_AABNESAGER), KOMMUNE_AABNESAGER(Role.KOMMUNE_AABNESAGER),
	PLANADMINISTRATOR(Role.PLANADMINISTRATOR), PATIENTSIKKERHEDSMEDARBEJDER(Role.PATIENTSIKKERHEDSMEDARBEJDER),
	VOGTER(Role.VOGTER), SUPERBRUGER(Role.SUPERBRUGER), SEB_ADMINISTRATOR(Role.SEB_ADMINISTRATOR),
	KONTROLLANT(Role.KONTROLLANT), PROCESEJER(Role.PROCESEJER), DRIFTSOPERATOER(Role.DRIFTSOPERATOER),
	TWO_PLACES(Map.of(Role.INITIALMODTAGER, Spot.SIBLING, Role.DECENTRAL_SAGSBEHANDLER, Spot.BELOW));

	private final Map<Role, Spot> roles;

	Reader(Role... roles) {
		Map<Role, Spot> here = new HashMap<>();
		Arrays.stream(roles).forEach((role) -> here.put(role, role.isLocated() ? Spot.OWN : Spot.NOWHERE));
		this.roles = here;
	}

	Reader(Map<Role, Spot> roles) {
		this.roles = roles;
	}

	/** The roles at the beginning, and where. */
	Map<Role, Spot> roles() {
		return this.roles.isEmpty() ? Map.of() : new EnumMap<>(this.roles);
	}

	boolean isLoggedIn() {
		return this != ANONYMOUS && this != GONE;
	}

	boolean has(Role... anyOf) {
		return Arrays.stream(anyOf).anyMatch(this.roles::containsKey);
	}

	String userId() {
		return "m-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static Set<Reader> all() {
		return Set.of(values());
	}

}
