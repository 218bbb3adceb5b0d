package dk.uthflow.access.webapps;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through to the engine's API only bodies that are plain JSON in UTF-8, of bounded
 * size, without a key that names an expression; and no such query parameter. A body that
 * is no JSON is refused rather than guessed at, since what reads it behind this filter
 * may guess differently: but for files that are deployed. Cockpit's own searches may not
 * ask what variables say.
 */
class ApiBodyFilter extends OncePerRequestFilter {

	static final int LARGEST = 2 * 1024 * 1024;

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !EnginePaths.isApi(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (names(request.getQueryString(), ExpressionGuard::isExpression)) {
			refuse(response, HttpStatus.BAD_REQUEST);
			return;
		}
		byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
		if (body.length > LARGEST) {
			refuse(response, HttpStatus.PAYLOAD_TOO_LARGE);
			return;
		}
		if (isDeployment(request)) {
			chain.doFilter(new ReadBody(request, body), response);
			return;
		}
		if (body.length > 0 && !isPlainJson(request)) {
			refuse(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE);
			return;
		}
		if (body.length > 0 && !isHarmless(body)) {
			refuse(response, HttpStatus.BAD_REQUEST);
			return;
		}
		if (EnginePaths.isCockpits(request) && (names(request.getQueryString(), ExpressionGuard::isAboutVariables)
				|| ExpressionGuard.asksWhatVariablesSay(body))) {
			refuse(response, HttpStatus.FORBIDDEN);
			return;
		}
		chain.doFilter(new ReadBody(request, body), response);
	}

	/** Camunda Modeler sends files; what stands in them is for the guard of models. */
	private static boolean isDeployment(HttpServletRequest request) {
		String type = request.getContentType();
		return EnginePaths.isDeployment(request) && type != null
				&& type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
	}

	private static boolean isHarmless(byte[] body) {
		try {
			return startsAsUtf8(body) && !ExpressionGuard.hasExpression(body);
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * JSON in UTF-16 or UTF-32 has a zero among its first bytes, and a mark starts it.
	 */
	private static boolean startsAsUtf8(byte[] body) {
		for (int i = 0; i < Math.min(body.length, 4); i++) {
			if (body[i] == 0 || body[i] == (byte) 0xFE || body[i] == (byte) 0xFF || body[i] == (byte) 0xEF) {
				return false;
			}
		}
		return true;
	}

	private static boolean isPlainJson(HttpServletRequest request) {
		try {
			MediaType type = MediaType.parseMediaType(String.valueOf(request.getContentType()));
			return MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)
					&& (type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()))
					&& request.getHeader(HttpHeaders.CONTENT_ENCODING) == null;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static boolean names(String query, Predicate<String> what) {
		return query != null && Arrays.stream(query.split("[&;]"))
			.map((parameter) -> parameter.split("=", 2)[0])
			.anyMatch((name) -> isThat(name, what));
	}

	/** What cannot be decoded is taken to be the worst. */
	private static boolean isThat(String name, Predicate<String> what) {
		try {
			return what.test(URLDecoder.decode(name, StandardCharsets.UTF_8));
		}
		catch (IllegalArgumentException ex) {
			return true;
		}
	}

	private static void refuse(HttpServletResponse response, HttpStatus status) throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.getWriter().write("{\"type\":\"InvalidRequestException\",\"message\":\"Afvist\"}");
	}

}
