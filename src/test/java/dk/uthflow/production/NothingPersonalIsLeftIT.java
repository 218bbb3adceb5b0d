package dk.uthflow.production;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import dk.uthflow.cases.attachment.Pictures;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.FreshData;
import dk.uthflow.testing.HttpUser;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People are written into every field of a case, the case is brought to each of its
 * endings, and then they are looked for in everything that is kept: a dump of the whole
 * database, the logs, the mails.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "uthflow.data-dir=target/test-data/dump", "uthflow.intake.rapporter-pr-minut=100000" })
@ContextConfiguration(initializers = { FreshData.class, NothingPersonalIsLeftIT.OnDebianPostgresql.class })
@TestInstance(Lifecycle.PER_CLASS)
@DirtiesContext
class NothingPersonalIsLeftIT {

	private static final Pattern FILE = Pattern.compile("/bilag/([0-9a-f-]{36})\"");

	private static final Pattern BYTES = Pattern.compile("\\\\x((?:[0-9a-f]{2}){4,})");

	private static DebianPostgresql postgresql;

	private final Marked people = new Marked();

	private final ObjectMapper json = new ObjectMapper();

	private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Flyway flyway;

	@Autowired
	private ManagementService management;

	private final Map<String, String> codes = new HashMap<>();

	private CasesOverHttp cases;

	private Level level;

	@BeforeAll
	void listen() {
		this.cases = new CasesOverHttp(this.port);
		this.level = root().getLevel();
		root().setLevel(Level.INFO);
		this.logged.start();
		root().addAppender(this.logged);
	}

	@AfterAll
	void stopListening() {
		root().detachAppender(this.logged);
		root().setLevel(this.level);
	}

	@Test
	void afterEveryEndingNobodyIsFoundInAnythingThatIsKept() throws IOException {
		String closed = closed(report());
		String rejected = rejected();
		String returned = returnedAndClosed();
		String calledBack = calledBackAndClosed();
		assertThat(this.people.in(dump())).as("before the end the people are there").isNotEmpty();
		for (String number : List.of(closed, rejected, returned, calledBack)) {
			approve(number.equals(rejected) ? "ivan" : "dan", number);
			awaitEnd(number);
		}
		failedAtFirst();
		deleted();

		String left = dump();
		assertThat(this.people.in(left)).as("database").isEmpty();
		assertThat(this.codes.values()).as("receipt codes")
			.isNotEmpty()
			.noneMatch(left::contains)
			.map((code) -> code.replace("-", ""))
			.noneMatch(left::contains);
		assertThat(this.people.in(logs())).as("logs").isEmpty();
		assertThat(this.codes.values()).as("receipt codes in logs").noneMatch(logs()::contains);
		assertThat(this.people.in(postgresql.log())).as("the database server's log").isEmpty();
		assertThat(this.people.in(files())).as("files").isEmpty();
		assertThat(files()).as("mails were looked into").contains(closed);
		assertThat(dump()).as("the anonymised texts are kept").contains("[navn 1]", "[CPR-nr.]");
	}

	private String report() {
		Map<String, Object> report = reportWithFiles();
		report.putAll(Map.of("rapportoerType", "sundhedsperson", "haendelsesdato", "2026-03-01",
				"konsekvensbeskrivelse", this.people.text(), "forebyggelse", this.people.text(), "patientNavn",
				this.people.name(), "patientCpr", this.people.cpr()));
		report.put("laegemidler", List.of(Map.of("navn", "Panodil", "styrke", "500 mg"),
				Map.of("navn", "Til sygeplejerske " + this.people.name(), "virksomtStof",
						"Givet af sygeplejerske " + this.people.name(), "styrke", "Sygeplejerske " + this.people.name(),
						"administrationsvej", "Af sygeplejerske " + this.people.name())));
		report.put("udstyr", List.of(Map.of("type", "Seng", "navn", "Sygeplejerske " + this.people.name() + "s seng",
				"model", "Hos sygeplejerske " + this.people.name())));
		return sent("/api/rapporter", report);
	}

