package dk.uthflow.engine.operation;

import javax.naming.NamingException;
import javax.naming.directory.DirContext;

import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ldap.core.support.LdapContextSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The servers that the platform needs beside its database.
 */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

	@Bean
	HealthIndicator directoryHealthIndicator(LdapContextSource directory) {
		return new BoundedHealth("directory", () -> base(directory));
	}

	/** In place of Spring Boot's own, which waits as long as a mail may take. */
	@Bean
	HealthIndicator mailHealthIndicator(JavaMailSenderImpl mail) {
		return new BoundedHealth("mail", () -> {
			mail.testConnection();
			return true;
		});
	}

	private static Object base(LdapContextSource directory) throws NamingException {
		DirContext context = directory.getReadOnlyContext();
		try {
			return context.getAttributes("", new String[] { "objectClass" });
		}
		finally {
			context.close();
		}
	}

}
