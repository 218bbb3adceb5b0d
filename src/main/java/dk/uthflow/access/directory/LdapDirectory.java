package dk.uthflow.access.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.naming.Name;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

import dk.uthflow.access.Person;
import dk.uthflow.access.Role;
import dk.uthflow.access.RoleAt;

import org.springframework.ldap.core.DirContextOperations;
import org.springframework.ldap.core.support.BaseLdapPathContextSource;
import org.springframework.ldap.filter.AndFilter;
import org.springframework.ldap.filter.EqualsFilter;
import org.springframework.ldap.filter.Filter;
import org.springframework.ldap.filter.LikeFilter;
import org.springframework.ldap.filter.OrFilter;
import org.springframework.ldap.support.LdapUtils;

/**
 * Users and role groups in LDAP: a group {@code cn=<role>@<SOR-ID>} holds the names (DN)
 * of its members, which may be groups themselves.
 */
class LdapDirectory implements RoleSource {

	private static final String MEMBER = "member";

	private static final int AT_A_TIME = 100;

	private final LdapSearch search;

	private final Name people;

	private final Name groups;

	private final LdapName allGroups;

	private final DirectorySettings settings;

	LdapDirectory(BaseLdapPathContextSource server, DirectorySettings settings) {
		this.search = new LdapSearch(server);
		this.people = LdapUtils.newLdapName(settings.people());
		this.groups = LdapUtils.newLdapName(settings.groups());
		this.allGroups = LdapUtils.prepend(this.groups, server.getBaseLdapName());
		this.settings = settings;
	}

	@Override
	public User user(String userId) {
		Map<LdapName, Person> found = people(new EqualsFilter(this.settings.userId(), userId));
		if (found.size() != 1) {
			return User.NOBODY;
		}
		Map.Entry<LdapName, Person> entry = found.entrySet().iterator().next();
		return new User(entry.getValue(), rolesOf(entry.getKey()));
	}

	@Override
	public Map<String, User> users(Collection<String> userIds) {
		Map<LdapName, Person> found = new LinkedHashMap<>();
		inParts(userIds, this.settings.userId(), (userId) -> userId).forEach((filter) -> found.putAll(people(filter)));
		Map<LdapName, Set<LdapName>> groups = new Memberships(this::groupsWith, this.settings.nesting())
			.of(found.keySet());
		Map<String, User> users = new LinkedHashMap<>();
		found.forEach((name, person) -> {
			User user = new User(person, rolesOf(groups.getOrDefault(name, Set.of())));
			users.merge(person.id().toLowerCase(Locale.ROOT), user, (one, other) -> User.NOBODY);
		});
		return users;
	}

	@Override
	public List<Person> members(RoleAt roleAt) {
		Map<LdapName, Person> members = new LinkedHashMap<>();
		Set<LdapName> seen = new LinkedHashSet<>();
		List<LdapName> level = groups(new EqualsFilter("cn", roleAt.group()));
		for (int depth = 0; depth <= this.settings.nesting() && !level.isEmpty(); depth++) {
			seen.addAll(level);
			List<LdapName> names = level.stream().flatMap((group) -> membersOf(group).stream()).toList();
			level = names.stream().filter((name) -> name.startsWith(this.allGroups) && !seen.contains(name)).toList();
			peopleNamed(names, members);
		}
		return List.copyOf(members.values());
	}

	@Override
	public Set<RoleAt> places(Role role) {
		Filter filter = role.isLocated() ? new LikeFilter("cn", role.id() + "@*") : new EqualsFilter("cn", role.id());
		return groups(filter).stream()
			.flatMap((group) -> roleAt(group).stream())
			.filter((roleAt) -> roleAt.role() == role)
			.collect(Collectors.toUnmodifiableSet());
	}

	private Set<RoleAt> rolesOf(LdapName person) {
		Set<LdapName> reached = new LinkedHashSet<>();
		Collection<LdapName> level = List.of(person);
		for (int depth = 0; depth <= this.settings.nesting() && !level.isEmpty(); depth++) {
			Set<LdapName> above = new LinkedHashSet<>();
			inParts(level, MEMBER, LdapName::toString).forEach((filter) -> above.addAll(groups(filter)));
			above.removeAll(reached);
			reached.addAll(above);
			level = above;
		}
		return rolesOf(reached);
	}

