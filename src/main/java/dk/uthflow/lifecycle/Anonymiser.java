package dk.uthflow.lifecycle;

import java.util.List;

import dk.uthflow.cases.CaseStatus;
import dk.uthflow.engine.ModelBean;
import dk.uthflow.lifecycle.anonymising.Draft;
import dk.uthflow.lifecycle.anonymising.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Wipes who people are from a case, in the engine and in its record.
 */
@ModelBean("anonymiser")
public class Anonymiser {

	private final Anonymity anonymity;

	private final RecordKeeper record;

	private final Drafts drafts;

	Anonymiser(Anonymity anonymity, RecordKeeper record, Drafts drafts) {
		this.anonymity = anonymity;
		this.record = record;
		this.drafts = drafts;
	}

	/**
	 * For models: the last step before a case leaves.
	 * @throws IllegalStateException when a text still tells who somebody is
	 */
	public void wipe(DelegateExecution execution) {
		if (!this.anonymity.unanswered(Values.of(execution)).isEmpty()) {
			throw new IllegalStateException("Case %s still holds personal data and cannot leave"
				.formatted(execution.getVariable(CaseVariables.CASE_NUMBER)));
		}
		CaseVariables.IDENTITY.forEach(execution::removeVariable);
		this.drafts.change(RecordKeeper.number(execution), Draft::keptOnly);
		List<String> process = List.of(execution.getProcessInstanceId());
		CommandContext command = Context.getCommandContext();
		command.getCommentManager().deleteCommentsByProcessInstanceIds(process);
		command.getAttachmentManager().deleteAttachmentsByProcessInstanceIds(process);
		String handler = (String) execution.getVariable(CaseVariables.HANDLER);
		this.record.save(execution, CaseStatus.INDSENDELSE, handler);
	}

}
