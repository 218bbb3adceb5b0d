package dk.uthflow.engine.trail;

import java.util.Collection;
import java.util.Set;

import dk.uthflow.audit.Deed;
import dk.uthflow.audit.Trail;
import org.camunda.bpm.cockpit.db.CommandExecutor;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * Cockpit asks the database by queries of its own, which pass by the engine's
 * interceptors: what they answer leaves its trace here.
 */
class CockpitTrail extends DefaultCockpitRuntimeDelegate {

	private final Trail trail;

	private final CasesOfEngine cases;

	CockpitTrail(Trail trail, CasesOfEngine cases) {
		this.trail = trail;
		this.cases = cases;
	}

	@Override
	protected CommandExecutor createCommandExecutor(String engine) {
		CommandExecutor executor = super.createCommandExecutor(engine);
		return new CommandExecutor() {
			@Override
			public <T> T executeCommand(Command<T> command) {
				T result = executor.executeCommand(command);
				Set<String> seen = CockpitTrail.this.cases.in(result);
				CockpitTrail.this.trail.shown((result instanceof Collection) ? Deed.LISTED : Deed.READ, seen, null);
				return result;
			}
		};
	}

}
