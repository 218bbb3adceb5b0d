package dk.uthflow.report;

import java.util.Set;

import dk.uthflow.access.Navigation;
import dk.uthflow.access.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The ways to plans and to the quarterly reports. */
@Configuration(proxyBeanMethods = false)
class ReportNavigation {

	@Bean
	@Order(15)
	Navigation plansLink() {
		return new Navigation("nav.plans", PlanController.PATH, Set.of(Role.PLANADMINISTRATOR));
	}

	@Bean
	@Order(20)
	Navigation quarterlyReportsLink() {
		return new Navigation("nav.providers", QuarterlyReportController.PATH, Set.of(Role.PLANADMINISTRATOR));
	}

}