	private String reportOfRelative() {
		Map<String, Object> report = reportWithFiles();
		report.putAll(Map.of("rapportoerType", "paaroerende", "haendelsesdato", "2026-03-01", "konsekvensbeskrivelse",
				this.people.text(), "rapportoerTelefon", this.people.phone()));
		return sent("/api/rapporter/patient", report);
	}

	private String reportOfManyAlike() {
		Map<String, Object> report = reportWithFiles();
		report.putAll(Map.of("samleOmraade", "fald", "samleMaaned", "3", "samleAar", 2026, "samleAntal", 5,
				"muligKonsekvens", "lettere", "forebyggelse", this.people.text()));
		return sent("/api/rapporter/samle", report);
	}

	private Map<String, Object> reportWithFiles() {
		List<String> files = List.of(file("Kvissel.jpg", Pictures.withMetadata(Pictures.jpeg(), 6)),
				file(this.people.name() + ".txt", this.people.text().getBytes(StandardCharsets.UTF_8)),
				file("notat.txt", this.people.text().getBytes(StandardCharsets.UTF_8)));
		String regretted = file("fortrudt.txt", this.people.text().getBytes(StandardCharsets.UTF_8));
		HttpUser.anonymous(this.port).send("DELETE", "/api/rapporter/bilag/" + regretted, null, null);
		return new HashMap<>(Map.of("lokation", DemoUnits.BROVST.value(), "bilag", files, "overskrift",
				"Sygeplejerske " + this.people.name() + " faldt", "haendelsesbeskrivelse", this.people.text(),
				"faktiskKonsekvens", "lettere", "muligKonsekvens", "alvorlig", "rapportoerNavn", this.people.name(),
				"rapportoerEmail", "kvisselrapport@postkasse.dk"));
	}

	/** Its texts are looked through before it is sent, as the page does. */
	private String sent(String path, Map<String, Object> report) {
		HttpUser anybody = HttpUser.anonymous(this.port);
		HttpResponse<String> looked = anybody
			.postJson("/api/rapporter/tjek", write(Map.of("navne", List.of(report.get("rapportoerNavn")), "tekster",
					List.of(Map.of("felt", "haendelsesbeskrivelse", "tekst", report.get("haendelsesbeskrivelse"))))));
		assertThat(looked.body()).contains("CPR-nr.");
		HttpResponse<String> answer = anybody.postJson(path, write(report));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		String number = JsonPath.read(answer.body(), "$.sagsnummer");
		this.codes.put(number, JsonPath.read(answer.body(), "$.kvitteringskode"));
		return number;
	}

	/** A question and its answer, each with people in it. */
	private String talkedAbout(String handler, String number) {
		assertThat(this.cases.post(handler, "/sag/" + number + "/beskeder", "tekst", this.people.text())
			.headers()
			.firstValue("Location")).hasValueSatisfying((back) -> assertThat(back).endsWith("#beskeder"));
		HttpResponse<String> answered = HttpUser.anonymous(this.port)
			.send("POST", "/kvittering/svar", "application/x-www-form-urlencoded", "kode=" + this.codes.get(number)
					+ "&svar=" + URLEncoder.encode(this.people.text(), StandardCharsets.UTF_8));
		assertThat(answered.body()).contains("Din besked er sendt");
		assertThat(this.jdbc.sql("select count(*) from uth_message where case_number = :number")
			.param("number", number)
			.query(Integer.class)
			.single()).isEqualTo(2);
		return number;
	}

