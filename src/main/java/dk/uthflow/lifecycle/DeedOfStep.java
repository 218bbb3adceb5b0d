package dk.uthflow.lifecycle;

import java.util.Map;

import dk.uthflow.audit.Deed;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * What a step of the model has done to the case, by the word that the log of look-ups
 * knows.
 */
final class DeedOfStep {

	private static final Map<Object, Deed> DECISIONS = Map.of(CaseVariables.REJECT, Deed.REJECTED,
			CaseVariables.HAND_OVER, Deed.HANDED_OVER, CaseVariables.ASSIGN, Deed.ASSIGNED, CaseVariables.DELETE,
			Deed.DELETED);

	private DeedOfStep() {
	}

	/** Of a task that is completed with its form. */
	static Deed of(DelegateTask task) {
		return switch (task.getTaskDefinitionKey()) {
			case CaseVariables.RECEIVE_TASK ->
				DECISIONS.getOrDefault(String.valueOf(task.getVariable(CaseVariables.DECISION)), Deed.CHANGED);
			case CaseVariables.HANDLE_TASK ->
				CaseVariables.RETURN.equals(task.getVariable(CaseVariables.ACTION)) ? Deed.HANDED_OVER : Deed.CHANGED;
			case CaseVariables.ANONYMISE_TASK ->
				Boolean.TRUE.equals(task.getVariable(CaseVariables.ANONYMISED)) ? Deed.ANONYMISED : Deed.CHANGED;
			default -> Deed.CHANGED;
		};
	}

}
