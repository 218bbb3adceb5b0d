package dk.uthflow.access;

import java.text.Collator;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
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
	public List<Person> handlersFor(Collection<SorPath> paths) {
		Set<SorId> places = paths.stream().flatMap((path) -> path.ids().stream()).collect(Collectors.toSet());
		Stream<RoleAt> caseworkers = this.directory.places(Role.DECENTRAL_SAGSBEHANDLER)
			.stream()
			.filter((roleAt) -> places.contains(roleAt.location()));
		Stream<RoleAt> providers = providersIn(places, this.directory.places(Role.PRIVATLEVERANDOR));
		Map<String, Person> people = new LinkedHashMap<>();
		Stream.concat(caseworkers, providers)
			.flatMap((roleAt) -> this.directory.members(roleAt).stream())
			.forEach((person) -> people.put(person.id(), person));
		Map<String, Set<SorId>> reach = reachOf(people.keySet());
		people.keySet().removeIf((userId) -> Collections.disjoint(reach.get(userId), places));
		return people.values().stream().sorted(byName()).toList();
	}

	@Override
	public Map<String, Set<SorId>> reachOf(Collection<String> userIds) {
		this.directory.prepare(userIds);
		Map<String, Set<RoleAt>> roles = userIds.stream()
			.distinct()
			.collect(Collectors.toMap((userId) -> userId, this.directory::rolesOf));
		Map<SorId, SorId> municipalities = municipalitiesOf(roles.values()
			.stream()
			.flatMap(Set::stream)
			.filter((roleAt) -> roleAt.role() == Role.PRIVATLEVERANDOR)
			.map(RoleAt::location)
			.collect(Collectors.toSet()));
		Map<String, Set<SorId>> reach = new HashMap<>();
		roles.forEach((userId, given) -> reach.put(userId,
				given.stream()
					.flatMap((roleAt) -> handledFrom(roleAt, municipalities))
					.collect(Collectors.toUnmodifiableSet())));
		return reach;
	}

	/** The unit below which the role lets its holder handle cases, if it does. */
	private static Stream<SorId> handledFrom(RoleAt roleAt, Map<SorId, SorId> municipalities) {
		return switch (roleAt.role()) {
			case DECENTRAL_SAGSBEHANDLER -> Stream.of(roleAt.location());
			case PRIVATLEVERANDOR -> Stream.ofNullable(municipalities.get(roleAt.location()));
			default -> Stream.empty();
		};
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
		return municipalitiesOf(places.keySet()).entrySet()
			.stream()
			.filter((place) -> locations.contains(place.getValue()))
			.map((place) -> places.get(place.getKey()));
	}

	/** The municipality that each of the places lies in, of those that lie in one. */
	private Map<SorId, SorId> municipalitiesOf(Set<SorId> places) {
		if (places.isEmpty()) {
			return Map.of();
		}
		Map<SorId, SorUnit> units = this.units.findAll(places);
		Map<SorId, SorUnit> roots = this.units
			.findAll(units.values().stream().map((unit) -> unit.path().root()).collect(Collectors.toSet()));
		return units.values()
			.stream()
			.filter((unit) -> Optional.ofNullable(roots.get(unit.path().root()))
				.filter((root) -> root.ownerKind() == OwnerKind.MUNICIPALITY)
				.isPresent())
			.collect(Collectors.toMap(SorUnit::id, (unit) -> unit.path().root()));
	}

	private static Set<SorId> locations(Set<RoleAt> candidates) {
		return candidates.stream().map(RoleAt::location).filter(Objects::nonNull).collect(Collectors.toSet());
	}

	private static Comparator<Person> byName() {
		return Comparator.comparing(Person::fullName, Collator.getInstance(Locale.forLanguageTag("da")))
			.thenComparing(Person::id);
	}

}
