package dk.uthflow.access.login;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.core.Authentication;

/**
 * Ends the session, also when it is a web app that logs out, and has the browser forget
 * what forms stored in it.
 */
final class LogOut {

	private LogOut() {
	}

	static void apply(LogoutConfigurer<HttpSecurity> logOut) {
		logOut.logoutRequestMatcher(Paths.post("/logout", "/camunda/api/admin/auth/user/*/logout"))
			.addLogoutHandler((request, response, user) -> response.setHeader("Clear-Site-Data", "\"storage\""))
			.deleteCookies("JSESSIONID")
			.logoutSuccessHandler(LogOut::done);
	}

	private static void done(HttpServletRequest request, HttpServletResponse response, Authentication user)
			throws IOException {
		if (request.getRequestURI().startsWith(request.getContextPath() + "/camunda/")) {
			response.setStatus(HttpStatus.OK.value());
			return;
		}
		response.sendRedirect(request.getContextPath() + "/login?ud");
	}

}
