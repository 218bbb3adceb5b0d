package dk.uthflow.engine;

import java.util.List;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's tables from its own scripts, under Flyway's lock, so that two nodes
 * that start on an empty database do not race. Two things are ours: texts longer than
 * 4,000 characters fit in a runtime variable, and the timers that are due are found by an
 * index.
 */
@Component
class EngineTables implements JavaMigration {

	private static final String SCRIPT = "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql";

	private static final List<String> PARTS = List.of("engine", "history", "identity", "case.engine", "case.history",
			"decision.engine", "decision.history");

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("1");
	}

	@Override
	public String getDescription() {
		return "engine tables of Camunda 7.24";
	}

	@Override
	public Integer getChecksum() {
		return null;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) throws Exception {
		ResourceDatabasePopulator scripts = new ResourceDatabasePopulator();
		PARTS.forEach((part) -> scripts.addScript(new ClassPathResource(SCRIPT.formatted(part))));
		scripts.addScript(new ClassPathResource("db/engine/adjust.sql"));
		scripts.execute(new SingleConnectionDataSource(context.getConnection(), true));
	}

}
