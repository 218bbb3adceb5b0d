package dk.uthflow.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;

/**
 * A process owner's new version of the table of deadlines, in force until it is closed.
 */
final class ChangedTable implements AutoCloseable {

	private final ProcessEngine engine;

	private final Deployment deployment;

	private ChangedTable(ProcessEngine engine, Deployment deployment) {
		this.engine = engine;
		this.deployment = deployment;
	}

	/** Deploys the table with every occurrence of a text replaced, two and two. */
	static ChangedTable deploy(ProcessEngine engine, String... replacements) {
		String table = original();
		for (int i = 0; i < replacements.length; i += 2) {
			table = table.replace(replacements[i], replacements[i + 1]);
		}
		return new ChangedTable(engine,
				engine.getRepositoryService().createDeployment().addString("frister.dmn", table).deploy());
	}

	private static String original() {
		try (InputStream in = ChangedTable.class.getResourceAsStream("/bpmn/frister.dmn")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.engine.getRepositoryService().deleteDeployment(this.deployment.getId());
	}

}
