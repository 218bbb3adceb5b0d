package dk.uthflow.lifecycle;

import java.util.Set;

import dk.uthflow.access.Navigation;
import dk.uthflow.access.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * The way to the table of deadlines.
 */
@Configuration(proxyBeanMethods = false)
class DeadlinesNavigation {

	@Bean
	@Order(150)
	Navigation deadlinesLink() {
		return new Navigation("nav.deadlines", "/frister", Set.of(Role.PROCESEJER), false);
	}

}
