package dk.uthflow.access;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dk.uthflow.sor.OwnerKind;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorPath;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.sor.SorUnits;

import org.springframework.stereotype.Component;

@Component
class AssignableByRole implements Assignable {

	private final Directory directory;

	private final SorUnits units;

	AssignableByRole(Directory directory, SorUnits units) {
		this.directory = directory;
		this.units = units;
	}

	@Override
	public boolean mayGet(String userId, Collection<String> candidateGroups) {
		Set<RoleAt> roles = this.directory.rolesOf(userId);
		Set<RoleAt> candidates = candidateGroups.stream()
			.flatMap((group) -> RoleAt.parse(group).stream())
			.collect(Collectors.toSet());
		return roles.stream().anyMatch(candidates::contains)
				|| (isHandling(candidates) && isPrivateProviderIn(locations(candidates), roles));
	}

	@Override
	public boolean mayHandle(String userId, SorPath path) {
		return mayGet(userId,
				path.ids().stream().map((id) -> new RoleAt(Role.DECENTRAL_SAGSBEHANDLER, id).group()).toList());
	}

	@Override
	public List<Person> handlersFor(SorPath path) {
		Stream<RoleAt> caseworkers = path.ids().stream().map((id) -> new RoleAt(Role.DECENTRAL_SAGSBEHANDLER, id));
		Stream<RoleAt> providers = providersIn(Set.copyOf(path.ids()), this.directory.places(Role.PRIVATLEVERANDOR));
		Map<String, Person> people = new LinkedHashMap<>();
		Stream.concat(caseworkers, providers)
			.flatMap((roleAt) -> this.directory.members(roleAt).stream())
			.filter((person) -> mayHandle(person.id(), path))
			.forEach((person) -> people.put(person.id(), person));
		return people.values().stream().sorted(byName()).toList();
	}

	/**
	 * A rejected case's anonymisation is not handling: the initialmodtager has it too.
	 */
	private static boolean isHandling(Set<RoleAt> candidates) {
		return candidates.stream().anyMatch((roleAt) -> roleAt.role() == Role.DECENTRAL_SAGSBEHANDLER)
				&& candidates.stream().noneMatch((roleAt) -> roleAt.role() == Role.INITIALMODTAGER);
	}

	private boolean isPrivateProviderIn(Set<SorId> locations, Set<RoleAt> roles) {
		return providersIn(locations, roles).findAny().isPresent();
	}

	/** Those of the private providers' places that lie in the locations' municipality. */
	private Stream<RoleAt> providersIn(Set<SorId> locations, Set<RoleAt> roles) {
		Map<SorId, RoleAt> places = roles.stream()
			.filter((roleAt) -> roleAt.role() == Role.PRIVATLEVERANDOR)
			.collect(Collectors.toMap(RoleAt::location, (roleAt) -> roleAt));
		if (places.isEmpty()) {
			return Stream.empty();
		}
		Map<SorId, SorUnit> units = this.units.findAll(places.keySet());
		Map<SorId, SorUnit> roots = this.units
			.findAll(units.values().stream().map((unit) -> unit.path().root()).collect(Collectors.toSet()));
		return units.values()
			.stream()
			.filter((unit) -> locations.contains(unit.path().root()))
			.filter((unit) -> Optional.ofNullable(roots.get(unit.path().root()))
				.filter((root) -> root.ownerKind() == OwnerKind.MUNICIPALITY)
				.isPresent())
			.map((unit) -> places.get(unit.id()));
	}

	private static Set<SorId> locations(Set<RoleAt> candidates) {
		return candidates.stream().map(RoleAt::location).filter(Objects::nonNull).collect(Collectors.toSet());
	}

	private static Comparator<Person> byName() {
		return Comparator.comparing(Person::fullName, Collator.getInstance(Locale.forLanguageTag("da")))
			.thenComparing(Person::id);
	}

}
