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
		PackagedApplication first = PackagedApplication.launch(Map.of("UTHFLOW_DATA_DIR", north.toString()));
		PackagedApplication second = PackagedApplication.start(Map.of("UTHFLOW_DATA_DIR", south.toString()));
		try {
			first.awaitReady();
			String number = Reports.atBrovst(first.anybody());
			String task = first.loggedIn("ivan").taskOf(number);
			assertThat(task).isNotNull();
			assertThat(second.loggedIn("ivan").taskOf(number)).isNull();
			assertThat(first.output()).contains("uthflow er klar", first.address() + "/login",
					"Demobrugere (adgangskode: demo)");

			first.kill();
			first = PackagedApplication.start(Map.of("UTHFLOW_DATA_DIR", north.toString()));

			assertThat(first.loggedIn("ivan").taskOf(number)).isEqualTo(task);
		}
		finally {
			first.close();
			second.close();
		}
		assertThat(north.resolve("postgresql/postmaster.pid")).doesNotExist();
	}

}
