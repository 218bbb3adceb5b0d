package dk.uthflow.access.directory;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Ticker;
import dk.uthflow.access.Directory;
import dk.uthflow.access.Person;
import dk.uthflow.access.Role;
import dk.uthflow.access.RoleAt;

/**
 * The directory as the platform sees it: remembered for a short while, and with only the
 * roles that may stand together.
 */
class RememberedDirectory implements Directory {

	private final RoleSource source;

	private final Remembered<String, RoleSource.User> users;

	private final Remembered<RoleAt, List<Person>> members;

	private final Remembered<Role, Set<RoleAt>> places;

	RememberedDirectory(RoleSource source, DirectorySettings settings, Ticker ticker) {
		this.source = source;
		Outage outage = new Outage(settings.restFor(), ticker);
		this.users = new Remembered<>(source::user, outage, settings, ticker);
		this.members = new Remembered<>(source::members, outage, settings, ticker);
		this.places = new Remembered<>(source::places, outage, settings, ticker);
	}

	@Override
	public Optional<Person> person(String userId) {
		return Optional.ofNullable(this.users.get(key(userId)).person());
	}

	@Override
	public Set<RoleAt> rolesOf(String userId) {
		return this.users.get(key(userId)).thatCount();
	}

	@Override
	public List<Person> members(RoleAt roleAt) {
		return this.members.get(roleAt);
	}

	@Override
	public Set<RoleAt> places(Role role) {
		return this.places.get(role);
	}

	@Override
	public void prepare(Collection<String> userIds) {
		this.users.prepare(userIds.stream().map(RememberedDirectory::key).collect(Collectors.toSet()),
				this.source::users);
	}

	@Override
	public Optional<Person> refresh(String userId) {
		return Optional.ofNullable(this.users.refresh(key(userId)).person());
	}

	/** A user id is the same however it is capitalised, as it is for LDAP. */
	private static String key(String userId) {
		return userId.strip().toLowerCase(Locale.ROOT);
	}

}
