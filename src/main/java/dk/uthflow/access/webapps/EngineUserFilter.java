package dk.uthflow.access.webapps;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.IdentityService;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who asks, in every request of a logged-in user. To the engine, nobody
 * on the thread means the system itself, for whom nothing is checked: so nobody gets to
 * the engine's own API without being known.
 */
class EngineUserFilter extends OncePerRequestFilter {

	private final Supplier<IdentityService> identities;

	EngineUserFilter(Supplier<IdentityService> identities) {
		this.identities = identities;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication user = CurrentUser.loggedIn();
		if (user == null) {
			if (EnginePaths.isApi(request)) {
				response.sendError(HttpStatus.UNAUTHORIZED.value());
				return;
			}
			chain.doFilter(request, response);
			return;
		}
		this.identities.get().setAuthentication(user.getName(), CurrentUser.groups(user), List.of());
		try {
			chain.doFilter(request, response);
		}
		finally {
			this.identities.get().clearAuthentication();
		}
	}

}
