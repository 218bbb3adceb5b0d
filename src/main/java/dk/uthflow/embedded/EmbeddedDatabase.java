package dk.uthflow.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own, its files kept below the data directory from one start
 * to the next. It listens on the loopback only and asks for a password that is kept
 * beside the files, since the texts in it are confidential on a shared machine too.
 */
final class EmbeddedDatabase implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	/** Owns the tables, and makes and changes them. */
	static final String OWNER = "postgres";

	/** What the platform runs as. */
	static final String RUNTIME = "uthflow";

	static final String FILES = "postgresql";

	static final String PASSWORD_FILE = "postgresql.password";

	private static final String PASSWORD_ONLY = """
			# Written by uthflow: every connection needs the password
			host all all 127.0.0.1/32 scram-sha-256
			host all all ::1/128 scram-sha-256
			""";

	private final DataDirectoryLock lock;

	private final EmbeddedPostgres server;

	private final String password;

	private EmbeddedDatabase(DataDirectoryLock lock, EmbeddedPostgres server, String password) {
		this.lock = lock;
		this.server = server;
		this.password = password;
	}

	static EmbeddedDatabase start(Path dataDirectory) throws IOException {
		DataDirectoryLock lock = DataDirectoryLock.hold(dataDirectory);
		Path files = dataDirectory.resolve(FILES);
		Path passwordFile = dataDirectory.resolve(PASSWORD_FILE);
		boolean fresh = !Files.exists(files.resolve("postgresql.conf")) || !Files.exists(passwordFile);
		log.info("Starter PostgreSQL med data i {}{}", files, fresh ? " (første gang: opretter databasen)" : "");
		endOrphan(files);
		String password = fresh ? UUID.randomUUID().toString() : Files.readString(passwordFile);
		try {
			EmbeddedPostgres server = EmbeddedPostgres.builder()
				.setDataDirectory(files)
				.setCleanDataDirectory(false)
				.setRegisterShutdownHook(false)
				.setLocaleConfig("locale-provider", "builtin")
				.setLocaleConfig("builtin-locale", "C.UTF-8")
				.setLocaleConfig("locale", "C")
				.setConnectConfig("password", password)
				.setServerConfig("listen_addresses", "127.0.0.1")
				.setServerConfig("fsync", "on")
				.setServerConfig("synchronous_commit", "on")
				.setServerConfig("max_connections", "60")
				.setServerConfig("shared_buffers", "64MB")
				.setServerConfig("jit", "off")
				.setPGStartupWait(Duration.ofSeconds(60))
				.start();
			EmbeddedDatabase database = new EmbeddedDatabase(lock, server, password);
			if (fresh) {
				database.requirePassword(files, passwordFile);
			}
			return database;
		}
		catch (IOException | RuntimeException ex) {
			lock.close();
			throw ex;
		}
	}

	/** A server whose application was killed lives on, and would hold the files. */
	private static void endOrphan(Path files) throws IOException {
		Path pidFile = files.resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return;
		}
		long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
		ProcessHandle.of(pid)
			.filter((process) -> process.info().command().filter((path) -> path.endsWith("postgres")).isPresent())
			.ifPresent((process) -> {
				log.info("Standser en PostgreSQL, som en tidligere uthflow efterlod (proces {})", pid);
				process.destroy();
				process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
			});
		Files.deleteIfExists(pidFile);
	}

	private void requirePassword(Path files, Path passwordFile) throws IOException {
		Files.deleteIfExists(passwordFile);
		Files.createFile(passwordFile,
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(passwordFile, this.password, StandardCharsets.US_ASCII);
		try (Connection connection = this.server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("ALTER USER postgres PASSWORD '" + this.password + "'");
			Files.writeString(files.resolve("pg_hba.conf"), PASSWORD_ONLY, StandardCharsets.US_ASCII);
			statement.execute("SELECT pg_reload_conf()");
		}
		catch (SQLException ex) {
			throw new IOException("The database's password could not be set", ex);
		}
	}

	/** Makes the role that the platform runs as, with a password for this run only. */
	String runtimePassword() throws IOException {
		String secret = UUID.randomUUID().toString();
		try (Connection connection = DriverManager.getConnection(jdbcUrl(), OWNER, this.password);
				Statement statement = connection.createStatement()) {
			statement.execute("""
					do $$ begin
						if not exists (select from pg_roles where rolname = '%1$s') then
							create role %1$s login nosuperuser nocreatedb nocreaterole;
						end if;
					end $$;
					alter role %1$s password '%2$s'""".formatted(RUNTIME, secret));
			return secret;
		}
		catch (SQLException ex) {
			throw new IOException("The database's role could not be made", ex);
		}
	}

	String jdbcUrl() {
		return "jdbc:postgresql://127.0.0.1:" + this.server.getPort() + "/postgres";
	}

	String password() {
		return this.password;
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		this.lock.close();
	}

}
