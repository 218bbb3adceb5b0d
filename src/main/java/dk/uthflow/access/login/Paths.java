package dk.uthflow.access.login;

import java.util.Arrays;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests by path, whichever servlet answers them.
 */
final class Paths {

	private Paths() {
	}

	static RequestMatcher any(String... patterns) {
		return method(null, patterns);
	}

	static RequestMatcher get(String... patterns) {
		return method(HttpMethod.GET, patterns);
	}

	static RequestMatcher post(String... patterns) {
		return method(HttpMethod.POST, patterns);
	}

	static RequestMatcher put(String... patterns) {
		return method(HttpMethod.PUT, patterns);
	}

	static RequestMatcher options(String... patterns) {
		return method(HttpMethod.OPTIONS, patterns);
	}

	private static RequestMatcher method(HttpMethod method, String... patterns) {
		return new OrRequestMatcher(Arrays.stream(patterns)
			.map((pattern) -> (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(method, pattern))
			.toList());
	}

}
