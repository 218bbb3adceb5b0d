package dk.uthflow.cases.search;

import dk.uthflow.access.Navigation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * The way to the search.
 */
@Configuration(proxyBeanMethods = false)
class SearchNavigation {

	@Bean
	@Order(20)
	Navigation searchLink() {
		return new Navigation("nav.search", SearchController.PATH, SearchRights.ROLES);
	}

}
