package dk.uthflow.audit.log;

import java.util.Set;

import dk.uthflow.access.Navigation;
import dk.uthflow.access.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * The way to the log.
 */
@Configuration(proxyBeanMethods = false)
class LogNavigation {

	@Bean
	@Order(90)
	Navigation logLink() {
		return new Navigation("nav.log", LogController.PATH, Set.of(Role.KONTROLLANT));
	}

}
