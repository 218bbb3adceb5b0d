package dk.uthflow.lifecycle;

import java.util.Arrays;
import java.util.List;

import dk.uthflow.access.Role;
import dk.uthflow.access.RoleAt;
import dk.uthflow.engine.ModelBean;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.sor.SorUnits;

/**
 * Who may get a task. In a model:
 * {@code camunda:candidateGroups="${roles.at('dpsInitialmodtager', lokation)}"}.
 */
@ModelBean("roles")
public class Roles {

	private final SorUnits units;

	Roles(SorUnits units) {
		this.units = units;
	}

	/**
	 * The groups of the roles at the location and at every place above it: a role reaches
	 * what lies below.
	 * @param roles names of roles, separated by commas
	 * @param location a SOR-ID
	 */
	public List<String> at(String roles, String location) {
		SorUnit unit = this.units.find(SorId.of(location))
			.orElseThrow(() -> new IllegalArgumentException("There is no SOR unit " + location));
		List<Role> known = Arrays.stream(roles.split(",")).map(String::strip).map(Roles::role).toList();
		return unit.path()
			.ids()
			.stream()
			.flatMap((place) -> known.stream().map((role) -> new RoleAt(role, place).group()))
			.toList();
	}

	private static Role role(String name) {
		return Role.parse(name).orElseThrow(() -> new IllegalArgumentException("There is no role " + name));
	}

}
