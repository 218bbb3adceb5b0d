package dk.uthflow.access.login;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Leads back to the log-in page with the reason, which tells a wrong password from a
 * directory that is away, but not an unknown user from a wrong password.
 */
class LogInFailed implements AuthenticationFailureHandler {

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException reason) throws IOException {
		response.sendRedirect(request.getContextPath() + "/login?" + query(reason));
	}

	private static String query(AuthenticationException reason) {
		if (reason instanceof TooManyAttempts tooMany) {
			return "vent=" + tooMany.seconds();
		}
		return (reason instanceof AuthenticationServiceException) ? "utilgaengelig" : "forkert";
	}

}
