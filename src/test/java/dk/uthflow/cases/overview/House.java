package dk.uthflow.cases.overview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dk.uthflow.access.Directory;
import dk.uthflow.access.Person;
import dk.uthflow.access.Role;
import dk.uthflow.access.RoleAt;
import dk.uthflow.sor.OwnerKind;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorPath;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.sor.SorUnits;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

/**
 * An organisation and its people, made up in memory.
 */
public final class House implements SorUnits, Directory {

	private final Map<SorId, SorUnit> units = new LinkedHashMap<>();

	private final Map<String, Person> people = new LinkedHashMap<>();

	private final Map<String, Set<RoleAt>> roles = new HashMap<>();

	/** A new unit, at the root where there is no parent. */
	public SorUnit unit(String name, SorUnit parent, OwnerKind kind) {
		List<SorId> ids = new ArrayList<>((parent != null) ? parent.path().ids() : List.of());
		ids.add(sorId(100 + this.units.size()));
		SorPath path = new SorPath(ids);
		String names = (parent != null) ? parent.pathNames() + " ▸ " + name : name;
		SorUnit unit = new SorUnit(path.unit(), name, "", path, names, kind, null, null);
		this.units.put(unit.id(), unit);
		return unit;
	}

	public void person(String userId, String givenName, String familyName) {
		this.people.put(userId, new Person(userId, givenName, familyName, null));
	}

	public void gone(String userId) {
		this.people.remove(userId);
		this.roles.remove(userId);
	}

	public void role(String userId, Role role, SorUnit at) {
		this.roles.computeIfAbsent(userId, (key) -> new HashSet<>()).add(new RoleAt(role, at.id()));
	}

	public List<SorUnit> units() {
		return List.copyOf(this.units.values());
	}

	@Override
	public Optional<SorUnit> find(SorId id) {
		return Optional.ofNullable(this.units.get(id));
	}

	@Override
	public Map<SorId, SorUnit> findAll(Collection<SorId> ids) {
		return ids.stream()
			.distinct()
			.filter(this.units::containsKey)
			.collect(Collectors.toMap((id) -> id, this.units::get));
	}

	@Override
	public List<SorUnit> search(String query, int limit) {
		return this.units.values().stream().filter((unit) -> unit.name().contains(query)).limit(limit).toList();
	}

	@Override
	public Optional<Person> person(String userId) {
		return Optional.ofNullable(this.people.get(userId));
	}

	@Override
	public Set<RoleAt> rolesOf(String userId) {
		return this.roles.getOrDefault(userId, Set.of());
	}

	@Override
	public List<Person> members(RoleAt roleAt) {
		return this.people.values().stream().filter((person) -> rolesOf(person.id()).contains(roleAt)).toList();
	}

	@Override
	public Set<RoleAt> places(Role role) {
		return this.roles.values()
			.stream()
			.flatMap(Set::stream)
			.filter((roleAt) -> roleAt.role() == role)
			.collect(Collectors.toSet());
	}

	@Override
	public void prepare(Collection<String> userIds) {
	}

	@Override
	public Optional<Person> refresh(String userId) {
		return person(userId);
	}

	public static SorId sorId(int item) {
		try {
			String digits = item + "1000016" + "00";
			return SorId.of(digits + VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.calculate(digits));
		}
		catch (CheckDigitException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
