package dk.uthflow.lifecycle;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dk.uthflow.access.Directory;
import dk.uthflow.access.DirectoryUnavailable;
import dk.uthflow.access.Role;
import dk.uthflow.access.RoleAt;
import dk.uthflow.cases.CaseHolder;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorPath;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.sor.SorUnits;

import org.springframework.stereotype.Component;

/**
 * Tells for which private provider a person has a case. It is written down when the
 * person gets the case, since roles come and go while the municipality's account of a
 * quarter must stay what it was.
 */
@Component
class CaseHolders {

	private final Directory directory;

	private final SorUnits units;

	CaseHolders(Directory directory, SorUnits units) {
		this.directory = directory;
		this.units = units;
	}

	/**
	 * @param person the user id, or null for nobody
	 * @param path where the case lies
	 */
	CaseHolder of(String person, SorPath path) {
		if (person == null) {
			return CaseHolder.NOBODY;
		}
		try {
			return new CaseHolder(person, provider(person, path).orElse(null), true);
		}
		catch (DirectoryUnavailable ex) {
			return new CaseHolder(person, null, false);
		}
	}

	/**
	 * A provider's case need not lie at the provider's own place, but in the same
	 * municipality. Of several places the one that the case lies at or below counts.
	 */
	private Optional<SorId> provider(String person, SorPath path) {
		Set<SorId> places = this.directory.rolesOf(person)
			.stream()
			.filter((roleAt) -> roleAt.role() == Role.PRIVATLEVERANDOR)
			.map(RoleAt::location)
			.collect(Collectors.toSet());
		if (places.isEmpty()) {
			return Optional.empty();
		}
		return this.units.findAll(places)
			.values()
			.stream()
			.filter((unit) -> unit.path().root().equals(path.root()))
			.min(Comparator.comparing((SorUnit unit) -> !path.isAtOrBelow(unit.id()))
				.thenComparing((unit) -> unit.id().value()))
			.map(SorUnit::id);
	}

}
