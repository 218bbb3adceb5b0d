package dk.uthflow.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static dk.uthflow.intake.Reports.aReport;
import static dk.uthflow.intake.Reports.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

class ReportApiTest {

	private final RememberingReporting reporting = new RememberingReporting();

	private final MockMvcTester api = api(120);

	@Test
	void reportBecomesACaseWithAReceipt() {
		MvcTestResult answer = send(aReport());
		assertThat(answer).hasStatus(201).hasContentType(MediaType.APPLICATION_JSON);
		assertThat(answer).bodyJson()
			.isStrictlyEqualTo("{\"sagsnummer\":\"2024-000001\",\"kvitteringskode\":\"kode-1\"}");
		assertThat(this.reporting.reports).singleElement()
			.satisfies((report) -> assertThat(report.values()).containsEntry("overskrift", "Forkert dosis")
				.containsEntry("lokation", OpenUnits.OPEN)
				.doesNotContainKey("klientId"));
	}

	@Test
	void reportKeepsItsRowsAndItsIdentities() {
		send(aReport((report) -> {
			report.putArray("laegemidler").addObject().put("navn", "Panodil").put("styrke", "1 g");
			report.put("patientNavn", "Mette").put("patientCpr", "010203-1234").put("klientId", "abcd-1234");
		}));
		assertThat(this.reporting.reports.get(0).clientId()).isEqualTo("abcd-1234");
		assertThat(this.reporting.reports.get(0).values()).containsEntry("patientCpr", "010203-1234")
			.containsEntry("laegemidler", List.of(Map.of("navn", "Panodil", "styrke", "1 g")));
	}

	@Test
	void reportSentAgainGetsTheSameReceipt() {
		String first = body(send(aReport((report) -> report.put("klientId", "abcd-1234"))));
		String again = body(send(aReport((report) -> {
			report.remove("overskrift");
			report.put("overskrift", " Forkert dosis ").put("klientId", "abcd-1234");
		})));
		assertThat(again).isEqualTo(first);
		assertThat(this.reporting.reports).hasSize(1);
	}

