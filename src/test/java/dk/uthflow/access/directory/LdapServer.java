package dk.uthflow.access.directory;

import java.time.Duration;
import java.util.Map;

import org.springframework.ldap.core.support.LdapContextSource;

/**
 * A directory server with the demo's users and roles, for a test to change.
 */
interface LdapServer extends AutoCloseable {

	String BASE = "dc=uthflow,dc=dk";

	String MANAGER = "cn=uthflow," + BASE;

	String SECRET = "hemmelig";

	String url();

	/** Adds entries, in LDIF. */
	void add(String... ldifLines) throws Exception;

	void delete(String name) throws Exception;

	void replace(String name, String attribute, String... values) throws Exception;

	@Override
	void close();

	static DirectorySettings settings() {
		return new DirectorySettings("ou=people", "ou=groups", "uid", "o", "departmentNumber", 5, seconds(5),
				seconds(600), seconds(2), Duration.ofMillis(500), Duration.ofMillis(700), Duration.ofMillis(1900));
	}

	static Duration seconds(long seconds) {
		return Duration.ofSeconds(seconds);
	}

	static LdapContextSource connectTo(String url) {
		return connectTo(url, settings().readTimeout());
	}

	/** For what is about many entries, and not about how fast they come. */
	static LdapContextSource connectPatiently(String url) {
		return connectTo(url, seconds(20));
	}

	private static LdapContextSource connectTo(String url, Duration readTimeout) {
		LdapContextSource server = new LdapContextSource();
		server.setUrl(url);
		server.setBase(BASE);
		server.setUserDn(MANAGER);
		server.setPassword(SECRET);
		server.setPooled(true);
		server.setBaseEnvironmentProperties(
				Map.of("com.sun.jndi.ldap.connect.timeout", String.valueOf(settings().connectTimeout().toMillis()),
						"com.sun.jndi.ldap.read.timeout", String.valueOf(readTimeout.toMillis())));
		server.afterPropertiesSet();
		return server;
	}

}
