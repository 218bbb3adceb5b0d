package dk.uthflow.access.webapps;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses paths that only become one of the engine's when decoded: those who decide by
 * the path before and after decoding would decide differently.
 */
class PlainPathFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean isPlain = request.getRequestURI().startsWith(request.getContextPath() + request.getServletPath());
		if (EnginePaths.isEngines(request) && !isPlain) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			return;
		}
		chain.doFilter(request, response);
	}

}
