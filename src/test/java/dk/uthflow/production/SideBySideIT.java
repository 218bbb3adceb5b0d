package dk.uthflow.production;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The jar with no settings but where it listens and keeps its files.
 */
class SideBySideIT {

	@Test
	void twoInstancesKeepTheirOwnCasesAndFindThemAgain(@TempDir Path north, @TempDir Path south) {
		Map<String, String> inNorth = Map.of("UTHFLOW_DATA_DIR", north.toString());
		String number;
		String task;
		try (PackagedApplication first = PackagedApplication.launch(inNorth);
				PackagedApplication second = PackagedApplication.launch(Map.of("UTHFLOW_DATA_DIR", south.toString()))) {
			first.awaitReady();
			number = Reports.atBrovst(first.anybody());
			task = first.loggedIn("ivan").taskOf(number);
			assertThat(task).isNotNull();
			assertThat(first.output()).contains("uthflow er klar", first.address() + "/login",
					"Demobrugere (adgangskode: demo)");
			second.awaitReady();
			assertThat(second.loggedIn("ivan").taskOf(number)).isNull();
			first.kill();
		}
		try (PackagedApplication again = PackagedApplication.start(inNorth)) {
			assertThat(again.loggedIn("ivan").taskOf(number)).isEqualTo(task);
		}
		assertThat(north.resolve("postgresql/postmaster.pid")).doesNotExist();
	}

}
