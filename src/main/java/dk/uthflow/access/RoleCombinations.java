package dk.uthflow.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which roles may stand together (SEB's rules for DPSD). {@code dpsPrivatleverandor} and
 * {@code dpsPatientsikkerhedsmedarbejder} may never be combined with any other role, nor
 * with each other; nor may {@code kontrollant}, who would control themself: where a
 * directory does so all the same, only the role that may least counts.
 */
final class RoleCombinations {

	private static final List<Role> ALONE = List.of(Role.PATIENTSIKKERHEDSMEDARBEJDER, Role.PRIVATLEVERANDOR,
			Role.KONTROLLANT);

	private RoleCombinations() {
	}

	/** Whether nobody who has the role may have another one too. */
	static boolean standsAlone(Role role) {
		return ALONE.contains(role);
	}

	static Set<RoleAt> thatCount(Set<RoleAt> given) {
		return ALONE.stream()
			.filter((alone) -> given.stream().anyMatch((roleAt) -> roleAt.role() == alone))
			.findFirst()
			.map((alone) -> given.stream()
				.filter((roleAt) -> roleAt.role() == alone)
				.collect(Collectors.toUnmodifiableSet()))
			.orElse(given);
	}

}
