package dk.uthflow.production;

import java.net.http.HttpResponse;

import com.jayway.jsonpath.JsonPath;
import dk.uthflow.testing.HttpUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reporting as anybody may.
 */
final class Reports {

	private static final String FALL = """
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

	private Reports() {
	}

	/**
	 * Reports an event at Brovst Plejecenter, which lies in Jammerbugt Kommune.
	 * @return the case's number
	 */
	static String atBrovst(HttpUser anybody) {
		HttpResponse<String> answer = anybody.postJson("/api/rapporter", FALL);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return JsonPath.read(answer.body(), "$.sagsnummer");
	}

}
