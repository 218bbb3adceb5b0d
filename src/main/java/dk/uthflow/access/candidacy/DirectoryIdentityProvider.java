package dk.uthflow.access.candidacy;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import dk.uthflow.access.Directory;
import dk.uthflow.access.DirectoryUnavailable;
import dk.uthflow.access.RoleGroups;
import dk.uthflow.sor.SorUnits;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * The engine's users and groups are the directory's. Passwords are checked by the log-in
 * page, never by the engine.
 */
class DirectoryIdentityProvider implements ReadOnlyIdentityProvider {

	private final Directory directory;

	private final SorUnits units;

	private final Supplier<Authentication> currentUser;

	DirectoryIdentityProvider(Directory directory, SorUnits units, Supplier<Authentication> currentUser) {
		this.directory = directory;
		this.units = units;
		this.currentUser = currentUser;
	}

	@Override
	public User findUserById(String userId) {
		return createUserQuery().userId(userId).singleResult();
	}

	@Override
	public UserQuery createUserQuery() {
		return new DirectoryUserQuery(this.directory);
	}

	@Override
	public UserQuery createUserQuery(CommandContext command) {
		return createUserQuery();
	}

	@Override
	public NativeUserQuery createNativeUserQuery() {
		throw new BadUserRequestException("Brugerkataloget er ikke i databasen");
	}

	@Override
	public boolean checkPassword(String userId, String password) {
		return false;
	}

	@Override
	public Group findGroupById(String groupId) {
		return createGroupQuery().groupId(groupId).singleResult();
	}

	@Override
	public GroupQuery createGroupQuery() {
		return new DirectoryGroupQuery(this::groupsOf, this.units);
	}

	@Override
	public GroupQuery createGroupQuery(CommandContext command) {
		return createGroupQuery();
	}

	@Override
	public Tenant findTenantById(String tenantId) {
		return null;
	}

	@Override
	public TenantQuery createTenantQuery() {
		return new NoTenants();
	}

	@Override
	public TenantQuery createTenantQuery(CommandContext command) {
		return createTenantQuery();
	}

	@Override
	public void flush() {
	}

	@Override
	public void close() {
	}

	/** A user's groups are for the user and the system to know. */
	private Set<String> groupsOf(String userId) {
		Authentication user = this.currentUser.get();
		if (user != null && user.getUserId() != null && !user.getUserId().equals(userId)) {
			return Set.of();
		}
		try {
			return RoleGroups.of(this.directory.rolesOf(userId));
		}
		catch (DirectoryUnavailable ex) {
			return Set.of();
		}
	}

	private static final class NoTenants extends TenantQueryImpl {

		@Override
		public long executeCount(CommandContext command) {
			return 0;
		}

		@Override
		public List<Tenant> executeList(CommandContext command, Page page) {
			return List.of();
		}

	}

}
