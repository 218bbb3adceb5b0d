package dk.uthflow.report;

import java.util.Set;

import dk.uthflow.access.Navigation;
import dk.uthflow.access.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The way to the quarterly reports. */
@Configuration(proxyBeanMethods = false)
class ReportNavigation {

	@Bean
	@Order(20)
	Navigation quarterlyReportsLink() {
		return new Navigation("Private leverandører", QuarterlyReportController.PATH, Set.of(Role.PLANADMINISTRATOR));
	}

}
