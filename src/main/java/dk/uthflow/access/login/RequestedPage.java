package dk.uthflow.access.login;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * The page that one wanted when log-in came between; calls by scripts are no pages.
 */
final class RequestedPage {

	private RequestedPage() {
	}

	static RequestCache cache() {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache.setMatchingRequestParameterName(null);
		cache.setRequestMatcher((request) -> {
			String accept = request.getHeader(HttpHeaders.ACCEPT);
			return "GET".equals(request.getMethod()) && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
		});
		return cache;
	}

}
