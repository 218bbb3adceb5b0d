package dk.uthflow.national;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import dk.uthflow.testing.RecipientServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What the recipient does, and what becomes of the case. A failure never quotes what was
 * sent, even when the recipient does.
 */
class HttpRecipientTests {

	private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");

	/** Longer than a busy machine needs. */
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Duration IMPATIENCE = Duration.ofSeconds(4);

	private final DefaultSslBundleRegistry bundles = new DefaultSslBundleRegistry();

	private final RecipientServer server = RecipientServer.start();

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void aReceivedCaseHasAReceiptWithTheRecipientsIdAndTheTime() {
		this.server.answer((exchange, delivery) -> RecipientServer.send(exchange, 201, "{\"id\": \"NM-77\"}"));

		assertThat(submit()).isEqualTo(new Receipt("NM-77", NOW));
	}

	@Test
	void theCaseIsSentAsJsonUnderItsKeyAndWithTheToken() {
		submit();

		assertThat(this.server.deliveries()).singleElement().satisfies((delivery) -> {
			assertThat(delivery.key()).isEqualTo(Anonymised.KEY);
			assertThat(delivery.headers().getFirst("Content-Type")).isEqualTo("application/json");
			assertThat(delivery.headers().getFirst("Authorization")).isEqualTo("Bearer hemmeligt");
			assertThat(delivery.body()).contains("Beboeren fik [navn 1]s medicin.");
		});
	}

	@Test
	void whereTheAnswerHasNoIdTheAddressOfTheCaseTellsIt() {
		this.server.answer((exchange, delivery) -> {
			exchange.getResponseHeaders().set("Location", "https://modtager.example/AdverseEvent/abc-1/_history/2");
			RecipientServer.send(exchange, 201, "");
		});

		assertThat(submit().id()).isEqualTo("abc-1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ok", "[]", "{\"id\": {\"a\": 1}}", "{\"id\": \"Beboeren fik medicin\"}", "{\"id\":" })
	void anAnswerWithoutAnIdIsAReceiptAllTheSame(String body) {
		this.server.answer((exchange, delivery) -> RecipientServer.send(exchange, 200, body));

		assertThat(submit()).isEqualTo(new Receipt(null, NOW));
	}

	@Test
	void aRecipientThatHasTheCaseAlreadyHasReceivedIt() {
		this.server.answer((exchange, delivery) -> RecipientServer.send(exchange, 409, "{\"id\": \"NM-77\"}"));

		assertThat(submit().id()).isEqualTo("NM-77");
	}

