package dk.uthflow.production;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The command {@code verify-audit} of the jar itself, beside the running application and
 * without it.
 */
class VerifyAuditIT {

	@TempDir
	Path data;

	@Test
	void theLogIsWholeUntilSomebodyWhoHasTheDatabaseChangesARow() throws Exception {
		Map<String, String> settings = Map.of("UTHFLOW_DATA_DIR", this.data.toString());
		try (PackagedApplication application = PackagedApplication.start(settings)) {
			Reports.atBrovst(application.anybody());
			application.loggedIn("ivan");
			Result beside = verify();
			assertThat(beside.output()).contains("Loggen er hel", "Seneste segl: ");
			assertThat(beside.exitCode()).isZero();
			assertThat(Files.getPosixFilePermissions(this.data.resolve("audit.key"))).hasSize(2);
			changeARow();
		}
		Result alone = verify();
		assertThat(alone.output()).contains("BRUDT: Række 1 i kæde 1000001 ", "er ikke, som den blev skrevet");
		assertThat(alone.exitCode()).isEqualTo(1);
		assertThat(this.data.resolve("postgresql/postmaster.pid")).doesNotExist();
	}

	private void changeARow() throws Exception {
		String port = Files.readAllLines(this.data.resolve("postgresql/postmaster.pid")).get(3).strip();
		String password = Files.readString(this.data.resolve("postgresql.password"));
		try (Connection database = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres",
				"postgres", password); Statement statement = database.createStatement()) {
			statement.execute("set session_replication_role = replica");
			assertThat(
					statement.executeUpdate("update uth_audit set user_id = 'dan' where seq = 1 and chain = 1000001"))
				.isEqualTo(1);
		}
	}

	private Result verify() throws Exception {
		List<String> command = new ArrayList<>(List.of(PackagedApplication.java(), "-Xmx256m", "-jar",
				PackagedApplication.jar().toString(), "verify-audit"));
		Path output = Files.createTempFile("verify-audit", ".txt");
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
		builder.environment().put("UTHFLOW_DATA_DIR", this.data.toString());
		Process process = builder.start();
		assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
		return new Result(process.exitValue(), Files.readString(output));
	}

	private record Result(int exitCode, String output) {

	}

}