	private static Set<RoleAt> rolesOf(Set<LdapName> groups) {
		return groups.stream().flatMap((group) -> roleAt(group).stream()).collect(Collectors.toUnmodifiableSet());
	}

	private Map<LdapName, List<LdapName>> groupsWith(Collection<LdapName> members) {
		Map<LdapName, List<LdapName>> groups = new LinkedHashMap<>();
		String[] attributes = { "cn", MEMBER };
		inParts(members, MEMBER, LdapName::toString)
			.forEach((filter) -> this.search.all(this.groups, filter, attributes, (entry) -> entry)
				.forEach((entry) -> groups.put(fullName(entry), membersOf(entry))));
		return groups;
	}

	/** A server that gives long lists in parts names the attribute differently. */
	private List<LdapName> membersOf(Object entry) {
		String[] members = ((DirContextOperations) entry).getStringAttributes(MEMBER);
		return (members != null) ? Arrays.stream(members).map(LdapUtils::newLdapName).toList()
				: membersOf(fullName(entry));
	}

	private void peopleNamed(Collection<LdapName> names, Map<LdapName, Person> into) {
		Map<String, List<LdapName>> byAttribute = names.stream()
			.filter((name) -> !name.isEmpty() && !name.startsWith(this.allGroups))
			.collect(Collectors.groupingBy((name) -> last(name).getType(), LinkedHashMap::new, Collectors.toList()));
		byAttribute.forEach((attribute, wanted) -> {
			Set<LdapName> exactly = Set.copyOf(wanted);
			inParts(wanted, attribute, (name) -> last(name).getValue().toString())
				.forEach((filter) -> people(filter).forEach((name, person) -> {
					if (exactly.contains(name)) {
						into.put(name, person);
					}
				}));
		});
	}

	private Map<LdapName, Person> people(Filter filter) {
		Map<LdapName, Person> found = new LinkedHashMap<>();
		Filter people = new AndFilter().and(new EqualsFilter("objectClass", "person")).and(filter);
		String[] attributes = { this.settings.userId(), "givenName", "sn", "mail", this.settings.organisation(),
				this.settings.cvr() };
		this.search.all(this.people, people, attributes, (entry) -> Map.entry(fullName(entry), person(entry)))
			.forEach((entry) -> found.put(entry.getKey(), entry.getValue()));
		return found;
	}

	private Person person(Object entry) {
		DirContextOperations attributes = (DirContextOperations) entry;
		return new Person(attributes.getStringAttribute(this.settings.userId()),
				Optional.ofNullable(attributes.getStringAttribute("givenName")).orElse(""),
				Optional.ofNullable(attributes.getStringAttribute("sn")).orElse(""),
				attributes.getStringAttribute("mail"), attributes.getStringAttribute(this.settings.organisation()),
				attributes.getStringAttribute(this.settings.cvr()));
	}

	private List<LdapName> groups(Filter filter) {
		return this.search.all(this.groups, filter, new String[] { "cn" }, LdapDirectory::fullName);
	}

	private List<LdapName> membersOf(LdapName group) {
		Name relative = LdapUtils.prepend(LdapUtils.removeFirst(group, this.allGroups), this.groups);
		return this.search.values(relative, MEMBER).stream().map(LdapUtils::newLdapName).toList();
	}

	private static LdapName fullName(Object entry) {
		return LdapUtils.newLdapName(((DirContextOperations) entry).getNameInNamespace());
	}

	private static Optional<RoleAt> roleAt(LdapName group) {
		return "cn".equalsIgnoreCase(last(group).getType()) ? RoleAt.parse(last(group).getValue().toString())
				: Optional.empty();
	}

	private static Rdn last(LdapName name) {
		return name.getRdn(name.size() - 1);
	}

	private static <T> List<Filter> inParts(Collection<T> wanted, String attribute, Function<T, String> value) {
		List<T> all = new ArrayList<>(wanted);
		List<Filter> parts = new ArrayList<>();
		for (int from = 0; from < all.size(); from += AT_A_TIME) {
			OrFilter part = new OrFilter();
			all.subList(from, Math.min(all.size(), from + AT_A_TIME))
				.forEach((one) -> part.or(new EqualsFilter(attribute, value.apply(one))));
			parts.add(part);
		}
		return Collections.unmodifiableList(parts);
	}

}
