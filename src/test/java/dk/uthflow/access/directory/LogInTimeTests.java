package dk.uthflow.access.directory;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;

import com.github.benmanes.caffeine.cache.Ticker;
import org.junit.jupiter.api.Test;

import org.springframework.ldap.core.support.LdapContextSource;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who logs in is told within two seconds that the directory does not answer.
 */
class LogInTimeTests {

	private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

	@Test
	void aDirectoryThatHangsLetsNobodyIn() throws Exception {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			assertRefusedInTime("ldap://127.0.0.1:" + silent.getLocalPort());
		}
	}

	@Test
	void aDirectoryThatIsGoneLetsNobodyIn() throws Exception {
		int port;
		try (ServerSocket gone = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			port = gone.getLocalPort();
		}
		assertRefusedInTime("ldap://127.0.0.1:" + port);
	}

	/** Each answer comes in time, and all of them together do not. */
	@Test
	void aDirectoryThatIsSlowWithEachAnswerLetsNobodyIn() throws Exception {
		try (InMemoryLdap server = new InMemoryLdap();
				SlowServer slow = new SlowServer(server.url(), Duration.ofMillis(600))) {
			assertRefusedInTime(slow.url());
		}
	}

	@Test
	void aDirectoryThatIsALittleSlowIsWaitedFor() throws Exception {
		try (InMemoryLdap server = new InMemoryLdap();
				SlowServer slow = new SlowServer(server.url(), Duration.ofMillis(50))) {
			assertThat(logIn(slow.url()).authenticate(dan()).getName()).isEqualTo("dan");
		}
	}

	private static void assertRefusedInTime(String url) {
		DirectoryLogIn logIn = logIn(url);
		Instant began = Instant.now();
		assertThatExceptionOfType(AuthenticationServiceException.class).isThrownBy(() -> logIn.authenticate(dan()));
		assertThat(Duration.between(began, Instant.now())).isLessThan(TWO_SECONDS.plusMillis(400));
	}

	private static DirectoryLogIn logIn(String url) {
		DirectorySettings settings = LdapServer.settings();
		LdapContextSource server = LdapServer.connectTo(url);
		return new DirectoryLogIn(server, settings,
				new RememberedDirectory(new LdapDirectory(server, settings), settings, Ticker.systemTicker()));
	}

	private static UsernamePasswordAuthenticationToken dan() {
		return UsernamePasswordAuthenticationToken.unauthenticated("dan", "demo");
	}

}
