package dk.uthflow.modelguard;

import java.util.Set;

import dk.uthflow.access.Navigation;
import dk.uthflow.access.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * The way to the models.
 */
@Configuration(proxyBeanMethods = false)
class ModelsNavigation {

	@Bean
	@Order(110)
	Navigation modelsLink() {
		return new Navigation("nav.models", "/modeller", Set.of(Role.PROCESEJER, Role.DRIFTSOPERATOER));
	}

}