	/** What the handler adds, and mistakes on the way that are refused. */
	private String closed(String number) {
		assign(number);
		this.cases.submit("dan", number,
				write(Map.of("handling", value("afslut"), "hovedgruppe", value("patientuheld"), "sagsoplysninger",
						value(this.people.text()), "vurdering", value(this.people.text()), "konklusion",
						value(this.people.text()), "tilbagemelding", value(this.people.text()))));
		HttpUser dan = this.cases.as("dan");
		assertThat(dan
			.submit(dan.taskOf(number),
					write(Map.of("anonymiseringGodkendt", value(true), "vurdering", value(this.people.text()))))
			.statusCode()).isEqualTo(400);
		String page = "/sag/" + number + "/anonymisering";
		this.cases.post("dan", page + "/tekst", "felt", "konklusion", "tekst", this.people.text());
		this.cases.post("dan", page + "/fjern", "ord", "Kvissel står ikke alene", "slags", "NAME");
		return number;
	}

	private String rejected() {
		String number = talkedAbout("ivan", report());
		this.cases.submit("ivan", number,
				write(Map.of("beslutning", value("afvis"), "afvisningsaarsag", value("testsag"), "afvisningskommentar",
						value(this.people.text()), "tilbagemelding", value(this.people.text()))));
		return number;
	}

	private String returnedAndClosed() {
		String number = reportOfRelative();
		assign(number);
		this.cases.submit("dan", number,
				write(Map.of("handling", value("returner"), "returneringsaarsag", value(this.people.text()))));
		return closed(number);
	}

	private String calledBackAndClosed() {
		String number = reportOfManyAlike();
		assign(number);
		assertThat(this.cases.as("ivan").postJson("/api/sager/" + number + "/tilbagekald", "").statusCode())
			.isEqualTo(204);
		return closed(number);
	}

	/** A mistake, found out after somebody had begun to handle it. */
	private void deleted() {
		String number = talkedAbout("ivan", report());
		assign(number);
		assertThat(this.cases.as("ivan").postJson("/api/sager/" + number + "/tilbagekald", "").statusCode())
			.isEqualTo(204);
		this.cases.submit("ivan", number, write(Map.of("beslutning", value("slet"), "sletningsaarsag",
				value("ingenHaendelse"), "sletningBekraeftet", value(true))));
		awaitEnd(number);
	}

