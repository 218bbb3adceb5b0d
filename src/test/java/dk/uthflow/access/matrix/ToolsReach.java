package dk.uthflow.access.matrix;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * One reader with a tool that sends a password with each request, at every endpoint of
 * the engine's own interface: Camunda Modeler's calls are for process owners, and nothing
 * is for anybody else.
 */
final class ToolsReach {

	private static final Map<String, Set<Reader>> WHO = Map.of("GET /engine-rest/version", Set.of(Reader.PROCESEJER),
			"POST /engine-rest/deployment/create", Set.of(Reader.PROCESEJER));

	private final HttpClient http = HttpClient.newHttpClient();

	private final int port;

	private final WorldOfMatrix world;

	private final Reader reader;

	private final Cells cells;

	ToolsReach(int port, WorldOfMatrix world, Reader reader, Cells cells) {
		this.port = port;
		this.world = world;
		this.reader = reader;
		this.cells = cells;
	}

	void tryAll(Collection<MappedEndpoint> endpoints) {
		this.world.trace().begin(this.reader);
		endpoints.stream()
			.filter((endpoint) -> endpoint.path().startsWith("/engine-rest/"))
			.filter((endpoint) -> !endpoint.path().startsWith("/engine-rest/engine/{}/"))
			.forEach(this::tryOne);
	}

	private void tryOne(MappedEndpoint endpoint) {
		String login = Base64.getEncoder()
			.encodeToString((this.reader.userId() + ":demo").getBytes(StandardCharsets.UTF_8));
		boolean reads = endpoint.method().equals("GET") || endpoint.method().equals("OPTIONS");
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.port + endpoint.path().replace("{}", "0")))
			.header("Authorization", "Basic " + login)
			.header("Content-Type", "application/json")
			.method(endpoint.method(), reads ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
			.build();
		Answer answer = Answer.of(send(request));
		int status = answer.status();
		String wrong = this.world.trace().wrong(this.reader, endpoint.method(), endpoint.path(), answer);
		this.cells.expect(wrong == null, "%s with a password, %s in the log: %s", this.reader, endpoint.key(), wrong);
		boolean may = WHO.getOrDefault(endpoint.key(), Set.of()).contains(this.reader);
		this.cells.expect(may ? status != 401 && status != 403 : status == 403, "%s with a password, %s: %d",
				this.reader, endpoint.key(), status);
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return this.http.send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
