package dk.uthflow.notice;

import java.util.Set;

import dk.uthflow.access.Navigation;
import dk.uthflow.access.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * The way to one's own choices of mail, for those who have something to choose.
 */
@Configuration(proxyBeanMethods = false)
class NoticeNavigation {

	@Bean
	@Order(200)
	Navigation choicesLink() {
		return new Navigation("nav.notices", "/notifikationer",
				Set.of(Role.INITIALMODTAGER, Role.DECENTRAL_SAGSBEHANDLER, Role.PRIVATLEVERANDOR, Role.VOGTER), false);
	}

}