	@Test
	void otherContentUnderTheSameClientIdIsAConflict() {
		send(aReport((report) -> report.put("klientId", "abcd-1234")));
		MvcTestResult answer = send(aReport((report) -> report.put("klientId", "abcd-1234").put("overskrift", "Ny")));
		assertProblem(answer, 409, "Rapporten er allerede modtaget");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			lokation | "330461000016004" | ikke et sted, der tager imod rapporter
			lokation | "6081000016005" | ikke et sted, der tager imod rapporter
			lokation | "8041000016001" | ikke et sted, der tager imod rapporter
			lokation | "Solgården" | Vælg stedet på listen
			lokation | 8041000016000 | skal være en tekst
			haendelsesdato | "2024-05-03" | ligger i fremtiden
			haendelsesdato | "01-05-2024" | en dato, der findes
			patientCpr | "310203-1234" | en dato, der findes
			patientCpr | "123" | Skriv ti tegn
			rapportoerEmail | "mette" | gyldig e-mailadresse
			rapportoerType | "praktikant" | en af mulighederne
			faktiskKonsekvens | {"a":[1]} | en af mulighederne
			muligKonsekvens | null | skal besvares
			overskrift | [] | skal være en tekst
			overskrift | "\\u0000" | ikke kan gemmes
			overskrift | "\\ud800" | ikke kan gemmes
			laegemidler | {"navn":"x"} | en liste af rækker
			laegemidler | [{"navn":1e999999999}] | skal være en tekst
			klientId | "kort" | 8-100
			klientId | 12345678 | 8-100
			klientId | "har mellemrum" | 8-100
			status | "lukket" | findes ikke i formularen
			__proto__ | {} | findes ikke i formularen
			""")
	void badContentIsToldFieldByField(String field, String json, String message) {
		MvcTestResult answer = send(with(field, json));
		assertProblem(answer, 400, "Rapporten kan ikke modtages");
		assertThat(answer).bodyJson().extractingPath("$.felter[0].besked").asString().contains(message);
		assertThat(answer).bodyJson().extractingPath("$.felter[0].felt").asString().startsWith(field);
	}

	@Test
	void everythingWrongIsToldAtOnce() {
		MvcTestResult answer = send("{\"lokation\":\"" + OpenUnits.CLOSED + "\",\"haendelsesdato\":\"2030-01-01\"}");
		assertThat(answer).bodyJson()
			.extractingPath("$.felter[*].felt")
			.asArray()
			.containsExactlyInAnyOrder("rapportoerType", "overskrift", "haendelsesbeskrivelse", "faktiskKonsekvens",
					"lokation", "haendelsesdato");
	}

	@Test
	void todayIsNotInTheFutureInDenmark() {
		assertThat(send(with("haendelsesdato", "\"2024-05-02\""))).hasStatus(201);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "null", "[]", "7", "\"x\"", "{", "{} {}", "{\"a\":NaN}", "{\"a\":01}", "{'a':1}",
			"{\"overskrift\":\"a\",\"overskrift\":\"b\"}", "{\"laegemidler\":[{\"navn\":\"a\",\"navn\":\"b\"}]}",
			"{\"a\":[[[[[[[[[[[[1]]]]]]]]]]]]}", "{\"a\":\"\u0001\"}", "{/**/}" })
	void whatIsNoStrictJsonObjectIsRefused(String body) {
		assertProblem(send(body), 400, "Rapporten kan ikke modtages");
	}

	@Test
	void otherEncodingsThanUtf8AreRefused() {
		byte[] latin = aReport((report) -> report.put("overskrift", "Sår på hælen"))
			.getBytes(StandardCharsets.ISO_8859_1);
		assertProblem(send(post(ReportController.PATH).contentType(MediaType.APPLICATION_JSON).content(latin)), 400,
				"Rapporten kan ikke modtages");
	}

	@Test
	void reportOverAMegabyteIsTooLarge() {
		assertProblem(send(" ".repeat(ReportReader.MAX_BYTES) + "{}"), 413, "Rapporten er for stor");
		assertThat(send(aReport() + " ".repeat(500_000))).hasStatus(201);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/x-www-form-urlencoded", "multipart/form-data",
			"application/xml", "vrøvl" })
	void onlyJsonIsTaken(String type) {
		MvcTestResult answer = send(post(ReportController.PATH).header("Content-Type", type).content(aReport()));
		assertProblem(answer, 415, "Indholdet er ikke JSON");
		assertThat(answer).hasHeader("Accept", "application/json");
	}

	@Test
	void reportWithoutAnnouncedTypeIsNotTaken() {
		assertProblem(send(post(ReportController.PATH).content(aReport())), 415, "Indholdet er ikke JSON");
	}

	@Test
	void compressedReportsAreNotTaken() {
		assertProblem(send(json(aReport()).header("Content-Encoding", "gzip")), 415, "Indholdet er komprimeret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "image/png", "vrøvl", "application/json;q=0", "*/*", "" })
	void noReportIsLostForTheAnswersSake(String accept) {
		assertThat(send(json(aReport()).header("Accept", accept))).hasStatus(201);
		assertProblem(send(json("{}").header("Accept", accept)), 400, "Rapporten kan ikke modtages");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "PUT", "PATCH", "DELETE" })
	void onlyPostIsAllowed(String method) {
		MvcTestResult answer = send(
				request(HttpMethod.valueOf(method), ReportController.PATH).header("Accept", "vrøvl").content("x"));
		assertProblem(answer, 405, "Her kan kun afleveres rapporter");
		assertThat(answer).hasHeader("Allow", "POST, OPTIONS");
	}

	@Test
	void clientWhoSendsTooManyIsToldWhenToComeAgain() {
		MockMvcTester api = api(3);
		for (int i = 0; i < 3; i++) {
			assertThat(api.perform(json(aReport()))).hasStatus(201);
		}
		MvcTestResult refused = api.perform(json(aReport()));
		assertProblem(refused, 429, "For mange rapporter på kort tid");
		assertThat(Integer.parseInt(refused.getResponse().getHeader("Retry-After"))).isBetween(1, 21);
		assertThat(api.perform(json(aReport()).remoteAddress("192.0.2.7"))).hasStatus(201);
	}

	@Test
	void addressesOfOneIpv6NetworkAreOneClient() {
		MockMvcTester api = api(1);
		assertThat(api.perform(json(aReport()).remoteAddress("2001:db8:1:2::1"))).hasStatus(201);
		assertThat(api.perform(json(aReport()).remoteAddress("2001:db8:1:2:ffff::9"))).hasStatus(429);
		assertThat(api.perform(json(aReport()).remoteAddress("2001:db8:1:3::1"))).hasStatus(201);
	}

	@Test
	void patientTellsInPlainWordsWhoHeIsAndNoMoreThanThat() {
		Map<String, Object> told = new HashMap<>(Map.of("rapportoerType", "paaroerende", "lokation", OpenUnits.OPEN,
				"haendelsesdato", "2024-05-01", "overskrift", "Forkert medicin", "haendelsesbeskrivelse",
				"Min mor fik en andens medicin", "faktiskKonsekvens", "alvorlig", "rapportoerTelefon", "98 12 34 56"));
		assertThat(send(ReportController.PATIENT, told)).hasStatus(201);
		told.put("rapportoerType", "sundhedsperson");
		assertThat(fields(send(ReportController.PATIENT, told))).containsExactly("rapportoerType");
		told.put("rapportoerType", "patient");
		told.put("patientCpr", "010203-1234");
		assertThat(fields(send(ReportController.PATIENT, told))).containsExactly("patientCpr");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			fald            | ``                    | SR – Fald, februar 2024: 12 hændelser
			infektion       | Urinvejsinfektioner   | SR – Urinvejsinfektioner
			medicinadministration | sr - Ikke givet | SR – Ikke givet
			""")
	void manyAlikeAreOneCaseWhoseHeadlineSaysSo(String area, String headline, String expected) {
		Map<String, Object> many = manyAlike();
		many.put("samleOmraade", area);
		many.put("overskrift", headline);
		assertThat(send(ReportController.SAMLE, many)).hasStatus(201);
		assertThat(this.reporting.reports).singleElement()
			.satisfies((report) -> assertThat(report.values()).containsEntry("overskrift", expected)
				.containsEntry("haendelsesdato", "2024-02-01")
				.containsEntry("rapportoerType", "sundhedsperson")
				.containsEntry("samleAntal", 12L));
	}

