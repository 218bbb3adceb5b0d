package dk.uthflow.access.directory;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dk.uthflow.access.Role;
import dk.uthflow.access.RoleAt;

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
