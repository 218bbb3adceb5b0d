package dk.uthflow.modelguard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Camunda Modeler 5, as the application hears it: the very requests that its button
 * "Deploy" sends, in their order and form.
 */
final class Modeler {

	private static final String BOUNDARY = "----WebKitFormBoundary7MA4YWxkTrZu0gW";

	private final HttpClient http = HttpClient.newHttpClient();

	private final URI endpoint;

	private final String authorization;

	private Modeler(URI endpoint, String authorization) {
		this.endpoint = endpoint;
		this.authorization = authorization;
	}

	static Modeler of(int port, String userId, String password) {
		String credentials = Base64.getEncoder()
			.encodeToString((userId + ":" + password).getBytes(StandardCharsets.UTF_8));
		return new Modeler(URI.create("http://localhost:%d/engine-rest".formatted(port)), "Basic " + credentials);
	}

	/** Before it asks for a user and password. */
	static Modeler withoutPassword(int port) {
		return new Modeler(URI.create("http://localhost:%d/engine-rest".formatted(port)), null);
	}

	/** What it asks while its dialog is open. */
	HttpResponse<String> checkConnection() {
		return get("/deployment?maxResults=0");
	}

	HttpResponse<String> version() {
		return get("/version");
	}

	/** The file of the open tab, and the files attached to it. */
	HttpResponse<String> deploy(String name, String tenant, ModelFile diagram, ModelFile... attached) {
		StringBuilder body = new StringBuilder();
		field(body, "deployment-name", name);
		field(body, "deployment-source", "Camunda Modeler");
		field(body, "enable-duplicate-filtering", "true");
		if (tenant != null) {
			field(body, "tenant-id", tenant);
		}
		file(body, diagram, "text/xml");
		for (ModelFile file : attached) {
			file(body, file, "application/octet-stream");
		}
		body.append("--").append(BOUNDARY).append("--\r\n");
		return send(request("/deployment/create").header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(BodyPublishers.ofString(body.toString())));
	}

	HttpResponse<String> deploy(String name, ModelFile diagram, ModelFile... attached) {
		return deploy(name, null, diagram, attached);
	}

	HttpResponse<String> get(String path) {
		return send(request(path).GET());
	}

	HttpResponse<String> send(String method, String path) {
		return send(
				request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString("{}")));
	}

	private static void field(StringBuilder body, String name, String value) {
		body.append(
				"--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value));
	}

	private static void file(StringBuilder body, ModelFile file, String type) {
		body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
			.formatted(BOUNDARY, file.name(), file.name(), type))
			.append(new String(file.content(), StandardCharsets.UTF_8))
			.append("\r\n");
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.endpoint + path))
			.header("Accept", "application/json");
		if (this.authorization != null) {
			request.header("Authorization", this.authorization);
		}
		return request;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
