package dk.uthflow.cases.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ClamdTest {

	private static final byte[] CONTENT = new byte[200_000];

	@Test
	void askedForAStreamItAnswersWhetherItIsClean() throws Exception {
		assertThat(scanned("stream: OK\0")).isTrue();
		assertThat(scanned("stream: Eicar-Signature FOUND\0")).isFalse();
	}

	@Test
	void noClearAnswerIsNotClean() {
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> scanned("INSTREAM size limit exceeded. ERROR\0"));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> scanned(""));
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> Clamd.at("localhost:1").isClean(new ByteArrayInputStream(CONTENT)));
	}

	@Test
	void anAddressIsAHostAndAPort() {
		assertThatIllegalArgumentException().isThrownBy(() -> Clamd.at("clamav"))
			.withMessageContaining("UTHFLOW_BILAG_CLAMD");
	}

	private static boolean scanned(String answer) throws Exception {
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			CompletableFuture<byte[]> heard = CompletableFuture.supplyAsync(() -> listen(server, answer));
			boolean clean = Clamd.at("localhost:" + server.getLocalPort()).isClean(new ByteArrayInputStream(CONTENT));
			assertThat(heard.get()).hasSameSizeAs(CONTENT);
			return clean;
		}
	}

	private static byte[] listen(ServerSocket server, String answer) {
		try (Socket socket = server.accept()) {
			DataInputStream in = new DataInputStream(socket.getInputStream());
			assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
			ByteArrayOutputStream content = new ByteArrayOutputStream();
			for (int length = in.readInt(); length > 0; length = in.readInt()) {
				content.write(in.readNBytes(length));
			}
			socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
			return content.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
