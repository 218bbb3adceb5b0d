package dk.uthflow.lifecycle;

import java.util.HashSet;
import java.util.Set;

import org.camunda.bpm.engine.impl.interceptor.Session;

/**
 * The tasks whose form was validated in the command that is running. A session of the
 * engine lives as long as its command, so this knows of no other.
 */
public class SubmittedTasks implements Session {

	private final Set<String> taskIds = new HashSet<>();

	void add(String taskId) {
		this.taskIds.add(taskId);
	}

	boolean contains(String taskId) {
		return this.taskIds.contains(taskId);
	}

	@Override
	public void flush() {
		// nothing of this is kept
	}

	@Override
	public void close() {
		this.taskIds.clear();
	}

}
