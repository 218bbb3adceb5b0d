package dk.uthflow.access.login;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Explains to people that this is not for them. A page that stood open for longer than
 * its session leads to the log-in page, and from there back to where it was.
 */
class NoAccess implements AccessDeniedHandler {

	private final RequestMatcher apis;

	NoAccess(RequestMatcher apis) {
		this.apis = apis;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException, ServletException {
		if (response.isCommitted()) {
			return;
		}
		boolean logIn = Paths.post("/login", "/logout").matches(request);
		if (reason instanceof CsrfException && (logIn || (isLoggedOut() && !this.apis.matches(request)))) {
			if (!logIn) {
				RequestedPage.rememberWhereFormStood(request);
			}
			response.sendRedirect(request.getContextPath() + "/login?igen");
			return;
		}
		response.setStatus(HttpStatus.FORBIDDEN.value());
		if (!this.apis.matches(request)) {
			request.getRequestDispatcher("/login/ingen-adgang").forward(request, response);
			return;
		}
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getWriter().write("""
				{"title":"Ingen adgang","status":403,"detail":"Dine roller giver ikke adgang til dette"}""");
	}

	/** Asked before anybody is made the anonymous user. */
	private static boolean isLoggedOut() {
		return SecurityContextHolder.getContext().getAuthentication() == null;
	}

}
