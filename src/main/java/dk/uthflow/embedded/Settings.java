package dk.uthflow.embedded;

import java.nio.file.Path;

import org.springframework.core.env.Environment;

/**
 * What the environment says about where the platform finds its servers.
 */
record Settings(Environment environment) {

	boolean isDemo() {
		return this.environment.getProperty("uthflow.demo", Boolean.class, true);
	}

	Path dataDirectory() {
		return Path.of(this.environment.getProperty("uthflow.data-dir", "data")).toAbsolutePath().normalize();
	}

	boolean hasDatabase() {
		return has("spring.datasource.url");
	}

	boolean hasDirectory() {
		return has("spring.ldap.urls");
	}

	boolean hasMail() {
		return has("spring.mail.host");
	}

	boolean has(String property) {
		String value = this.environment.getProperty(property);
		return value != null && !value.isBlank();
	}

	String get(String property) {
		return this.environment.getProperty(property, "");
	}

}
