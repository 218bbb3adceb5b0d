package dk.uthflow.production;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the tests of the packaged jar do with cases, over HTTP.
 */
final class Cases {

	private static final String REPORT = """
			{
			  "rapportoerType": "sundhedsperson",
			  "lokation": "9001201000016005",
			  "overskrift": "Fald på badeværelset",
			  "haendelsesbeskrivelse": "Borgeren gled på det våde gulv og slog hoften.",
			  "haendelsesdato": "2026-01-15",
			  "faktiskKonsekvens": "lettere",
			  "muligKonsekvens": "alvorlig"
			}
			""";

	private Cases() {
	}

	/** Reports an event at Brovst Plejecenter, which lies in Jammerbugt Kommune. */
	static String reportAtBrovst(Visitor anybody) {
		HttpResponse<String> answer = anybody.post("/api/rapporter", "application/json", REPORT);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return anybody.json(answer).path("sagsnummer").asText();
	}

	/** The process instances of the tasks that this person sees in Tasklist. */
	static List<String> inTasklistOf(Visitor person) {
		HttpResponse<String> answer = person.get("/camunda/api/engine/engine/default/task");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		List<String> cases = new ArrayList<>();
		for (JsonNode task : person.json(answer)) {
			cases.add(task.path("processInstanceId").asText());
		}
		return cases;
	}

}
