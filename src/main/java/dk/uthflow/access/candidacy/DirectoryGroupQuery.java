package dk.uthflow.access.candidacy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dk.uthflow.access.Role;
import dk.uthflow.access.RoleAt;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.sor.SorUnits;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;

/**
 * The groups of a member, and groups by their exact ids. Every other question is answered
 * with none.
 */
class DirectoryGroupQuery extends GroupQueryImpl {

	private final transient GroupsOfMember members;

	private final transient SorUnits units;

	DirectoryGroupQuery(GroupsOfMember members, SorUnits units) {
		this.members = members;
		this.units = units;
	}

	@Override
	public long executeCount(CommandContext command) {
		return groups().size();
	}

	@Override
	public List<Group> executeList(CommandContext command, Page page) {
		Set<String> groups = groups();
		Map<SorId, SorUnit> places = this.units.findAll(groups.stream()
			.flatMap((group) -> RoleAt.parse(group).stream())
			.map(RoleAt::location)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet()));
		return groups.stream().sorted().map((group) -> group(group, places)).toList();
	}

	private Set<String> groups() {
		boolean asksMore = Stream.of(this.name, this.nameLike, this.type, this.procDefId, this.tenantId)
			.anyMatch(Objects::nonNull);
		if (asksMore || (this.userId == null && this.id == null && this.ids == null)) {
			return Set.of();
		}
		Stream<String> groups = (this.userId != null) ? this.members.groupsOf(this.userId).stream() : asked();
		return groups.filter((group) -> this.id == null || this.id.equals(group))
			.filter((group) -> this.ids == null || Arrays.asList(this.ids).contains(group))
			.collect(Collectors.toSet());
	}

	private Stream<String> asked() {
		Stream<String> asked = (this.ids != null) ? Arrays.stream(this.ids) : Stream.of(this.id);
		return asked.filter((group) -> RoleAt.parse(group).isPresent() || Role.parse(group).isPresent());
	}

	private static Group group(String id, Map<SorId, SorUnit> places) {
		GroupEntity group = new GroupEntity(id);
		group.setType("rolle");
		group.setName(RoleAt.parse(id)
			.map((roleAt) -> name(roleAt, places))
			.or(() -> Role.parse(id).map(Role::title))
			.orElse(id));
		return group;
	}

	private static String name(RoleAt roleAt, Map<SorId, SorUnit> places) {
		return Optional.ofNullable(roleAt.location())
			.map((location) -> Optional.ofNullable(places.get(location)).map(SorUnit::name).orElse(location.value()))
			.map((place) -> roleAt.role().title() + ", " + place)
			.orElse(roleAt.role().title());
	}

	/** The groups of which a user is a member. */
	interface GroupsOfMember {

		Set<String> groupsOf(String userId);

	}

}