	@ParameterizedTest
	@ValueSource(ints = { 408, 425, 429, 500, 502, 503, 504 })
	void anAnswerThatSaysNotNowIsTriedAgain(int status) {
		this.server.answer(status);

		assertFails(NotReceived.class, String.valueOf(status));
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 403, 404, 405, 410, 413, 415, 422 })
	void anAnswerThatSaysNotThisIsNotTriedAgain(int status) {
		this.server.answer(status);

		assertFails(RefusedCase.class, String.valueOf(status));
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 303, 307, 308 })
	void noCaseGoesWhereARedirectPoints(int status) {
		try (RecipientServer elsewhere = RecipientServer.start()) {
			this.server.answer((exchange, delivery) -> {
				exchange.getResponseHeaders().set("Location", elsewhere.address().toString());
				RecipientServer.send(exchange, status, "");
			});

			assertFails(RefusedCase.class, String.valueOf(status));
			assertThat(elsewhere.deliveries()).isEmpty();
		}
	}

	@Test
	void aRecipientThatHangsIsGivenUp() {
		this.server.answer((exchange, delivery) -> sleep());

		assertFails(NotReceived.class, "in time", recipient(this.server.address(), null, IMPATIENCE));
	}

	@Test
	void aRecipientThatIsDownIsTriedAgain() {
		URI address = this.server.address();
		this.server.close();

		assertFails(NotReceived.class, "reached", recipient(address, null));
	}

	@Test
	void aRecipientThatAnswersNoEndIsNotListenedToForLong() {
		this.server.answer((exchange, delivery) -> {
			exchange.sendResponseHeaders(200, 0);
			byte[] more = new byte[8192];
			try (OutputStream body = exchange.getResponseBody()) {
				while (true) {
					body.write(more);
				}
			}
		});
		long begun = System.nanoTime();

		assertThat(recipient(this.server.address(), null, IMPATIENCE).submit(Anonymised.full()).id()).isNull();
		assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
	}

	@Test
	void anAnswerThatIsNoHttpAndQuotesTheCaseIsNotQuotedByUs() throws Exception {
		try (ServerSocket strange = new ServerSocket(0)) {
			Thread echo = new Thread(() -> echo(strange));
			echo.start();

			assertFails(NotReceived.class, "broke",
					recipient(URI.create("http://localhost:%d/sager".formatted(strange.getLocalPort())), null));
			echo.join();
		}
	}

	@Test
	void aCertificateThatNobodyTrustsIsNoRecipient(@TempDir Path folder) throws Exception {
		KeyStore certificate = certificate(folder);
		try (RecipientServer secure = RecipientServer.start(serving(certificate))) {
			assertFails(NotReceived.class, "certificate", recipient(secure.address(), null));
			assertThat(secure.deliveries()).isEmpty();
		}
	}

	@Test
	void aCertificateOfTheBundleIsTrusted(@TempDir Path folder) throws Exception {
		KeyStore certificate = certificate(folder);
		this.bundles.registerBundle("modtager", SslBundle.of(SslStoreBundle.of(null, null, certificate)));
		try (RecipientServer secure = RecipientServer.start(serving(certificate))) {
			assertThat(recipient(secure.address(), "modtager").submit(Anonymised.full()).id()).startsWith("NM-");
		}
	}

	private Receipt submit() {
		return recipient(this.server.address(), null).submit(Anonymised.full());
	}

	private HttpRecipient recipient(URI address, String bundle) {
		return recipient(address, bundle, PATIENCE);
	}

	private HttpRecipient recipient(URI address, String bundle, Duration wait) {
		NationalSettings settings = new NationalSettings(address, NationalSettings.Format.JSON, "hemmeligt", bundle,
				wait, wait);
		RestClient http = Connection.to(settings, this.bundles);
		return new HttpRecipient(address, "hemmeligt", http, new JsonMessage(), Clock.fixed(NOW, ZoneOffset.UTC));
	}

	private void assertFails(Class<? extends Exception> type, String saying) {
		assertFails(type, saying, recipient(this.server.address(), null));
	}

	private static void assertFails(Class<? extends Exception> type, String saying, HttpRecipient recipient) {
		assertThatThrownBy(() -> recipient.submit(Anonymised.full())).isInstanceOf(type)
			.hasMessageContaining("2026-000001")
			.hasMessageContaining(saying)
			.hasNoCause()
			.satisfies((ex) -> assertThat(ex.getSuppressed()).isEmpty())
			.message()
			.doesNotContain("Beboeren", "hemmeligt");
	}

	private static void sleep() {
		try {
			Thread.sleep(PATIENCE.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Answers with what it is sent. */
	private static void echo(ServerSocket server) {
		try (Socket socket = server.accept(); InputStream in = socket.getInputStream()) {
			byte[] sent = new byte[4096];
			int length = in.read(sent);
			String text = new String(sent, 0, length, StandardCharsets.UTF_8).replaceAll("\\s+", " ");
			socket.getOutputStream().write((text + " Beboeren\r\n\r\n").getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			// the client has gone
		}
	}

	private static KeyStore certificate(Path folder) throws Exception {
		Path file = folder.resolve("modtager.p12");
		Process keytool = new ProcessBuilder(
				List.of(Path.of(System.getProperty("java.home"), "bin/keytool").toString(), "-genkeypair", "-alias",
						"modtager", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-validity",
						"2", "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", "kodeord"))
			.redirectErrorStream(true)
			.start();
		assertThat(keytool.waitFor()).as(new String(keytool.getInputStream().readAllBytes())).isZero();
		return KeyStore.getInstance(file.toFile(), "kodeord".toCharArray());
	}

	private static SSLContext serving(KeyStore certificate) throws Exception {
		KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		keys.init(certificate, "kodeord".toCharArray());
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(keys.getKeyManagers(), null, null);
		return context;
	}

}
