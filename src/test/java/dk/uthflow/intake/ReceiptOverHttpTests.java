package dk.uthflow.intake;

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
import java.util.List;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.RunningApplication;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Following a case by its receipt code, and by nothing else.
 */
@RunningApplication
@TestInstance(Lifecycle.PER_CLASS)
class ReceiptOverHttpTests {

	private static final String QUESTION = "Stod sengen i laveste stilling?";

	private static final String ANSWER = "Nej, den stod højt.";

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private CasesOverHttp cases;

	@BeforeAll
	void people() {
		this.cases = new CasesOverHttp(this.port);
	}

	@Test
	void reporterSeesWhereTheCaseIsAndNothingThatItSays() {
		Reported reported = report(UUID.randomUUID().toString());

		HttpResponse<String> shown = follow(reported.code(), "");
		assertThat(shown.statusCode()).isEqualTo(200);
		assertThat(shown.body())
			.contains("Modtaget", reported.number(), "Brovst Plejecenter", "Skal være færdig senest")
			.doesNotContain("Kvitteringsprøve", "Sengen væltede", "Karen Fiktivsen");
		assertThat(shown.headers().allValues("Set-Cookie")).as("cookies").isEmpty();
		assertThat(shown.headers().firstValue("Cache-Control"))
			.hasValueSatisfying((value) -> assertThat(value).contains("no-store"));
		assertThat(follow(reported.code().toLowerCase().replace("-", " "), "").statusCode()).isEqualTo(200);

		assign(reported.number());
		assertThat(follow(reported.code(), "").body()).contains("Bliver behandlet");
	}

	@Test
	void codeIsKeptAsAHashAndAReportThatIsSentAgainGetsOneMore() {
		String client = UUID.randomUUID().toString();
		Reported first = report(client);
		Reported again = report(client);

		assertThat(again.number()).isEqualTo(first.number());
		assertThat(again.code()).isNotEqualTo(first.code());
		for (Reported one : List.of(first, again)) {
			assertThat(follow(one.code(), "").body()).contains(first.number());
		}
		assertThat(this.jdbc.sql("""
				select encode(selector || verifier, 'hex') || encode(selector || verifier, 'escape') from uth_receipt
				where case_number = :number""").param("number", first.number()).query(String.class).list()).hasSize(2)
			.noneMatch((kept) -> kept.contains(first.code().substring(0, 4)));
	}

	@Test
	void codeThatIsMistypedUnknownOrMissingIsToldApart() {
		String code = report(null).code();
		String mistyped = (code.startsWith("2") ? "3" : "2") + code.substring(1);

		assertThat(refused(mistyped, "")).contains("ikke skrevet helt rigtigt", "Det, jeg begyndte på");
		assertThat(refused("KKKK-KKKK-KKKK-KKKK", "")).contains("Der er ingen sag med den kode");
		assertThat(refused("", "")).contains("Skriv koden");
		assertThat(refused("2026-000123", "")).contains("ikke skrevet helt rigtigt");
		assertThat(refused("<b>\0'--", "")).contains("ikke skrevet helt rigtigt").doesNotContain("<b>");
	}

	@Test
	void whoGuessesIsSlowedAndOthersAreNot() {
		String code = report(null).code();
		int status = 0;
		for (int guess = 0; guess < 30 && status != 429; guess++) {
			status = follow("KKKK-KKKK-KKKK-KKKK", "203.0.113.77").statusCode();
		}
		assertThat(status).isEqualTo(429);

		HttpResponse<String> slowed = follow(code, "203.0.113.77");
		assertThat(slowed.statusCode()).isEqualTo(429);
		assertThat(slowed.body()).containsPattern("Vent \\d+ sekunder");
		assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
		assertThat(follow(code, "203.0.113.78").statusCode()).isEqualTo(200);
	}

