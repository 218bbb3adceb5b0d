package dk.uthflow.production;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody at a browser: keeps cookies, follows no redirect by itself. Through a proxy,
 * requests say that they came by HTTPS, as the proxy of the container set-up does.
 */
final class Visitor {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static final ObjectMapper JSON = new ObjectMapper();

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

	private final Map<String, String> cookies = new LinkedHashMap<>();

	private final URI address;

	private final boolean throughProxy;

	private Visitor(URI address, boolean throughProxy) {
		this.address = address;
		this.throughProxy = throughProxy;
	}

	static Visitor of(PackagedApplication application) {
		return new Visitor(application.address(), false);
	}

	static Visitor throughProxyOf(PackagedApplication application) {
		return new Visitor(application.address(), true);
	}

	/** Logs in by the log-in page's own form. */
	Visitor logIn(String user, String password) {
		Matcher token = CSRF.matcher(get("/login").body());
		assertThat(token.find()).as("the log-in form carries a CSRF token").isTrue();
		HttpResponse<String> answer = post("/login", "application/x-www-form-urlencoded",
				form(Map.of("username", user, "password", password, "_csrf", token.group(1))));
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("login");
		return this;
	}

	HttpResponse<String> get(String path) {
		return send(request(path).GET());
	}

	HttpResponse<String> post(String path, String contentType, String body) {
		return send(request(path).header("Content-Type", contentType)
			.POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
	}

	JsonNode json(HttpResponse<String> answer) {
		try {
			return JSON.readTree(answer.body());
		}
		catch (IOException ex) {
			throw new AssertionError("No JSON: " + answer.body(), ex);
		}
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.address.resolve(path))
			.timeout(Duration.ofSeconds(60));
		if (!this.cookies.isEmpty()) {
			request.header("Cookie",
					this.cookies.entrySet()
						.stream()
						.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
						.collect(Collectors.joining("; ")));
		}
		if (this.throughProxy) {
			request.header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", "uthflow.example");
		}
		return request;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> answer = this.client.send(request.build(), BodyHandlers.ofString());
			answer.headers().allValues("Set-Cookie").forEach(this::keep);
			return answer;
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	private void keep(String setCookie) {
		String[] cookie = setCookie.split(";", 2)[0].split("=", 2);
		this.cookies.put(cookie[0], cookie[1]);
	}

	private static String form(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
