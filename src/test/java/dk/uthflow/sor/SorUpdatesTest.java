package dk.uthflow.sor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.context.properties.bind.BindException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SorUpdatesTest {

	private static final SorId KOMMUNE = Register.id(31);

	private static final SorId HJEM = Register.id(41);

	private static final SorId NYT_HJEM = Register.id(42);

	private final Register register = new Register().owner(KOMMUNE, "Aarhus Kommune", "Kommune")
		.owner(Register.id(40), "Omsorg A/S", "Privat")
		.unit(HJEM, "Hjemmet", Register.id(40))
		.unit(NYT_HJEM, "Det nye hjem", Register.id(40));

	private final Map<String, String> settings = new HashMap<>(Map.of("uthflow.sor.ventetid", "200ms"));

	@TempDir
	private Path directory;

	private HttpServer server;

	private volatile Answer answer;

	@BeforeEach
	void startServer() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		this.server.setExecutor(Executors.newCachedThreadPool());
		this.server.createContext("/sor.csv", (exchange) -> {
			this.answer.to(exchange);
			exchange.close();
		});
		this.server.start();
	}

	@AfterEach
	void stopServer() {
		this.server.stop(0);
	}

	@Test
	void atStartTheConfiguredFilesAreImportedAndTheDemoIsNot() throws IOException {
		file("register", this.register.csv());
		file("erstatninger", "OldSorId;NewSorId\n%s;%s\n".formatted(HJEM, NYT_HJEM));
		file("tilknytninger", "SorId;KommuneSorId\n%s;%s\n".formatted(NYT_HJEM, KOMMUNE));
		Organisation organisation = start(true);
		assertThat(organisation.unit(NYT_HJEM).path().root()).isEqualTo(KOMMUNE);
		assertThat(organisation.isOpen(HJEM)).isFalse();
		assertThat(organisation.units.find(DemoUnits.JAMMERBUGT)).isEmpty();
	}

	@Test
	void aRegisterComesFromAServerToo() {
		register(this::wholeFile);
		assertThat(start(true).isOpen(HJEM)).isTrue();
	}

	@Test
	void withNothingConfiguredTheDemoGetsItsOrganisation() {
		assertThat(start(true).unit(DemoUnits.BIRKELSE).path().root()).isEqualTo(DemoUnits.JAMMERBUGT);
	}

	@Test
	void withoutDemoNothingIsThere() {
		assertThat(start(false).everything()).isEmpty();
	}

	@Test
	void aSecondStartChangesNothing() {
		Organisation organisation = start(true);
		var before = organisation.everything();
		new SorUpdates(organisation.imports, organisation.settings, true).run(null);
		assertThat(organisation.everything()).isEqualTo(before);
	}

	@Test
	void aServerThatFailsHangsOrBreaksOffLeavesEverythingAsItWas() {
		register(this::wholeFile);
		Organisation organisation = start(true);
		var before = organisation.everything();
		for (Answer trouble : new Answer[] { SorUpdatesTest::notFound, SorUpdatesTest::hang, this::halfAFile }) {
			register(trouble);
			new SorUpdates(organisation.imports, organisation.settings, true).update();
			assertThat(organisation.everything()).isEqualTo(before);
		}
	}

	@Test
	void aRefusedRegisterDoesNotKeepTheOtherFilesOut() throws IOException {
		file("register", "SorId;EntityName;ParentSorId\nx;x;\n");
		file("tilknytninger", "SorId;KommuneSorId\n%s;%s\n".formatted(HJEM, KOMMUNE));
		Organisation organisation = Organisation.with(this.settings);
		organisation.register(this.register);
		new SorUpdates(organisation.imports, organisation.settings, false).update();
		assertThat(organisation.unit(HJEM).path().root()).isEqualTo(KOMMUNE);
	}

	@Test
	void aFileThatIsNotThereStopsTheStartAndIsNamed() {
		this.settings.put("uthflow.sor.register", "findes/ikke.csv");
		assertThatExceptionOfType(BindException.class).isThrownBy(() -> start(true))
			.withStackTraceContaining("uthflow.sor.register peger på filen 'findes/ikke.csv', som ikke findes");
	}

	private Organisation start(boolean demo) {
		Organisation organisation = Organisation.with(this.settings);
		new SorUpdates(organisation.imports, organisation.settings, demo).run(null);
		return organisation;
	}

	private void file(String type, String content) throws IOException {
		Path file = this.directory.resolve(type + ".csv");
		Files.writeString(file, content);
		this.settings.put("uthflow.sor." + type, file.toString());
	}

	private void register(Answer answer) {
		this.answer = answer;
		this.settings.put("uthflow.sor.register",
				"http://localhost:%d/sor.csv".formatted(this.server.getAddress().getPort()));
	}

	private void wholeFile(HttpExchange exchange) throws IOException {
		byte[] file = this.register.csv().getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(200, file.length);
		exchange.getResponseBody().write(file);
	}

	/**
	 * The first two units, whole lines: only the length tells that there should be more.
	 */
	private void halfAFile(HttpExchange exchange) throws IOException {
		String csv = this.register.csv();
		byte[] half = csv.substring(0, csv.indexOf(HJEM.value())).getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(200, csv.getBytes(StandardCharsets.UTF_8).length);
		exchange.getResponseBody().write(half);
		exchange.getResponseBody().flush();
	}

	private static void notFound(HttpExchange exchange) throws IOException {
		exchange.sendResponseHeaders(404, -1);
	}

	private static void hang(HttpExchange exchange) throws IOException {
		try {
			exchange.sendResponseHeaders(200, 0);
			exchange.getResponseBody().write("SorId;".getBytes(StandardCharsets.UTF_8));
			exchange.getResponseBody().flush();
			Thread.sleep(5000);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private interface Answer {

		void to(HttpExchange exchange) throws IOException;

	}

}
