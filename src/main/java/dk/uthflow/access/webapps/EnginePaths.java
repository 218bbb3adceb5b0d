package dk.uthflow.access.webapps;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The paths at which the engine's own API answers.
 */
final class EnginePaths {

	private EnginePaths() {
	}

	static boolean isApi(HttpServletRequest request) {
		String path = path(request);
		return path.startsWith("/camunda/api/") || path.equals("/engine-rest") || path.startsWith("/engine-rest/");
	}

	/** Decoded and normalised, as the servlets see it. */
	static String path(HttpServletRequest request) {
		return request.getServletPath() + Objects.toString(request.getPathInfo(), "");
	}

}
