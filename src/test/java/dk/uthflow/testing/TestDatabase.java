package dk.uthflow.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real PostgreSQL for tests: one server a JVM, and a database of its own for whoever
 * asks.
 */
public final class TestDatabase {

	private static final String TEMPLATE = "uthflow_template";

	private static final AtomicInteger COUNT = new AtomicInteger();

	private static EmbeddedPostgres server;

	private TestDatabase() {
	}

	/** A new, empty database with every migration done. */
	public static DataSource fresh() {
		return createdFrom(TEMPLATE);
	}

	/** A new database with nothing in it, for an application that migrates it itself. */
	public static DataSource empty() {
		return createdFrom("template1");
	}

	private static DataSource createdFrom(String template) {
		String name = "uthflow_" + COUNT.incrementAndGet();
		JdbcClient.create(server().getPostgresDatabase())
			.sql("create database %s template %s".formatted(name, template))
			.update();
		return server().getDatabase("postgres", name);
	}

	private static synchronized EmbeddedPostgres server() {
		if (server == null) {
			server = start();
		}
		return server;
	}

	private static EmbeddedPostgres start() {
		try {
			EmbeddedPostgres started = EmbeddedPostgres.builder()
				.setServerConfig("max_connections", "300")
				.setServerConfig("fsync", "off")
				.setServerConfig("full_page_writes", "off")
				.start();
			JdbcClient.create(started.getPostgresDatabase()).sql("create database " + TEMPLATE).update();
			Flyway.configure()
				.dataSource(started.getDatabase("postgres", TEMPLATE))
				.locations("classpath:db/migration")
				.load()
				.migrate();
			return started;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The tests' PostgreSQL does not start", ex);
		}
	}

}
