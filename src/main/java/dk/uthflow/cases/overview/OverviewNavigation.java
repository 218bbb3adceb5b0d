package dk.uthflow.cases.overview;

import java.util.Set;

import dk.uthflow.access.Navigation;
import dk.uthflow.access.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * The ways to the start page and the lists of open cases.
 */
@Configuration(proxyBeanMethods = false)
class OverviewNavigation {

	@Bean
	@Order(-10)
	Navigation startLink() {
		return new Navigation("nav.start", "/", Start.ROLES, false);
	}

	@Bean
	@Order(10)
	Navigation openCasesLink() {
		return new Navigation("nav.openCases", OverviewController.PATH, Overview.ROLES);
	}

	@Bean
	@Order(20)
	Navigation newCasesLink() {
		return new Navigation("nav.newCases", WatchedCasesController.PATH, Set.of(Role.VOGTER));
	}

}
