package dk.uthflow.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has each request leave its trace before its answer leaves. An answer whose trace cannot
 * be written is not given.
 */
class TraceFilter extends OncePerRequestFilter {

	private static final Logger log = LoggerFactory.getLogger(TraceFilter.class);

	private static final ClassPathResource PAGE = new ClassPathResource("audit/utilgaengelig.html");

	private static final String PROBLEM = """
			{"title":"Loggen kan ikke skrives","status":503,\
			"detail":"Opslag i sager skal kunne logges. Prøv igen om lidt."}""";

	private final Trails trails;

	TraceFilter(Trails trails) {
		this.trails = trails;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Visit visit = this.trails.visit(request);
		visit.enter();
		try {
			chain.doFilter(request, new TracedResponse(response, visit));
			if (!request.isAsyncStarted()) {
				visit.answer();
			}
		}
		catch (IOException | ServletException | RuntimeException ex) {
			if (!visit.isBroken()) {
				throw ex;
			}
			log.error("Loggen over opslag kan ikke skrives, og opslag afvises derfor", ex);
		}
		finally {
			Visit.leave();
		}
		if (visit.isBroken()) {
			refuse(request, response);
		}
	}

	private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (response.isCommitted()) {
			throw new IOException("The rest of the answer is withheld: it cannot be logged");
		}
		response.reset();
		response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("Retry-After", "30");
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		if (request.getRequestURI().contains("/api/")) {
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.getWriter().write(PROBLEM);
			return;
		}
		response.setContentType(MediaType.TEXT_HTML_VALUE);
		response.getWriter().write(PAGE.getContentAsString(StandardCharsets.UTF_8));
	}

}
