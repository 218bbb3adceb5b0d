package dk.uthflow.lifecycle;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.camunda.bpm.engine.impl.interceptor.Session;

/**
 * The rows of the table of deadlines that the running command has asked for, so that one
 * step asks once. A session of the engine lives as long as its command, so a new table
 * acts from the next one.
 */
public class RulesOfCommand implements Session {

	private final Map<String, DeadlineRule> rules = new HashMap<>();

	DeadlineRule at(String location, Function<String, DeadlineRule> table) {
		return this.rules.computeIfAbsent(location, table);
	}

	@Override
	public void flush() {
		// nothing of this is kept
	}

	@Override
	public void close() {
		this.rules.clear();
	}

}
