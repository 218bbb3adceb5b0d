package dk.uthflow.access.login;

import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Files that say nothing about anybody.
 */
final class StaticFiles {

	/** Of our own pages. */
	static final RequestMatcher PUBLIC = Paths.get("/assets/**", "/css/**", "/js/**", "/images/**", "/fonts/**",
			"/vendor/**", "/favicon.ico", "/favicon.svg");

	/** Of the engine's web apps. */
	static final RequestMatcher OF_WEB_APPS = Paths.get("/camunda/lib/**", "/camunda/assets/**");

	private StaticFiles() {
	}

}
