package dk.uthflow.access.directory;

import java.util.Arrays;

import com.github.benmanes.caffeine.cache.Ticker;
import dk.uthflow.access.Directory;

/**
 * The demo's users and roles in an LDAP server of the test's own.
 */
public class DemoDirectory implements AutoCloseable {

	private final InMemoryLdap server;

	private final Directory directory;

	public DemoDirectory() throws Exception {
		this.server = new InMemoryLdap();
		DirectorySettings settings = LdapServer.settings();
		this.directory = new RememberedDirectory(new LdapDirectory(LdapServer.connectTo(this.server.url()), settings),
				settings, Ticker.systemTicker());
	}

	public Directory directory() {
		return this.directory;
	}

	public void members(String group, String... userIds) throws Exception {
		String[] names = Arrays.stream(userIds)
			.map((userId) -> "uid=%s,ou=people,%s".formatted(userId, LdapServer.BASE))
			.toArray(String[]::new);
		this.server.replace("cn=%s,ou=groups,%s".formatted(group, LdapServer.BASE), "member", names);
	}

	@Override
	public void close() {
		this.server.close();
	}

}
