package dk.uthflow.lifecycle;

import java.util.ArrayList;
import java.util.List;

import dk.uthflow.cases.CaseStatus;
import dk.uthflow.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Wipes from a case, in the engine and in its record, what must not stay.
 */
@ModelBean("anonymiser")
public class Anonymiser {

	private final Anonymity anonymity;

	private final RecordKeeper record;

	Anonymiser(Anonymity anonymity, RecordKeeper record) {
		this.anonymity = anonymity;
		this.record = record;
	}

	/**
	 * For models: the last step before a case leaves.
	 * @throws IllegalStateException when a text still tells who somebody is
	 */
	public void wipe(DelegateExecution execution) {
		if (!this.anonymity.findings(Values.of(execution)).isEmpty()) {
			throw new IllegalStateException("Case %s still holds personal data and cannot leave"
				.formatted(execution.getVariable(CaseVariables.CASE_NUMBER)));
		}
		CaseVariables.IDENTITY.forEach(execution::removeVariable);
		removeAddenda(execution);
		String handler = (String) execution.getVariable(CaseVariables.HANDLER);
		this.record.save(execution, CaseStatus.INDSENDELSE, handler);
	}

	/**
	 * For models: the last step of a case that was made by mistake. Everything that was
	 * written about it goes; nobody need anonymise what nobody keeps.
	 * @throws IllegalStateException when nobody has decided and confirmed the deletion
	 */
	public void erase(DelegateExecution execution) {
		if (!CaseVariables.DELETE.equals(execution.getVariable(CaseVariables.DECISION))
				|| !Boolean.TRUE.equals(execution.getVariable(CaseVariables.DELETION_CONFIRMED))) {
			throw new IllegalStateException("Case %s is not to be deleted: nobody has decided and confirmed it"
				.formatted(execution.getVariable(CaseVariables.CASE_NUMBER)));
		}
		this.record.erase(execution);
		List<String> written = new ArrayList<>(execution.getVariableNames());
		written.removeAll(CaseVariables.STEERING);
		execution.removeVariables(written);
		removeAddenda(execution);
	}

	private static void removeAddenda(DelegateExecution execution) {
		List<String> process = List.of(execution.getProcessInstanceId());
		CommandContext command = Context.getCommandContext();
		command.getCommentManager().deleteCommentsByProcessInstanceIds(process);
		command.getAttachmentManager().deleteAttachmentsByProcessInstanceIds(process);
	}

}