	@ParameterizedTest
	@CsvSource({ "alvorlig,,faktiskKonsekvens", "doedelig,,faktiskKonsekvens", "ingen,alvorlig,muligKonsekvens",
			"lettere,doedelig,muligKonsekvens" })
	void manyAlikeAreRefusedWhereOneWasOrCouldHaveBeenGrave(String actual, String possible, String field) {
		Map<String, Object> many = manyAlike();
		many.put("faktiskKonsekvens", actual);
		many.put("muligKonsekvens", possible);
		MvcTestResult answer = send(ReportController.SAMLE, many);
		assertThat(fields(answer)).containsExactly(field);
		assertThat(body(answer)).contains("kan ikke samles", "/rapporter");
	}

	@ParameterizedTest
	@CsvSource({ "samleAntal,1", "samleAntal,10001", "samleMaaned,13", "samleMaaned,6", "samleAar,1999",
			"samleOmraade,selvmord" })
	void manyAlikeHaveAnAreaAMonthThatHasBegunAndANumber(String field, String value) {
		Map<String, Object> many = manyAlike();
		many.put(field,
				value.matches("[0-9]+") && !field.equals("samleMaaned") ? (Object) Integer.valueOf(value) : value);
		assertThat(fields(send(ReportController.SAMLE, many))).containsExactly(field);
	}

	private static Map<String, Object> manyAlike() {
		return new HashMap<>(Map.of("samleOmraade", "fald", "lokation", OpenUnits.OPEN, "samleMaaned", "2", "samleAar",
				2024, "samleAntal", 12, "haendelsesbeskrivelse", "Fald ved seng", "faktiskKonsekvens", "lettere",
				"muligKonsekvens", "lettere"));
	}

	private MvcTestResult send(String path, Map<String, Object> report) {
		try {
			return send(post(path).contentType(MediaType.APPLICATION_JSON)
				.content(new ObjectMapper().writeValueAsString(report)));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private static List<String> fields(MvcTestResult answer) {
		assertThat(answer).hasStatus(400);
		return JsonPath.read(body(answer), "$.felter[*].felt");
	}

	@Test
	void failureIsNeverABareServerError() {
		this.reporting.failure = new IllegalStateException("Mette, 010203-1234");
		MvcTestResult answer = send(aReport());
		assertProblem(answer, 503, "Rapporten er ikke modtaget");
		assertThat(answer).hasHeader("Retry-After", "30");
		assertThat(body(answer)).doesNotContain("Mette");
	}

	private static void assertProblem(MvcTestResult answer, int status, String title) {
		assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo(title);
		assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(status);
		assertThat(answer).bodyJson().extractingPath("$.detail").asString().isNotBlank();
		assertThat(answer).bodyJson().extractingPath("$.felter").asArray().isNotNull();
	}

	private MvcTestResult send(String body) {
		return send(json(body));
	}

	private MvcTestResult send(MockHttpServletRequestBuilder request) {
		return this.api.perform(request);
	}

	private static MockHttpServletRequestBuilder json(String body) {
		return post(ReportController.PATH).contentType(MediaType.APPLICATION_JSON).content(body);
	}

	private static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MockMvcTester api(int perMinute) {
		Clock clock = Clock.fixed(Instant.parse("2024-05-01T22:30:00Z"), ZoneId.of("UTC"));
		ReportCheck check = new ReportCheck(new ShippedForms(), new OpenUnits(), clock);
		ReportController controller = new ReportController(new ReportLimit(perMinute), new ReportReader(), check,
				this.reporting);
		return MockMvcTester.create(MockMvcBuilders.standaloneSetup(controller).build());
	}

}
