package dk.uthflow.report;

import java.util.List;
import java.util.Optional;

import dk.uthflow.access.Access;
import dk.uthflow.access.Role;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.sor.SorUnits;

import org.springframework.stereotype.Component;

/**
 * The places that somebody may have plans on: where the role of planadministrator is
 * given, and below.
 */
@Component
class PlanPlaces {

	private final Access access;

	private final SorUnits units;

	PlanPlaces(Access access, SorUnits units) {
		this.access = access;
		this.units = units;
	}

	/** Where the role is given, by name. */
	List<SorUnit> tops(String userId) {
		return this.units.findAll(this.access.locations(userId, Role.PLANADMINISTRATOR))
			.values()
			.stream()
			.sorted((one, other) -> one.name().compareTo(other.name()))
			.toList();
	}

	/** The place, if it is one of the person's. */
	Optional<SorUnit> find(String userId, String id) {
		return SorId.parse(id)
			.flatMap(this.units::find)
			.filter((unit) -> this.access.has(userId, Role.PLANADMINISTRATOR, unit.path()));
	}

	/** The person's places that match every word, best first. */
	List<SorUnit> search(String userId, String words) {
		return this.units.searchBelow(tops(userId), words);
	}

	/** What the words can mean: one place where that is clear. */
	List<SorUnit> meant(String userId, String words) {
		return this.units.meant(tops(userId), words);
	}

}
