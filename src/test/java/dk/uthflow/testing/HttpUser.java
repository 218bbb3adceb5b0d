package dk.uthflow.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ssl.SSLContext;

import com.jayway.jsonpath.JsonPath;

/**
 * A person at the application's HTTP interface: keeps cookies, logs in by the log-in
 * page, and sends the tokens that pages and web apps ask for.
 */
public final class HttpUser {

	private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	private final CookieManager cookies = new CookieManager();

	private final HttpClient http;

	private final URI base;

	private String token;

	private HttpUser(URI base, HttpClient.Builder http) {
		this.base = base;
		this.http = http.cookieHandler(this.cookies).connectTimeout(Duration.ofSeconds(10)).build();
	}

	/** Somebody who has not logged in. */
	public static HttpUser anonymous(int port) {
		return new HttpUser(URI.create("http://localhost:" + port), HttpClient.newBuilder());
	}

	/** Somebody who comes by HTTPS, trusting these certificates. */
	public static HttpUser anonymous(URI base, SSLContext trust) {
		return new HttpUser(base, HttpClient.newBuilder().sslContext(trust));
	}

	public static HttpUser loggedIn(int port, String userId) {
		return anonymous(port).enter(userId);
	}

	/** Logs in with the demo's password, and opens Tasklist. */
	public HttpUser enter(String userId) {
		HttpResponse<String> answer = logIn(userId, "demo");
		String location = answer.headers().firstValue("Location").orElse("");
		if (answer.statusCode() != 302 || location.contains("login")) {
			throw new IllegalStateException(
					"%s could not log in: %d %s".formatted(userId, answer.statusCode(), location));
		}
		get("/camunda/app/tasklist/default/");
		Matcher form = CSRF_FIELD.matcher(get("/velkommen").body());
		this.token = form.find() ? form.group(1) : null;
		return this;
	}

	public HttpResponse<String> logIn(String userId, String password) {
		Matcher token = CSRF_FIELD.matcher(get("/login").body());
		String form = "username=" + encode(userId) + "&password=" + encode(password)
				+ (token.find() ? "&_csrf=" + encode(token.group(1)) : "");
		return send(request("/login").header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form)));
	}

	public HttpResponse<String> get(String path) {
		return send(request(path).GET());
	}

	/** A GET that a proxy on this machine passes on for one who came by HTTPS. */
	public HttpResponse<String> forwardedByHttps(String path) {
		return send(request(path).header("X-Forwarded-Proto", "https").GET());
	}

	/** A file, as it is. */
	public HttpResponse<byte[]> bytes(String path) {
		return send(request(path).GET(), BodyHandlers.ofByteArray());
	}

	public HttpResponse<String> postJson(String path, String body) {
		return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
	}

	public HttpResponse<String> send(String method, String path, String contentType, String body) {
		HttpRequest.Builder request = request(path);
		if (contentType != null) {
			request.header("Content-Type", contentType);
		}
		return send(request.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody()));
	}

	/** Sends a form as a page at an address does, without the token that the page had. */
	public HttpResponse<String> sendFormOf(String page, String path, String form) {
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.header("Referer", page)
			.POST(BodyPublishers.ofString(form)));
	}

	/** Sends a file as it is. */
	public HttpResponse<String> upload(String path, String name, byte[] file) {
		return send(request(path).header("Content-Type", "application/octet-stream")
			.header("Content-Disposition", "attachment; filename*=UTF-8''" + encode(name).replace("+", "%20"))
			.POST(BodyPublishers.ofByteArray(file)));
	}

	public HttpResponse<byte[]> download(String path) {
		return send(request(path).GET(), BodyHandlers.ofByteArray());
	}

	/** A GET of the engine's REST interface as the web apps use it. */
	public HttpResponse<String> engine(String path) {
		return get(ENGINE + path);
	}

	public HttpResponse<String> enginePost(String path, String body) {
		return postJson(ENGINE + path, body);
	}

	/** The id of the one task of this case that the person sees, or null. */
	public String taskOf(String caseNumber) {
		return JsonPath.<java.util.List<String>>read(
				enginePost("/task", "{\"processInstanceBusinessKey\":\"" + caseNumber + "\"}").body(), "$[*].id")
			.stream()
			.findFirst()
			.orElse(null);
	}

	/** Submits a task's form with text and boolean values, as Tasklist does. */
	public HttpResponse<String> submit(String taskId, String variables) {
		return enginePost("/task/" + taskId + "/submit-form", "{\"variables\":" + variables + "}");
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.base.resolve(path))
			.timeout(Duration.ofSeconds(60))
			.header("Accept",
					path.startsWith("/api/") || path.contains("/api/") ? "application/json, */*" : "text/html");
		if (this.token != null) {
			request.header("X-CSRF-TOKEN", this.token);
		}
		this.cookies.getCookieStore()
			.get(this.base)
			.stream()
			.filter((cookie) -> cookie.getName().equals("XSRF-TOKEN"))
			.map(HttpCookie::getValue)
			.findFirst()
			.ifPresent((token) -> request.header("X-XSRF-TOKEN", token));
		return request;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
	}

	private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> reader) {
		try {
			return this.http.send(request.build(), reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
