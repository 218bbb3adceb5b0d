package dk.uthflow.engine.trail;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dk.uthflow.audit.Trail;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells which case a call of the engine's interface is about, should it be refused.
 */
class AskedForFilter extends OncePerRequestFilter {

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private final ObjectProvider<Trail> trail;

	private final CasesOfEngine cases;

	AskedForFilter(ObjectProvider<Trail> trail, CasesOfEngine cases) {
		this.trail = trail;
		this.cases = cases;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.trail.getObject().about(() -> casesOf(request));
		chain.doFilter(request, response);
	}

	private Collection<String> casesOf(HttpServletRequest request) {
		Set<String> ids = ID.matcher(request.getRequestURI())
			.results()
			.map(MatchResult::group)
			.collect(Collectors.toSet());
		return ids.isEmpty() ? List.of() : this.cases.ofIds(ids);
	}

}
