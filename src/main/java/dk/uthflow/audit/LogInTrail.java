package dk.uthflow.audit;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;

/**
 * Log-ins, failed ones and log-outs, as Spring Security tells of them.
 */
class LogInTrail {

	private final Trails trails;

	private final RolesSeen roles;

	LogInTrail(Trails trails, RolesSeen roles) {
		this.trails = trails;
		this.roles = roles;
	}

	@EventListener
	void loggedIn(AuthenticationSuccessEvent event) {
		this.trails.loggedIn(event.getAuthentication().getName());
		this.roles.compare(event.getAuthentication().getName());
	}

	@EventListener
	void failed(AbstractAuthenticationFailureEvent event) {
		this.trails.logInFailed(event.getAuthentication().getName());
	}

	@EventListener
	void loggedOut(LogoutSuccessEvent event) {
		this.trails.loggedOut(event.getAuthentication().getName());
	}

}
