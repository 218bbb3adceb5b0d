package dk.uthflow.lifecycle;

import java.util.function.Consumer;

import dk.uthflow.access.Assignable;
import dk.uthflow.audit.Deed;
import dk.uthflow.cases.CaseRecord;
import dk.uthflow.engine.trail.Deeds;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The engine's half of moving a case. The rules have been asked before, so the engine,
 * which knows candidates only, is not asked again; but its history says who did it.
 */
@Component
class MovedTasks {

	/** The kind of link that tells, in the history, who called a case back. */
	static final String CALLED_BACK_BY = "tilbagekald";

	private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

	private final IdentityService identity;

	private final RuntimeService runtime;

	private final RecordKeeper records;

	private final Assignable assignable;

	private final Deeds deeds;

	MovedTasks(ObjectProvider<ProcessEngineConfigurationImpl> engine, IdentityService identity, RuntimeService runtime,
			RecordKeeper records, Assignable assignable, Deeds deeds) {
		this.engine = engine;
		this.identity = identity;
		this.runtime = runtime;
		this.records = records;
		this.assignable = assignable;
		this.deeds = deeds;
	}

	/**
	 * Gives the case's tasks to the person, or to the location's group where null.
	 */
	void give(CaseRecord found, String person, String userId) {
		as(userId, new GivenTasks(found, person, this.assignable, this.records)::give);
	}

	void callBack(CaseRecord found, String userId) {
		as(userId, (context) -> {
			this.deeds.did(Deed.CALLED_BACK, found.number().value());
			context.getTaskManager()
				.findTasksByProcessInstanceId(found.processInstanceId())
				.forEach((task) -> task.addUserIdentityLink(userId, CALLED_BACK_BY));
			try {
				this.runtime.createMessageCorrelation(CaseVariables.CALL_BACK)
					.processInstanceId(found.processInstanceId())
					.correlateWithResult();
			}
			catch (MismatchingMessageCorrelationException ex) {
				throw MoveRules.takenBy(found.handler());
			}
		});
	}

	private void as(String userId, Consumer<CommandContext> work) {
		Authentication before = this.identity.getCurrentAuthentication();
		this.identity.setAuthenticatedUserId(userId);
		try {
			this.engine.getObject().getCommandExecutorTxRequired().execute((context) -> {
				context.runWithoutAuthorization(() -> {
					work.accept(context);
					return null;
				});
				return null;
			});
		}
		finally {
			if (before != null) {
				this.identity.setAuthentication(before);
			}
			else {
				this.identity.clearAuthentication();
			}
		}
	}

}
