package dk.uthflow.embedded;

import java.util.Map;

/**
 * The settings that make Spring Boot start its in-memory LDAP server with the demo's
 * users and roles.
 */
final class EmbeddedDirectory {

	private static final String BASE = "dc=uthflow,dc=dk";

	private EmbeddedDirectory() {
	}

	static Map<String, Object> properties() {
		return Map.of("spring.ldap.embedded.base-dn", BASE, "spring.ldap.embedded.ldif", "classpath:ldap/demo.ldif",
				"spring.ldap.embedded.credential.username", "cn=uthflow," + BASE,
				"spring.ldap.embedded.credential.password", java.util.UUID.randomUUID().toString(), "spring.ldap.base",
				BASE);
	}

}
