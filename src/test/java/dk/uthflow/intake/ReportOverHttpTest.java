package dk.uthflow.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

import dk.uthflow.lifecycle.Reporting;
import dk.uthflow.sor.SorUnits;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static dk.uthflow.intake.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * What only shows on the wire, against the real server.
 */
@SpringBootTest(classes = ReportOverHttpTest.Server.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReportOverHttpTest {

	private static final int MANY_MEGABYTES = 64;

	@LocalServerPort
	private int port;

	@Test
	void chunkedReportIsTaken() throws IOException {
		byte[] report = aReport().getBytes(StandardCharsets.UTF_8);
		try (Socket socket = open("Transfer-Encoding: chunked")) {
			OutputStream out = socket.getOutputStream();
			out.write((Integer.toHexString(report.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
			out.write(report);
			out.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			assertThat(statusLine(socket)).contains("201");
		}
	}

	@Test
	void endlessChunkedReportIsRefusedBeforeItEndsAndThenCutOff() throws IOException {
		try (Socket socket = open("Transfer-Encoding: chunked")) {
			sendMegabyte(socket);
			sendMegabyte(socket);
			assertThat(statusLine(socket)).contains("413");
			assertThatIOException().as("the server listened to %d MB".formatted(MANY_MEGABYTES)).isThrownBy(() -> {
				for (int i = 0; i < MANY_MEGABYTES; i++) {
					sendMegabyte(socket);
				}
			});
		}
	}

	@Test
	void tooLargeReportIsRefusedByItsAnnouncedLength() throws IOException {
		try (Socket socket = open("Content-Length: 1048577")) {
			assertThat(statusLine(socket)).contains("413");
		}
	}

	private Socket open(String bodyHeader) throws IOException {
		Socket socket = new Socket("localhost", this.port);
		socket.setSoTimeout(10_000);
		socket.getOutputStream()
			.write("POST /api/rapporter HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n%s\r\n\r\n"
				.formatted(bodyHeader)
				.getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

	private static void sendMegabyte(Socket socket) throws IOException {
		socket.getOutputStream().write("100000\r\n".getBytes(StandardCharsets.US_ASCII));
		socket.getOutputStream().write(" ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII));
		socket.getOutputStream().write("\r\n".getBytes(StandardCharsets.US_ASCII));
	}

	private static String statusLine(Socket socket) throws IOException {
		InputStream in = socket.getInputStream();
		StringBuilder line = new StringBuilder();
		for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
			line.append((char) c);
		}
		return line.toString();
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ ServletWebServerFactoryAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
			WebMvcAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
			JacksonAutoConfiguration.class })
	@Import({ ReportController.class, ReportLimit.class, ReportReader.class, ReportCheck.class, ShippedForms.class })
	static class Server {

		@Bean
		Reporting reporting() {
			return new RememberingReporting();
		}

		@Bean
		SorUnits units() {
			return new OpenUnits();
		}

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

	}

}