	@Test
	void addressAfterAnAnswerLeadsToTheQuestionForTheCode() {
		assertThat(CasesOverHttp.leadsTo(HttpUser.anonymous(this.port).get("/kvittering/svar")))
			.isEqualTo("/kvittering");
	}

	@Test
	void whoIsRightIsNeverSlowed() {
		String code = report(null).code();
		for (int look = 0; look < 30; look++) {
			assertThat(follow(code, "203.0.113.79").statusCode()).isEqualTo(200);
		}
	}

	@Test
	void handlerAsksReporterAnswersAndTheHandlerHears() {
		Reported reported = report(null);
		assign(reported.number());
		String id = UUID.randomUUID().toString();

		assertThat(CasesOverHttp
			.leadsTo(this.cases.post("dan", "/sag/" + reported.number() + "/beskeder", "tekst", QUESTION, "id", id)))
			.isEqualTo("/sag/" + reported.number() + "#beskeder");
		this.cases.post("dan", "/sag/" + reported.number() + "/beskeder", "tekst", QUESTION, "id", id);
		assertThat(follow(reported.code(), "").body()).containsOnlyOnce(QUESTION).doesNotContain("Dan Kristensen");
		assertThat(answer(reported.code(), ANSWER).body()).contains("Din besked er sendt", ANSWER);

		assertThat(this.cases.as("dan").get("/sag/" + reported.number()).body()).contains("Rapportøren", ANSWER,
				"Dan Kristensen", QUESTION);
		String mail = Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.jdbc
				.sql("select content::text from uth_notice where person = 'dan' and notice_key like :key")
				.param("key", reported.number() + "/svar/%")
				.query(String.class)
				.optional()
				.orElse(""), (content) -> !content.isEmpty());
		assertThat(mail).contains("Svar fra rapportøren", reported.number()).doesNotContain(ANSWER);
	}

	@Test
	void messagesAreForThoseWhoWorkOnTheCaseAlone() {
		Reported reported = report(null);
		String path = "/sag/" + reported.number() + "/beskeder";
		answer(reported.code(), ANSWER);

		assertThat(page("ivan", reported)).contains(ANSWER);
		assertThat(page("dan", reported)).doesNotContain(ANSWER, "Besked til rapportøren");
		assertThat(page("vagn", reported)).doesNotContain(ANSWER, "Besked til rapportøren");
		assertThat(this.cases.post("dan", path, "tekst", QUESTION).statusCode()).isEqualTo(403);
		assertThat(this.cases.post("vagn", path, "tekst", QUESTION).statusCode()).isEqualTo(403);
		assertThat(this.cases.post("birk", path, "tekst", QUESTION).statusCode()).isEqualTo(404);
		assign(reported.number());
		assertThat(page("dan", reported)).contains(ANSWER);
		assertThat(page("ivan", reported)).doesNotContain(ANSWER);
		assertThat(page("kaja", reported)).doesNotContain(ANSWER);
	}

	@Test
	void whatIsWrongWithAMessageIsToldAndItsWordsAreKept() {
		Reported reported = report(null);
		assertThat(answer(reported.code(), " \n ").body()).contains("Skriv noget i feltet");
		HttpResponse<String> tooLong = answer(reported.code(), "x".repeat(4001));
		assertThat(tooLong.statusCode()).isEqualTo(400);
		assertThat(tooLong.body()).contains("højst være på 4.000 tegn", "x".repeat(4001));
		assertThat(answer(reported.code(), "<script>alert(1)</script>\0").body()).contains("&lt;script&gt;")
			.doesNotContain("<script>alert");
		String path = "/sag/" + reported.number() + "/beskeder";
		this.cases.post("ivan", path, "tekst", "y".repeat(4001));
		assertThat(page("ivan", reported)).contains("højst være på 4000 tegn", "y".repeat(4001),
				"&lt;script&gt;alert(1)");
		assertThat(this.cases.post("ivan", path, "tekst", QUESTION, "id", "'").statusCode()).isEqualTo(400);
	}

	@Test
	void feedbackIsReadWhenTheCaseHasClosedAndTheMessagesAreGone() {
		Reported reported = report(null);
		assign(reported.number());
		answer(reported.code(), ANSWER);
		this.cases.submit("dan", reported.number(),
				"""
						{"handling":{"value":"afslut"},"hovedgruppe":{"value":"patientuheld"},"konklusion":{"value":"Sengen sænkes."},
						"tilbagemelding":{"value":"Tak. Vi har talt med 010190-1234 og sænker nu sengene."}}""");
		assertThat(follow(reported.code(), "").body()).contains("Næsten færdig").doesNotContain("sænker nu sengene");
		String review = "/sag/" + reported.number() + "/anonymisering";
		this.cases.post("dan", review + "/alle");
		this.cases.post("dan", review + "/godkend", "laest", "true");
		awaitEnd(reported.number());

		assertThat(follow(reported.code(), "").body())
			.contains("Afsluttet og sendt videre", "[CPR-nr.]", "sænker nu sengene")
			.doesNotContain("010190-1234", ANSWER, "Send besked");
		assertThat(answer(reported.code(), "For sent").body()).contains("ikke længere under behandling", "For sent");
		assertThat(this.jdbc.sql("select count(*) from uth_message where case_number = :number")
			.param("number", reported.number())
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("select message::text from national_register where case_number = :number")
			.param("number", reported.number())
			.query(String.class)
			.single()).as("feedback is between the place and the reporter").doesNotContain("sænker nu sengene");
	}

	private String page(String userId, Reported reported) {
		return this.cases.as(userId).get("/sag/" + reported.number()).body();
	}

	private String refused(String code, String from) {
		HttpResponse<String> answer = post("/kvittering", from, "kode", code, "svar", "Det, jeg begyndte på");
		assertThat(answer.statusCode()).isEqualTo(400);
		return answer.body();
	}

	private HttpResponse<String> follow(String code, String from) {
		return post("/kvittering", from, "kode", code);
	}

	private HttpResponse<String> answer(String code, String text) {
		return post("/kvittering/svar", "", "kode", code, "svar", text, "id", UUID.randomUUID().toString());
	}

	/** Whoever knows nothing but the code, at an address that the proxy tells. */
	private HttpResponse<String> post(String path, String from, String... form) {
		StringBuilder body = new StringBuilder();
		for (int i = 0; i < form.length; i += 2) {
			body.append('&').append(form[i]).append('=').append(URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
		}
		try {
			return this.http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.header("Accept", "text/html")
				.header("X-Forwarded-For", from.isEmpty() ? "203.0.113.1" : from)
				.POST(BodyPublishers.ofString(body.substring(1)))
				.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private Reported report(String clientId) {
		String body = HttpUser.anonymous(this.port)
			.postJson("/api/rapporter",
					"""
							{"rapportoerType": "sundhedsperson", "lokation": "%s", "overskrift": "Kvitteringsprøve",
							"haendelsesbeskrivelse": "Sengen væltede.", "haendelsesdato": "2026-03-01",
							"faktiskKonsekvens": "alvorlig", "patientNavn": "Karen Fiktivsen"%s}"""
						.formatted(DemoUnits.BROVST, (clientId != null) ? ", \"klientId\": \"" + clientId + "\"" : ""))
			.body();
		return new Reported(JsonPath.read(body, "$.sagsnummer"), JsonPath.read(body, "$.kvitteringskode"));
	}

	private void assign(String number) {
		this.cases.submit("ivan", number,
				"{\"beslutning\":{\"value\":\"tildel\"},\"sagsbehandler\":{\"value\":\"dan\"}}");
	}

	private void awaitEnd(String number) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.jdbc.sql("select closed is not null from uth_case where case_number = :number")
				.param("number", number)
				.query(Boolean.class)
				.single());
	}

	/**
	 * What a reporter gets.
	 */
	private record Reported(String number, String code) {

	}

}
