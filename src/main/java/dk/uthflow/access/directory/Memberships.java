package dk.uthflow.access.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import javax.naming.ldap.LdapName;

/**
 * Which groups many people are in, directly or by groups within groups, found level by
 * level for all of them at once.
 */
final class Memberships {

	private final Function<Collection<LdapName>, Map<LdapName, List<LdapName>>> groupsWith;

	private final int nesting;

	/**
	 * @param groupsWith the groups that have one of these as a member, with all members
	 * @param nesting how many levels of groups within groups are followed
	 */
	Memberships(Function<Collection<LdapName>, Map<LdapName, List<LdapName>>> groupsWith, int nesting) {
		this.groupsWith = groupsWith;
		this.nesting = nesting;
	}

	/** The groups of each person who is in any. */
	Map<LdapName, Set<LdapName>> of(Collection<LdapName> people) {
		Map<LdapName, Set<LdapName>> groupsOf = new HashMap<>();
		Map<LdapName, Set<LdapName>> level = new HashMap<>();
		people.forEach((person) -> level.put(person, Set.of(person)));
		Map<LdapName, Set<LdapName>> below = level;
		for (int depth = 0; depth <= this.nesting && !below.isEmpty(); depth++) {
			below = above(below, groupsOf);
		}
		return groupsOf;
	}

	/** The groups above, with those people in each who were not known to be in it. */
	private Map<LdapName, Set<LdapName>> above(Map<LdapName, Set<LdapName>> below,
			Map<LdapName, Set<LdapName>> groupsOf) {
		Map<LdapName, Set<LdapName>> above = new HashMap<>();
		this.groupsWith.apply(below.keySet()).forEach((group, members) -> {
			Set<LdapName> newcomers = new HashSet<>();
			members.forEach((member) -> newcomers.addAll(below.getOrDefault(member, Set.of())));
			newcomers.removeIf((person) -> !groupsOf.computeIfAbsent(person, (key) -> new HashSet<>()).add(group));
			if (!newcomers.isEmpty()) {
				above.put(group, newcomers);
			}
		});
		return above;
	}

}
