package dk.uthflow.access.candidacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.zaxxer.hikari.HikariDataSource;
import dk.uthflow.access.Assignable;
import dk.uthflow.access.DemoOrganisation;
import dk.uthflow.access.Directory;
import dk.uthflow.access.RoleGroups;
import dk.uthflow.access.TestAssignable;
import dk.uthflow.access.directory.DemoDirectory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * An engine with candidacy as its authorisation, on a real PostgreSQL, with the demo's
 * users, and a model that is the lifecycle in small.
 */
class CandidacyEngine implements AutoCloseable {

	private static EmbeddedPostgres postgres;

	private static int databases;

	private final DemoOrganisation organisation = new DemoOrganisation();

	private final DemoDirectory directory;

	private final HikariDataSource database = newDatabase();

	private final ProcessEngine engine;

	CandidacyEngine() {
		try {
			this.directory = new DemoDirectory();
			Assignable assignable = TestAssignable.of(this.directory.directory(), this.organisation);
			StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
			configuration.setProcessEngineName("candidacy-" + databases);
			configuration.setDataSource(this.database);
			configuration.setDatabaseSchemaUpdate("true");
			configuration.setHistory("activity");
			configuration.setAuthorizationCheckRevokes("never");
			configuration.setGeneralResourceWhitelistPattern("[a-zA-Z0-9@._-]+");
			configuration.setCmmnEnabled(false);
			configuration.setStandaloneTasksEnabled(false);
			configuration.setMetricsEnabled(false);
			configuration.setEnforceHistoryTimeToLive(false);
			configuration.getProcessEnginePlugins()
				.add(new CandidacyPlugin(this.directory.directory(), this.organisation, assignable));
			this.engine = configuration.buildProcessEngine();
			this.engine.getRepositoryService().createDeployment().addModelInstance("uth.bpmn", lifecycle()).deploy();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	ProcessEngine engine() {
		return this.engine;
	}

	HikariDataSource database() {
		return this.database;
	}

	Directory directory() {
		return this.directory.directory();
	}

	DemoDirectory server() {
		return this.directory;
	}

	DemoOrganisation organisation() {
		return this.organisation;
	}

	/** A case in the inbox of the unit and of those above it. */
	Task reportedAt(String unit) {
		Map<String, Object> variables = new HashMap<>();
		variables.put("modtagere", groups("dpsInitialmodtager", unit));
		variables.put("overskrift", "Fald");
		String instance = this.engine.getRuntimeService().startProcessInstanceByKey("uth", variables).getId();
		return taskOf(instance);
	}

	/**
	 * A case that is handled at the unit, by a named person or (null) by anyone there.
	 */
	Task handledAt(String unit, String handler) {
		Task inbox = reportedAt(unit);
		Map<String, Object> decision = new HashMap<>();
		decision.put("beslutning", "tildel");
		decision.put("sagsbehandler", handler);
		decision.put("behandlere", groups("dpsDecentralSagsbehandler", unit));
		this.engine.getTaskService().complete(inbox.getId(), decision);
		return taskOf(inbox.getProcessInstanceId());
	}

	Map<String, Object> handOverTo(String unit) {
		return Map.of("beslutning", "overdrag", "modtagere", groups("dpsInitialmodtager", unit));
	}

	Task taskOf(String instance) {
		return this.engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
	}

	String groups(String roles, String unit) {
		return this.organisation.path(unit)
			.ids()
			.stream()
			.flatMap((id) -> Arrays.stream(roles.split(",")).map((role) -> role + "@" + id))
			.collect(Collectors.joining(","));
	}

	<T> T as(String userId, Supplier<T> action) {
		List<String> groups = List.copyOf(RoleGroups.of(directory().rolesOf(userId)));
		this.engine.getIdentityService().setAuthentication(userId, groups);
		try {
			return action.get();
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

	void as(String userId, Runnable action) {
		as(userId, () -> {
			action.run();
			return null;
		});
	}

	@Override
	public void close() {
		this.engine.close();
		this.database.close();
		this.directory.close();
	}

	private static BpmnModelInstance lifecycle() {
		return Bpmn.createExecutableProcess("uth")
			.startEvent()
			.exclusiveGateway("modtag")
			.userTask("initialmodtagelse")
			.camundaCandidateGroups("${modtagere}")
			.exclusiveGateway("beslutning")
			.condition("overdrag", "${beslutning == 'overdrag'}")
			.connectTo("modtag")
			.moveToNode("beslutning")
			.condition("afvis", "${beslutning == 'afvis'}")
			.userTask("anonymisering")
			.camundaCandidateGroups("${behandlere}")
			.endEvent()
			.moveToNode("beslutning")
			.condition("tildel", "${beslutning == 'tildel'}")
			.userTask("sagsbehandling")
			.camundaAssignee("${sagsbehandler}")
			.camundaCandidateGroups("${behandlere}")
			.endEvent()
			.done();
	}

	private static synchronized HikariDataSource newDatabase() {
		try {
			if (postgres == null) {
				postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
			}
			String name = "candidacy_" + ++databases;
			try (var connection = postgres.getPostgresDatabase().getConnection();
					var statement = connection.createStatement()) {
				statement.execute("create database " + name);
				statement.execute("alter database " + name + " set jit = off");
			}
			HikariDataSource pool = new HikariDataSource();
			pool.setDataSource(postgres.getDatabase("postgres", name));
			pool.setMaximumPoolSize(4);
			return pool;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
