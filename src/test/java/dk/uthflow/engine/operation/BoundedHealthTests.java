package dk.uthflow.engine.operation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.ldap.core.support.LdapContextSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class BoundedHealthTests {

	private final HealthConfiguration configuration = new HealthConfiguration();

	@Test
	void aServerThatTakesTheConnectionAndSaysNothingIsDownInTime() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
			for (HealthIndicator server : new HealthIndicator[] { mail(silent.getLocalPort()),
					directory(silent.getLocalPort()) }) {
				assertTimeoutPreemptively(Duration.ofSeconds(4),
						() -> assertThat(server.health().getStatus()).isEqualTo(Status.DOWN));
				assertTimeoutPreemptively(Duration.ofMillis(500),
						() -> assertThat(server.health().getStatus()).isEqualTo(Status.DOWN));
			}
		}
	}

	@Test
	void aServerThatIsGoneIsDownAndNothingIsToldOfIt() throws IOException {
		int port;
		try (ServerSocket closed = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
			port = closed.getLocalPort();
		}
		assertThat(mail(port).health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(directory(port).health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(directory(port).health().getDetails()).isEmpty();
	}

	@Test
	void aServerIsNotAskedForEachWhoAsks() {
		int[] asked = { 0 };
		BoundedHealth health = new BoundedHealth("x", () -> asked[0]++);
		for (int i = 0; i < 20; i++) {
			assertThat(health.health().getStatus()).isEqualTo(Status.UP);
		}
		assertThat(asked[0]).isEqualTo(1);
	}

	private HealthIndicator mail(int port) {
		JavaMailSenderImpl mail = new JavaMailSenderImpl();
		mail.setHost("localhost");
		mail.setPort(port);
		return this.configuration.mailHealthIndicator(mail);
	}

	private HealthIndicator directory(int port) {
		LdapContextSource directory = new LdapContextSource();
		directory.setUrl("ldap://localhost:" + port);
		directory.setBase("dc=uthflow,dc=dk");
		directory.setUserDn("cn=x");
		directory.setPassword("x");
		directory.afterPropertiesSet();
		return this.configuration.directoryHealthIndicator(directory);
	}

}
