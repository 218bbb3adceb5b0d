package dk.uthflow.access.webapps;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The paths at which the engine's own API and web apps answer.
 */
final class EnginePaths {

	private EnginePaths() {
	}

	static boolean isApi(HttpServletRequest request) {
		String path = path(request);
		return path.startsWith("/camunda/api/") || path.equals("/engine-rest") || path.startsWith("/engine-rest/");
	}

	static boolean isCockpits(HttpServletRequest request) {
		return path(request).startsWith("/camunda/api/cockpit/");
	}

	static boolean isDeployment(HttpServletRequest request) {
		return path(request).equals("/engine-rest/deployment/create") && "POST".equals(request.getMethod());
	}

	/** The API, and the web apps with it. */
	static boolean isEngines(HttpServletRequest request) {
		return path(request).startsWith("/camunda/") || isApi(request);
	}

	/** Decoded and normalised, as the servlets see it. */
	static String path(HttpServletRequest request) {
		return request.getServletPath() + Objects.toString(request.getPathInfo(), "");
	}

}
