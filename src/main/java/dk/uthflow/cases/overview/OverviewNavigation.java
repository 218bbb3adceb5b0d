package dk.uthflow.cases.overview;

import dk.uthflow.access.Navigation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * The way to Åbne sager.
 */
@Configuration(proxyBeanMethods = false)
class OverviewNavigation {

	@Bean
	@Order(10)
	Navigation openCasesLink() {
		return new Navigation("Åbne sager", "/aabne-sager", Overview.ROLES);
	}

}
