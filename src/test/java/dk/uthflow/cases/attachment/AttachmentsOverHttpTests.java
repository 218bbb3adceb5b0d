package dk.uthflow.cases.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import dk.uthflow.cases.Attachments.RefusedFile;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.RunningApplication;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Files from a reporter's phone to the case's end.
 */
@RunningApplication
@TestInstance(Lifecycle.PER_CLASS)
class AttachmentsOverHttpTests {

	private static final byte[] NOTE = "Sygeplejerske Grethe Sommerlund, cpr 010160-1234."
		.getBytes(StandardCharsets.UTF_8);

	private static final byte[] CLEAN = "Sengehesten var ikke slået op.".getBytes(StandardCharsets.UTF_8);

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AttachmentTable table;

	private CasesOverHttp cases;

	@BeforeAll
	void people() {
		this.cases = new CasesOverHttp(this.port);
	}

	@Test
	void thoseWhoReadTheCaseFetchItsFilesAndNobodyElse() {
		String file = sent("Sår.jpg", Pictures.withMetadata(Pictures.jpeg(), 6));
		String number = reported(file);
		String path = "/sag/" + number + "/bilag/" + file;
		assertThat(this.cases.as("dan").get("/sag/" + number).body()).contains("Sår.jpg", path);

		HttpResponse<byte[]> answer = this.cases.as("dan").download(path);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1)).contains("JFIF").doesNotContain("Kvissel");
		assertThat(header(answer, "Content-Disposition")).startsWith("attachment;").contains("r.jpg");
		assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
		assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
		for (String reader : List.of("ivan", "vagn")) {
			assertThat(this.cases.as(reader).get(path).statusCode()).as(reader).isEqualTo(200);
		}
		for (String other : List.of("ane", "sol", "kaja", "pia", "drift", "proces", "rikke")) {
			assertThat(this.cases.as(other).get(path).statusCode()).as(other).isEqualTo(404);
		}
		assertThat(HttpUser.anonymous(this.port).get(path).statusCode()).isEqualTo(302);
		String another = reported(sent("x.png", Pictures.png()));
		assertThat(this.cases.as("dan").get("/sag/" + another + "/bilag/" + file).statusCode()).isEqualTo(404);
		assertThat(this.cases.as("dan").get("/sag/" + number + "/bilag/x").statusCode()).isEqualTo(404);
	}

	@Test
	void whatIsNotTakenIsToldInDanishAndIsNotKept() {
		long before = waiting();
		assertRefused(send("x.jpg", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)), 422,
				"ikke af en slags");
		assertRefused(send("x.jpg", new byte[0]), 422, "Filen er tom");
		assertRefused(HttpUser.anonymous(this.port).postJson("/api/rapporter/bilag", "{}"), 415, "octet-stream");
		InputStream endless = new SequenceInputStream(
				new ByteArrayInputStream("%PDF-1.7".getBytes(StandardCharsets.UTF_8)), InputStream.nullInputStream()) {

			@Override
			public int read(byte[] bytes, int offset, int length) throws IOException {
				int read = super.read(bytes, offset, length);
				return (read > 0) ? read : length;
			}

		};
		assertThatExceptionOfType(RefusedFile.class).isThrownBy(() -> this.table.receive("x.pdf", endless))
			.withMessageContaining("10 MB");
		assertThat(waiting()).isEqualTo(before);
	}

	@Test
	void aReportTakesTheFilesThatItsSenderHasAndThoseOnce() {
		assertThat(report("\"11111111-1111-1111-1111-111111111111\"").body()).contains("bilag",
				"ikke længere til at finde");
		assertThat(report("\"x\"").statusCode()).isEqualTo(400);
		String six = IntStream.range(0, 6)
			.mapToObj((i) -> "\"11111111-1111-1111-1111-11111111111" + i + "\"")
			.collect(Collectors.joining(","));
		assertThat(report(six).body()).contains("højst være 5");
		String file = sent("note.txt", NOTE);
		reported(file);
		assertThat(report("\"" + file + "\"").statusCode()).isEqualTo(400);
		HttpUser.anonymous(this.port).send("DELETE", "/api/rapporter/bilag/" + file, null, null);
		assertThat(isKept(file)).as("a file that belongs to a case is not its sender's any more").isTrue();
	}

	@Test
	void aFileThatIsNotSentIsForgotten() {
		String taken = sent("x.png", Pictures.png());
		HttpUser.anonymous(this.port).send("DELETE", "/api/rapporter/bilag/" + taken, null, null);
		String old = sent("x.png", Pictures.png());
		this.jdbc
			.sql("update uth_attachment set received = received - interval '25 hours' where id = cast(:id as uuid)")
			.param("id", old)
			.update();
		String fresh = sent("x.png", Pictures.png());

		this.table.forgetWaiting();

		assertThat(isKept(taken)).isFalse();
		assertThat(isKept(old)).isFalse();
		assertThat(isKept(fresh)).isTrue();
	}

	@Test
	void aCaseLeavesWhenEachFileIsRemovedOrReplaced() {
		String picture = sent("Grethe.jpg", Pictures.jpeg());
		String note = sent("Grethe.txt", NOTE);
		String number = reported(picture, note);
		waitForAnonymising(number);
		String page = "/sag/" + number + "/anonymisering";
		assertThat(this.cases.as("dan").get(page).body()).contains("Grethe.jpg", "Grethe.txt", "Ikke besvaret");

		assertThat(approve(number)).contains("Der er bilag, som hverken er fjernet eller erstattet");
		HttpUser dan = this.cases.as("dan");
		assertThat(dan.submit(dan.taskOf(number), "{\"anonymiseringGodkendt\":{\"value\":true}}").body())
			.contains("bilag");
		this.cases.post("dan", page + "/bilag/" + picture, "svar", "fjern");
		assertThat(replace(number, note, "ny.txt", NOTE)).contains("Filen indeholder stadig", "navn", "CPR-nr.");
		assertThat(replace(number, note, "ny.txt", "<html></html>".getBytes(StandardCharsets.UTF_8)))
			.contains("JPG eller PNG");
		assertThat(replace(number, note, "Grethe.txt", CLEAN)).contains("Erstattes", "bilag.txt");
		assertThat(this.cases.as("ida").upload(page + "/bilag/" + note + "/erstat", "x", CLEAN).statusCode())
			.isEqualTo(403);
		assertThat(this.cases.as("ane").upload(page + "/bilag/" + note + "/erstat", "x", CLEAN).statusCode())
			.isEqualTo(404);
		assertThat(approve(number)).contains("er anonymiseret og afsluttet");

		String closed = this.cases.as("dan").get("/sag/" + number).body();
		assertThat(closed).contains("bilag.txt", "anonymiseret udgave").doesNotContain("Grethe");
		assertThat(names(number)).containsExactly("bilag.txt");
		assertThat(isKept(picture) || isKept(note)).isFalse();
	}

	@Test
	void anAnswerCanBeTakenBack() {
		String note = sent("note.txt", NOTE);
		String number = reported(note);
		waitForAnonymising(number);
		replace(number, note, "ny.txt", CLEAN);
		replace(number, note, "nyere.txt", CLEAN);
		assertThat(names(number)).hasSize(2);

		this.cases.post("dan", "/sag/" + number + "/anonymisering/bilag/" + note, "svar", "fortryd");

		assertThat(names(number)).containsExactly("note.txt");
		assertThat(approve(number)).contains("Der er bilag");
	}

	@Test
	void aDeletedCaseHasNoFiles() {
		String number = reported(sent("note.txt", NOTE));
		this.cases.submit("ivan", number, """
				{"beslutning":{"value":"slet"},"sletningsaarsag":{"value":"ingenHaendelse"},
				"sletningBekraeftet":{"value":true}}""");
		assertThat(names(number)).isEmpty();
	}

	private void waitForAnonymising(String number) {
		this.cases.submit("ivan", number,
				"{\"beslutning\":{\"value\":\"tildel\"},\"sagsbehandler\":{\"value\":\"dan\"}}");
		this.cases.submit("dan", number, """
				{"handling":{"value":"afslut"},"hovedgruppe":{"value":"patientuheld"},
				"konklusion":{"value":"Sengehest monteres ved behov."}}""");
	}

	private String approve(String number) {
		String page = "/sag/" + number + "/anonymisering";
		this.cases.post("dan", page + "/alle");
		this.cases.as("dan").get(page);
		this.cases.post("dan", page + "/godkend", "laest", "true");
		return this.cases.as("dan").get(page).body();
	}

	private String replace(String number, String file, String name, byte[] content) {
		String page = "/sag/" + number + "/anonymisering";
		HttpResponse<String> answer = this.cases.as("dan").upload(page + "/bilag/" + file + "/erstat", name, content);
		assertThat(CasesOverHttp.leadsTo(answer)).isEqualTo(page);
		return this.cases.as("dan").get(page).body();
	}

	private String sent(String name, byte[] content) {
		HttpResponse<String> answer = send(name, content);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return JsonPath.read(answer.body(), "$.id");
	}

	private HttpResponse<String> send(String name, byte[] content) {
		return HttpUser.anonymous(this.port).upload("/api/rapporter/bilag", name, content);
	}

	private String reported(String... files) {
		HttpResponse<String> answer = report(
				Stream.of(files).map((file) -> "\"" + file + "\"").collect(Collectors.joining(",")));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return JsonPath.read(answer.body(), "$.sagsnummer");
	}

	private HttpResponse<String> report(String files) {
		return HttpUser.anonymous(this.port).postJson("/api/rapporter", """
				{"rapportoerType": "sundhedsperson", "lokation": "%s", "overskrift": "Fald med bilag",
				"haendelsesbeskrivelse": "Beboeren faldt ud af sengen om natten.", "haendelsesdato": "2026-03-01",
				"faktiskKonsekvens": "alvorlig", "bilag": [%s]}""".formatted(DemoUnits.BROVST, files));
	}

	private static void assertRefused(HttpResponse<String> answer, int status, String message) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.body()).contains(message);
	}

	private long waiting() {
		return this.jdbc.sql("select count(*) from uth_attachment where not complete").query(Long.class).single();
	}

	private boolean isKept(String id) {
		return this.jdbc.sql("select count(*) from uth_attachment where id = cast(:id as uuid)")
			.param("id", id)
			.query(Long.class)
			.single() > 0;
	}

	private List<String> names(String number) {
		return this.jdbc.sql("select name from uth_attachment where case_number = :number order by name")
			.param("number", number)
			.query(String.class)
			.list();
	}

	private static String header(HttpResponse<?> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

}
