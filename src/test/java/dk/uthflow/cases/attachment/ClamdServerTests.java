package dk.uthflow.cases.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

import dk.uthflow.testing.Tools;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Attachments before a real ClamAV daemon, which knows one signature: that of the file by
 * which virus scanners are tried.
 */
class ClamdServerTests {

	/** In two halves, so that no scanner takes this file for it. */
	private static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
		.getBytes(StandardCharsets.US_ASCII);

	private static final int LONGEST = 1024 * 1024;

	private static final Duration START = Duration.ofMinutes(1);

	@TempDir
	private static Path home;

	private static Process server;

	private static int port;

	@BeforeAll
	static void start() throws Exception {
		Path program = Tools.require("clamd");
		port = freePort();
		Path signatures = Files.createDirectories(home.resolve("signatures"));
		Files.writeString(signatures.resolve("test.ndb"), "Eicar-Test:0:*:" + HexFormat.of().formatHex(EICAR) + "\n");
		Path settings = Files.writeString(home.resolve("clamd.conf"), """
				Foreground yes
				TCPSocket %d
				TCPAddr 127.0.0.1
				DatabaseDirectory %s
				TemporaryDirectory %s
				StreamMaxLength %d
				""".formatted(port, signatures, home, LONGEST));
		server = new ProcessBuilder(program.toString(), "--config-file=" + settings).redirectErrorStream(true)
			.redirectOutput(home.resolve("clamd.log").toFile())
			.start();
		Instant latest = Instant.now().plus(START);
		while (!answers()) {
			if (!server.isAlive() || Instant.now().isAfter(latest)) {
				throw new IllegalStateException(
						"clamd does not start:\n" + Files.readString(home.resolve("clamd.log")));
			}
			Thread.sleep(100);
		}
	}

	@AfterAll
	static void stop() throws InterruptedException {
		if (server != null) {
			server.destroy();
			assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
		}
	}

	@Test
	void whatHoldsAKnownVirusIsNotClean() throws IOException {
		assertThat(isClean(EICAR)).isFalse();
	}

	@Test
	void itIsFoundInPiecesAndAfterOtherContent() throws IOException {
		byte[] content = new byte[200_000];
		System.arraycopy(EICAR, 0, content, 150_000, EICAR.length);
		assertThat(isClean(content)).isFalse();
	}

	@Test
	void anythingElseIsClean() throws IOException {
		assertThat(isClean("Billede af plasteret".getBytes(StandardCharsets.UTF_8))).isTrue();
		assertThat(isClean(new byte[0])).isTrue();
		assertThat(isClean(new byte[LONGEST])).isTrue();
	}

	@Test
	void whatIsLongerThanTheServerTakesIsNotCalledClean() {
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> isClean(new byte[20 * LONGEST]));
	}

	private static boolean isClean(byte[] content) throws IOException {
		return Clamd.at("127.0.0.1:" + port).isClean(new ByteArrayInputStream(content));
	}

	private static boolean answers() {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
