package dk.uthflow.access.directory;

import java.util.HashMap;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Ticker;
import dk.uthflow.access.Directory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.ldap.LdapProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ldap.core.support.LdapContextSource;
import org.springframework.security.authentication.AuthenticationProvider;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DirectorySettings.class)
class DirectoryConfiguration {

	@Bean
	Directory directory(LdapContextSource server, DirectorySettings settings) {
		return new RememberedDirectory(new LdapDirectory(server, settings), settings, Ticker.systemTicker());
	}

	@Bean
	AuthenticationProvider directoryLogIn(LdapContextSource server, DirectorySettings settings, Directory directory) {
		return new DirectoryLogIn(server, settings, directory);
	}

	/**
	 * Connections wait no longer than they are told to, and are used again: for the
	 * embedded directory's as for one's own.
	 */
	@Bean
	static BeanPostProcessor boundedConnections(ObjectProvider<DirectorySettings> settings,
			ObjectProvider<LdapProperties> ldap) {
		System.getProperties().putIfAbsent("com.sun.jndi.ldap.connect.pool.protocol", "plain ssl");
		return new BeanPostProcessor() {
			@Override
			public Object postProcessBeforeInitialization(Object bean, String name) {
				if (bean instanceof LdapContextSource server) {
					Map<String, Object> connection = new HashMap<>();
					DirectorySettings bounds = settings.getObject();
					connection.put("com.sun.jndi.ldap.connect.timeout",
							String.valueOf(bounds.connectTimeout().toMillis()));
					connection.put("com.sun.jndi.ldap.read.timeout", String.valueOf(bounds.readTimeout().toMillis()));
					connection.putAll(ldap.getObject().getBaseEnvironment());
					server.setBaseEnvironmentProperties(connection);
					server.setPooled(true);
				}
				return bean;
			}
		};
	}

}
