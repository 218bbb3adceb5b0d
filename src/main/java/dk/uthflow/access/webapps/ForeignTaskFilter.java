package dk.uthflow.access.webapps;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.TaskService;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A task that is not the user's to see answers as one that does not exist, whatever is
 * asked of it. There are no comments on tasks: what is said about a case stands in the
 * case.
 */
class ForeignTaskFilter extends OncePerRequestFilter {

	private static final Pattern TASK = Pattern
		.compile("(?:/camunda/api/engine|/engine-rest)(?:/engine/[^/]+)?/task/([^/]+)(/.*)?");

	private static final String COMMENTS = "/comment";

	private static final Set<String> NO_IDS = Set.of("count", "create", "report");

	private final Supplier<TaskService> tasks;

	ForeignTaskFilter(Supplier<TaskService> tasks) {
		this.tasks = tasks;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Matcher path = TASK.matcher(EnginePaths.path(request));
		if (!path.matches() || NO_IDS.contains(path.group(1))) {
			chain.doFilter(request, response);
		}
		else if (!isSeen(path.group(1))) {
			answer(response, HttpStatus.NOT_FOUND, "{\"type\":\"NotFound\",\"message\":\"Opgaven findes ikke\"}");
		}
		else if (COMMENTS.equals(path.group(2)) && "GET".equals(request.getMethod())) {
			answer(response, HttpStatus.OK, "[]");
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static void answer(HttpServletResponse response, HttpStatus status, String json) throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getWriter().write(json);
	}

	private boolean isSeen(String id) {
		return this.tasks.get().createTaskQuery().taskId(id).count() > 0;
	}

}
