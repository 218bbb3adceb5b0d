package dk.uthflow.access.login;

import java.net.URI;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * The page that one wanted when log-in came between; calls by scripts are no pages.
 */
final class RequestedPage {

	/** Where the cache keeps it. */
	private static final String IN_SESSION = "SPRING_SECURITY_SAVED_REQUEST";

	private RequestedPage() {
	}

	static RequestCache cache() {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache.setMatchingRequestParameterName(null);
		cache.setRequestMatcher((request) -> "GET".equals(request.getMethod()) && isForPage(request));
		return cache;
	}

	/**
	 * What a form sent is not kept, but its page is where one wants to go on. Only a page
	 * of ours is believed.
	 */
	static void rememberWhereFormStood(HttpServletRequest request) {
		if (isForPage(request)) {
			pageOfOurs(request).ifPresent((page) -> request.getSession().setAttribute(IN_SESSION, page));
		}
	}

	private static Optional<SimpleSavedRequest> pageOfOurs(HttpServletRequest request) {
		String referer = request.getHeader(HttpHeaders.REFERER);
		if (referer == null) {
			return Optional.empty();
		}
		try {
			URI from = URI.create(referer);
			URI here = URI.create(request.getRequestURL().toString());
			return here.resolve("/").equals(from.resolve("/")) ? Optional.of(new SimpleSavedRequest(from.toString()))
					: Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static boolean isForPage(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
	}

}
