package dk.uthflow.access.webapps;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tells the web apps who is logged in. They make it by its class name, so nothing can be
 * injected.
 */
public class CurrentUser implements AuthenticationProvider {

	@Override
	public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
		Authentication user = loggedIn();
		if (user == null || engine.getIdentityService().createUserQuery().userId(user.getName()).count() == 0) {
			return AuthenticationResult.unsuccessful();
		}
		AuthenticationResult result = AuthenticationResult.successful(user.getName());
		result.setGroups(groups(user));
		result.setTenants(List.of());
		return result;
	}

	@Override
	public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
	}

	/** The user whom Spring Security knows, or null. */
	static Authentication loggedIn() {
		Authentication user = SecurityContextHolder.getContext().getAuthentication();
		return (user != null && user.isAuthenticated() && !(user instanceof AnonymousAuthenticationToken)) ? user
				: null;
	}

	static List<String> groups(Authentication user) {
		return user.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
	}

}
