package dk.uthflow.intake;

import dk.uthflow.testing.Browser;
import dk.uthflow.testing.RunningApplication;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a slow network makes slow is little. Seconds depend on the machine:
 * {@link SlowNetwork} prints them.
 */
@RunningApplication
class FirstVisitTests {

	private static final int MOST_BYTES = 400_000;

	private static final int MOST_REQUESTS = 10;

	/** The page, what it names, and what that asks for. */
	private static final int MOST_TRIPS = 3;

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "/rapporter", "/rapporter/patient", "/rapporter/samle" })
	void aFirstVisitFetchesLittleAndWaitsSeldom(String path) {
		try (Browser browser = Browser.start()) {
			FirstVisit visit = FirstVisit.to(browser, "http://localhost:" + this.port + path);
			assertThat(visit.bytes()).as(visit.toString()).isBetween(50_000L, (long) MOST_BYTES);
			assertThat(visit.requests()).as(visit.toString()).isBetween(4, MOST_REQUESTS);
			assertThat(visit.trips()).as(visit.toString()).isBetween(2, MOST_TRIPS);
		}
	}

}
