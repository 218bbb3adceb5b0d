package dk.uthflow.production;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dk.uthflow.testing.Tools;

import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server from the machine's own package, with a database that belongs to a
 * role with no further rights, made by the script of the container set-up.
 */
final class DebianPostgresql implements AutoCloseable {

	static final String USER = "uthflow";

	static final String PASSWORD = "et hemmeligt \"ord\" med 'tegn'";

	static final String OWNER = "uthflow_ejer";

	static final String OWNER_PASSWORD = "et andet 'ord'";

	private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

	private final Path home;

	private final int port = Ports.free();

	private final Server server;

	private DebianPostgresql(Path home) {
		Path initdb = Tools.require("initdb");
		Path programs = initdb.getParent();
		this.home = home;
		Path data = home.resolve("data");
		Program.run(asOrdinaryUser(initdb.toString(), "--pgdata=" + data, "--username=postgres", "--encoding=UTF8",
				"--locale=C.UTF-8", "--auth-local=trust", "--auth-host=scram-sha-256", "--no-sync"));
		this.server = Server.start(
				List.of(asOrdinaryUser(programs.resolve("postgres").toString(), "-D", data.toString(), "-p",
						String.valueOf(this.port), "-k", home.toString(), "-c", "listen_addresses=127.0.0.1")),
				Map.of(), home.resolve("output.txt"), () -> Program.succeeds(programs.resolve("pg_isready").toString(),
						"--host=127.0.0.1", "--port=" + this.port));
		Program.run(
				Map.of("POSTGRES_USER", "postgres", "PGHOST", home.toString(), "PGPORT", String.valueOf(this.port),
						"UTHFLOW_DATABASE_PASSWORD", PASSWORD, "UTHFLOW_DATABASE_OWNER_PASSWORD", OWNER_PASSWORD),
				List.of("docker/database/create-role.sh"));
	}

	static DebianPostgresql start() throws IOException {
		Tools.require("initdb");
		Path home = Files.createTempDirectory("uthflow-postgresql");
		if (ROOT) {
			Files.setOwner(home,
					home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
		}
		return new DebianPostgresql(home);
	}

	/** PostgreSQL refuses to run as root. */
	private static String[] asOrdinaryUser(String... command) {
		List<String> all = new ArrayList<>();
		if (ROOT) {
			all.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
		}
		all.addAll(List.of(command));
		return all.toArray(String[]::new);
	}

	String url() {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/uthflow";
	}

	/** The first column of the first row, as the application's role sees it. */
	String ask(String sql) throws SQLException {
		try (var connection = DriverManager.getConnection(url(), USER, PASSWORD);
				var statement = connection.createStatement();
				var rows = statement.executeQuery(sql)) {
			return rows.next() ? rows.getString(1) : null;
		}
	}

	/** Everything that a backup of the database holds, as SQL. */
	String dump() {
		return Program.run(Tools.require("pg_dump").toString(), "--host=" + this.home, "--port=" + this.port,
				"--username=postgres", "uthflow");
	}

	/** What the server has said since it started. */
	String log() throws IOException {
		return Files.readString(this.home.resolve("output.txt"));
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		FileSystemUtils.deleteRecursively(this.home);
	}

}
