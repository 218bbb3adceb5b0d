package dk.uthflow.audit.log;

import java.util.List;

import dk.uthflow.access.Access;
import dk.uthflow.access.Role;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.sor.SorUnits;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Where somebody is kontrollant.
 */
@Component
class LogScope {

	private final Access access;

	private final SorUnits units;

	LogScope(Access access, SorUnits units) {
		this.access = access;
		this.units = units;
	}

	/**
	 * The paths of the units, each reaching everything below it.
	 * @throws AccessDeniedException when there are none
	 */
	List<String> of(String userId) {
		List<String> paths = this.units.findAll(this.access.locations(userId, Role.KONTROLLANT))
			.values()
			.stream()
			.map(SorUnit::path)
			.map(Object::toString)
			.toList();
		if (paths.isEmpty()) {
			throw new AccessDeniedException("Loggen er for kontrollanter");
		}
		return paths;
	}

}
