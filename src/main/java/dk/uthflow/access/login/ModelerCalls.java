package dk.uthflow.access.login;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What Camunda Modeler calls to deploy: whether the address is right, which version is
 * there, and the deployment itself. Of the engine's own interface nothing else is open to
 * anybody.
 */
final class ModelerCalls {

	static final RequestMatcher ALL = new OrRequestMatcher(Paths.get("/engine-rest/version"),
			new AndRequestMatcher(Paths.get("/engine-rest/deployment"), ModelerCalls::asksForNothing),
			Paths.post("/engine-rest/deployment/create"));

	private ModelerCalls() {
	}

	private static boolean asksForNothing(HttpServletRequest request) {
		return "maxResults=0".equals(request.getQueryString());
	}

}
