package dk.uthflow.access.login;

import java.net.HttpURLConnection;
import java.net.URI;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class SessionCookieTests {

	@ParameterizedTest
	@CsvSource({ "true, false", "false, true" })
	void outsideTheDemoTheSessionsCookieNeedsAnEncryptedConnection(String demo, boolean secure) throws Exception {
		TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
		new LogInConfiguration(null, null, null).sessionCookie(new MockEnvironment().withProperty("uthflow.demo", demo))
			.customize(factory);
		WebServer server = factory
			.getWebServer((context) -> context.addServlet("session", new OpensSession()).addMapping("/"));
		server.start();
		try {
			URI address = URI.create("http://localhost:" + server.getPort());
			String cookie = ((HttpURLConnection) address.toURL().openConnection()).getHeaderField("Set-Cookie");
			assertThat(cookie).contains("JSESSIONID", "HttpOnly");
			assertThat(cookie.contains("Secure")).isEqualTo(secure);
		}
		finally {
			server.stop();
		}
	}

	static class OpensSession extends HttpServlet {

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) {
			request.getSession();
		}

	}

}