	/** A recipient that fails leaves a stack trace in the database. */
	private void failedAtFirst() throws IOException {
		String number = closed(talkedAbout("ivan", report()));
		asOwner("alter table national_register rename to national_register_away");
		approve("dan", number);
		String process = this.jdbc.sql("select process_instance_id from uth_case where case_number = :number")
			.param("number", number)
			.query(String.class)
			.single();
		Job failed = Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> this.management.createJobQuery()
				.processInstanceId(process)
				.messages()
				.withException()
				.singleResult(), (job) -> job != null);
		assertThat(this.people.in(dump())).as("while it waits to be tried again").isEmpty();
		asOwner("alter table national_register_away rename to national_register");
		this.management.executeJob(failed.getId());
		awaitEnd(number);
	}

	private void asOwner(String sql) {
		JdbcClient.create(this.flyway.getConfiguration().getDataSource()).sql(sql).update();
	}

	private void assign(String number) {
		this.cases.submit("ivan", number, write(Map.of("beslutning", value("tildel"), "sagsbehandler", value("dan"))));
	}

	/** Accepts every proposal, as a handler does who finds them right. */
	private void approve(String userId, String number) {
		String page = "/sag/" + number + "/anonymisering";
		if (userId.equals("ivan")) {
			this.cases.post(userId, page + "/tag");
		}
		assertThat(this.cases.as(userId).get(page).body()).contains("kvissel");
		this.cases.post(userId, page + "/alle");
		answerFiles(userId, page);
		assertThat(this.cases.as(userId).get(page).body()).contains("Godtaget");
		this.cases.post(userId, page + "/godkend", "laest", "true");
		String answer = this.cases.as(userId).get(page).body();
		assertThat(answer).contains("er anonymiseret og afsluttet");
	}

	/**
	 * A picture goes, a text too, and one is written anew after a first try that still
	 * names people.
	 */
	private void answerFiles(String userId, String page) {
		List<String> files = FILE.matcher(this.cases.as(userId).get(page).body())
			.results()
			.map((found) -> found.group(1))
			.distinct()
			.toList();
		assertThat(files).hasSize(3);
		this.cases.post(userId, page + "/bilag/" + files.get(0), "svar", "fjern");
		this.cases.post(userId, page + "/bilag/" + files.get(1), "svar", "fjern");
		String third = page + "/bilag/" + files.get(2) + "/erstat";
		this.cases.as(userId).upload(third, "Kvissel.txt", this.people.text().getBytes(StandardCharsets.UTF_8));
		assertThat(this.cases.as(userId).get(page).body()).contains("Filen indeholder stadig");
		this.cases.as(userId).upload(third, "Kvissel.jpg", Pictures.withMetadata(Pictures.jpeg(), 6));
	}

	private String file(String name, byte[] content) {
		HttpResponse<String> answer = HttpUser.anonymous(this.port).upload("/api/rapporter/bilag", name, content);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return JsonPath.read(answer.body(), "$.id");
	}

	private void awaitEnd(String number) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> this.jdbc.sql("select closed is not null from uth_case where case_number = :number")
				.param("number", number)
				.query(Boolean.class)
				.single());
	}

	/** The dump, and beside it what its columns of bytes hold. */
	private static String dump() {
		String dump = postgresql.dump();
		StringBuilder all = new StringBuilder(dump);
		Matcher bytes = BYTES.matcher(dump);
		while (bytes.find()) {
			byte[] value = HexFormat.of().parseHex(bytes.group(1));
			all.append('\n').append(new String(value, StandardCharsets.UTF_8));
			all.append('\n').append(new String(value, StandardCharsets.UTF_16BE));
		}
		return all.toString();
	}

	private String logs() {
		StringBuilder all = new StringBuilder();
		List.copyOf(this.logged.list).forEach((event) -> {
			all.append(event.getFormattedMessage()).append('\n');
			if (event.getThrowableProxy() != null) {
				all.append(ThrowableProxyUtil.asString(event.getThrowableProxy())).append('\n');
			}
		});
		return all.toString();
	}

	private static String files() throws IOException {
		StringBuilder all = new StringBuilder();
		try (Stream<Path> files = Files.walk(Path.of("target/test-data/dump"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				all.append(Files.readString(file, StandardCharsets.ISO_8859_1)).append('\n');
				if (file.toString().endsWith(".eml")) {
					all.append(mail(file)).append('\n');
				}
			}
		}
		return all.toString();
	}

	private static String mail(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
			return mail.getSubject() + "\n" + content(mail);
		}
		catch (MessagingException ex) {
			throw new IOException(ex);
		}
	}

	private static String content(Part part) throws MessagingException, IOException {
		if (!(part.getContent() instanceof Multipart parts)) {
			return String.valueOf(part.getContent());
		}
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < parts.getCount(); i++) {
			BodyPart one = parts.getBodyPart(i);
			all.append(content(one)).append('\n');
		}
		return all.toString();
	}

	private static Map<String, Object> value(Object value) {
		return Map.of("value", value);
	}

	private String write(Object value) {
		try {
			return this.json.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private static Logger root() {
		return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
	}

	/** A server of the machine, whose own program makes the dump. */
	static class OnDebianPostgresql implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			try {
				postgresql = DebianPostgresql.start();
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
			// registered first, so stopped last
			((DefaultListableBeanFactory) context.getBeanFactory()).registerDisposableBean("postgresql",
					postgresql::close);
			TestPropertyValues
				.of(Map.of("spring.datasource.url", postgresql.url(), "spring.datasource.username",
						DebianPostgresql.USER, "spring.datasource.password", DebianPostgresql.PASSWORD,
						"spring.flyway.user", DebianPostgresql.OWNER, "spring.flyway.password",
						DebianPostgresql.OWNER_PASSWORD))
				.applyTo(context);
		}

	}

}
