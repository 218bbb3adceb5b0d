package dk.uthflow.access.matrix;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import dk.uthflow.access.matrix.ClassifiedEndpoints.Line;
import dk.uthflow.testing.HttpUser;

/**
 * One reader at every endpoint, with ids of nothing: let in or turned away, as the table
 * says.
 */
final class EndpointReach {

	/**
	 * The engine's own interface is mapped twice, for the default engine and for engines
	 * by name, and one rule is for both: the second is tried by these.
	 */
	private static final Set<Reader> OF_NAMED_ENGINES = EnumSet.of(Reader.ANONYMOUS, Reader.NO_ROLE,
			Reader.SAGSBEHANDLER, Reader.PROCESEJER, Reader.DRIFTSOPERATOER);

	private static final String NO_SEARCH = "11111111-1111-1111-1111-111111111111";

	private final WorldOfMatrix world;

	private final Reader reader;

	private final Cells cells;

	EndpointReach(WorldOfMatrix world, Reader reader, Cells cells) {
		this.world = world;
		this.reader = reader;
		this.cells = cells;
	}

	void tryAll(Collection<MappedEndpoint> endpoints) {
		this.world.trace().begin(this.reader);
		endpoints.stream()
			.filter((endpoint) -> OF_NAMED_ENGINES.contains(this.reader)
					|| !endpoint.path().startsWith("/engine-rest/engine/{}/"))
			.forEach((endpoint) -> ClassifiedEndpoints.of(endpoint).ifPresent((line) -> tryOne(endpoint, line)));
	}

	private void tryOne(MappedEndpoint endpoint, Line line) {
		HttpUser user = (line.touches() == Touches.SESSION) ? this.world.anew(this.reader) : this.world.as(this.reader);
		String method = endpoint.method().equals("*") ? "GET" : endpoint.method();
		String path = pathTo(endpoint);
		boolean hasBody = method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
		boolean isForm = hasBody && !path.contains("/api/") && !path.startsWith("/engine-rest");
		Answer answer = Answer.of(user.send(method, path,
				hasBody ? (isForm ? "application/x-www-form-urlencoded" : "application/json") : null,
				hasBody ? (isForm ? "" : "{}") : null));
		if (line.touches() == Touches.SESSION) {
			// another session has come and gone
			this.world.trace().rows(this.reader);
		}
		else {
			String wrong = this.world.trace().wrong(this.reader, method, path, answer);
			this.cells.expect(wrong == null, "%s %s %s in the log: %s", this.reader, method, path, wrong);
		}
		boolean may = line.who().contains(this.reader);
		this.cells.expect(may ? !answer.isTurnedAway() : answer.isRefused(), "%s %s %s: %s, but by the line '%s' it %s",
				this.reader, method, path, answer, line, may ? "is for them" : "is not for them");
		boolean isOurs = !path.startsWith("/camunda/") && !path.equals("/error");
		if (isOurs && may) {
			this.cells.expect(answer.status() != 500, "%s %s %s: %s", this.reader, method, path, answer);
		}
	}

	private static String pathTo(MappedEndpoint endpoint) {
		String path = withEngine(endpoint.path()).replace("/**", "/x");
		return path.replace("{}", path.startsWith("/soeg/") ? NO_SEARCH : "0");
	}

	/** The engine is called by its name where the path asks for one. */
	static String withEngine(String path) {
		return path
			.replaceFirst("^(/camunda/api/(?:engine/engine|cockpit/plugin/base|admin/auth/user))/\\{}", "$1/default")
			.replace("/engine-rest/engine/{}", "/engine-rest/engine/default");
	}

}
