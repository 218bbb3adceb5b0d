package dk.uthflow.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.sql.DataSource;

import org.postgresql.Driver;

import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * The platform's database for a command that is not the platform itself: the one of the
 * settings, or the embedded one, which the command joins where the platform runs and
 * starts where not.
 */
public final class DatabaseOfCommand implements AutoCloseable {

	/** Set for a command: then nothing is checked that only the platform needs. */
	public static final String PROPERTY = "uthflow.command";

	private final DataSource dataSource;

	private final EmbeddedDatabase started;

	private DatabaseOfCommand(DataSource dataSource, EmbeddedDatabase started) {
		this.dataSource = dataSource;
		this.started = started;
	}

	/**
	 * @throws IOException when there is no such database
	 */
	public static DatabaseOfCommand open(Environment environment) throws IOException {
		Settings settings = new Settings(environment);
		if (settings.hasDatabase()) {
			return new DatabaseOfCommand(to(settings.get("spring.datasource.url"),
					settings.get("spring.datasource.username"), settings.get("spring.datasource.password")), null);
		}
		Path directory = settings.dataDirectory();
		Path files = directory.resolve(EmbeddedDatabase.FILES);
		if (!Files.exists(files)) {
			throw new IOException("der er ingen database i " + directory);
		}
		if (isHeld(directory)) {
			String port = Files.readAllLines(files.resolve("postmaster.pid")).get(3).strip();
			return new DatabaseOfCommand(to("jdbc:postgresql://127.0.0.1:" + port + "/postgres", EmbeddedDatabase.OWNER,
					Files.readString(directory.resolve(EmbeddedDatabase.PASSWORD_FILE))), null);
		}
		EmbeddedDatabase database = EmbeddedDatabase.start(directory);
		return new DatabaseOfCommand(to(database.jdbcUrl(), EmbeddedDatabase.OWNER, database.password()), database);
	}

	public DataSource dataSource() {
		return this.dataSource;
	}

	private static DataSource to(String url, String user, String password) {
		return new SimpleDriverDataSource(new Driver(), url, user, password);
	}

	private static boolean isHeld(Path directory) throws IOException {
		try (DataDirectoryLock lock = DataDirectoryLock.hold(directory)) {
			return false;
		}
		catch (WrongSetting ex) {
			return true;
		}
	}

	@Override
	public void close() throws IOException {
		if (this.started != null) {
			this.started.close();
		}
	}

}
