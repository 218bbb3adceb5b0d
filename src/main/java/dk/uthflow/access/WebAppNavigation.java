package dk.uthflow.access;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * The ways to the engine's web apps.
 */
@Configuration(proxyBeanMethods = false)
class WebAppNavigation {

	/** A planadministrator has a task there each quarter, and begins at the plans. */
	@Bean
	@Order(0)
	Navigation tasks() {
		Set<Role> caseworkers = Set.of(Role.INITIALMODTAGER, Role.DECENTRAL_SAGSBEHANDLER, Role.PRIVATLEVERANDOR);
		return new Navigation("nav.tasks", "/camunda/app/tasklist/default/", Set.of(Role.INITIALMODTAGER,
				Role.DECENTRAL_SAGSBEHANDLER, Role.PRIVATLEVERANDOR, Role.PLANADMINISTRATOR), caseworkers);
	}

	@Bean
	@Order(100)
	Navigation cockpit() {
		return new Navigation("nav.cockpit", "/camunda/app/cockpit/default/", Set.of(Role.DRIFTSOPERATOER));
	}

}
