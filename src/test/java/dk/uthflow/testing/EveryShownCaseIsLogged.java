package dk.uthflow.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.filter.OncePerRequestFilter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads every answer of an application under test, and fails the test in which one held
 * the number of a case that the request left no trace of. A page that shows cases without
 * saying so is caught by any test that opens it.
 */
public class EveryShownCaseIsLogged implements AfterEachCallback {

	/** But for what somebody once asked for, as the log's own page says it. */
	private static final Pattern NUMBER = Pattern.compile("(?<!sag=)\\b20[0-9]{2}-[0-9]{6}\\b");

	/** How pages say what a number looks like. */
	private static final String EXAMPLE = "2026-000123";

	private static final List<String> CAUGHT = new CopyOnWriteArrayList<>();

	/** What was caught since the last time. */
	public static List<String> caught() {
		List<String> all = List.copyOf(CAUGHT);
		CAUGHT.clear();
		return all;
	}

	@Override
	public void afterEach(ExtensionContext context) {
		assertThat(caught()).as("answers that show cases without leaving a trace of it (dk.uthflow.audit.Trail)")
			.isEmpty();
	}

	/** Puts the reader outside everything else. */
	@TestConfiguration(proxyBeanMethods = false)
	public static class Reader {

		@Bean
		FilterRegistrationBean<Reading> everyShownCaseIsLogged() {
			FilterRegistrationBean<Reading> registration = new FilterRegistrationBean<>(new Reading());
			registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 3);
			return registration;
		}

	}

	static class Reading extends OncePerRequestFilter {

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			Copied copied = new Copied(response);
			chain.doFilter(request, copied);
			copied.finish();
			Set<String> shown = NUMBER.matcher(copied.text())
				.results()
				.map(MatchResult::group)
				.collect(Collectors.toCollection(TreeSet::new));
			Object said = request.getAttribute("dk.uthflow.audit.Visit.said");
			shown.remove(EXAMPLE);
			shown.removeAll((said instanceof Collection<?> cases) ? cases : List.of());
			if (response.getStatus() >= 400) {
				// an error that repeats the address tells nothing
				shown.removeIf(request.getRequestURI()::contains);
			}
			boolean isReporters = request.getRequestURI().matches("/(api/)?rapporter.*");
			if (!shown.isEmpty() && !isReporters) {
				CAUGHT.add("%s %s (%d): %s".formatted(request.getMethod(), request.getRequestURI(),
						response.getStatus(), shown));
			}
		}

	}

	private static final class Copied extends HttpServletResponseWrapper {

		private final ByteArrayOutputStream copy = new ByteArrayOutputStream();

		private PrintWriter writer;

		private Copied(HttpServletResponse response) {
			super(response);
		}

		@Override
		public ServletOutputStream getOutputStream() throws IOException {
			ServletOutputStream out = super.getOutputStream();
			return new ServletOutputStream() {
				@Override
				public void write(int one) throws IOException {
					out.write(one);
					Copied.this.copy.write(one);
				}

				@Override
				public void write(byte[] bytes, int from, int length) throws IOException {
					out.write(bytes, from, length);
					Copied.this.copy.write(bytes, from, length);
				}

				@Override
				public void flush() throws IOException {
					out.flush();
				}

				@Override
				public boolean isReady() {
					return out.isReady();
				}

				@Override
				public void setWriteListener(WriteListener listener) {
					out.setWriteListener(listener);
				}
			};
		}

		@Override
		public PrintWriter getWriter() throws IOException {
			if (this.writer == null) {
				this.writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
			}
			return this.writer;
		}

		@Override
		public void flushBuffer() throws IOException {
			finish();
			super.flushBuffer();
		}

		@Override
		public void reset() {
			super.reset();
			this.copy.reset();
			this.writer = null;
		}

		private void finish() {
			if (this.writer != null) {
				this.writer.flush();
			}
		}

		private String text() {
			return this.copy.toString(StandardCharsets.UTF_8);
		}

	}

}
