package dk.uthflow.testing;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import dk.uthflow.sor.SorId;

/**
 * Cases brought to where a test wants them by the calls that people's browsers make.
 */
public final class CasesOverHttp {

	private static final String FORM = "application/x-www-form-urlencoded";

	private final int port;

	private final String language;

	private final Map<String, HttpUser> people = new HashMap<>();

	public CasesOverHttp(int port) {
		this(port, "da");
	}

	private CasesOverHttp(int port, String language) {
		this.port = port;
		this.language = language;
	}

	/** The same for people who read their pages in English. */
	public CasesOverHttp inEnglish() {
		return new CasesOverHttp(this.port, "en");
	}

	/** A person who is logged in, the same one each time. */
	public HttpUser as(String userId) {
		return this.people.computeIfAbsent(userId, (id) -> {
			HttpUser user = HttpUser.loggedIn(this.port, id);
			user.get("/login?sprog=" + this.language);
			return user;
		});
	}

	/** A new case in the Indbakke of the place. */
	public String report(SorId place, String headline) {
		HttpResponse<String> answer = HttpUser.anonymous(this.port).postJson("/api/rapporter", """
				{"rapportoerType": "sundhedsperson", "lokation": "%s", "overskrift": "%s",
				"haendelsesbeskrivelse": "Beboeren faldt ud af sengen om natten.", "haendelsesdato": "2026-03-01",
				"faktiskKonsekvens": "lettere", "muligKonsekvens": "alvorlig", "patientNavn": "Karen Fiktivsen",
				"laegemidler": [{"navn": "Panodil", "styrke": "500 mg"}]}""".formatted(place, headline));
		expect(answer, 201);
		return JsonPath.read(answer.body(), "$.sagsnummer");
	}

	/**
	 * A case that the receiver assigned, to the location's group where nobody is named.
	 */
	public String handled(SorId place, String headline, String receiver, String handler) {
		String number = report(place, headline);
		String named = (handler != null) ? ",\"sagsbehandler\":{\"value\":\"%s\"}".formatted(handler) : "";
		submit(receiver, number, "{\"beslutning\":{\"value\":\"tildel\"}%s}".formatted(named));
		return number;
	}

	/** Submits the form of the case's task as somebody who sees it. */
	public void submit(String userId, String number, String variables) {
		HttpUser user = as(userId);
		expect(user.submit(user.taskOf(number), variables), 200, 204);
	}

	/** Sends a form of ours. */
	public HttpResponse<String> post(String userId, String path, String... namesAndValues) {
		StringBuilder body = new StringBuilder();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			body.append((i > 0) ? "&" : "")
				.append(namesAndValues[i])
				.append('=')
				.append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
		}
		return as(userId).send("POST", path, FORM, body.toString());
	}

	/** Where the answer leads, without the host. */
	public static String leadsTo(HttpResponse<String> answer) {
		expect(answer, 302, 303);
		return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
	}

	private static void expect(HttpResponse<String> answer, int... statuses) {
		for (int status : statuses) {
			if (answer.statusCode() == status) {
				return;
			}
		}
		throw new AssertionError("%s answered %d: %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
	}

}
