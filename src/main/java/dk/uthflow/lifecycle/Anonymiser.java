package dk.uthflow.lifecycle;

import java.util.ArrayList;
import java.util.List;

import dk.uthflow.cases.Attachments;
import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseStatus;
import dk.uthflow.cases.Messages;
import dk.uthflow.engine.ModelBean;
import dk.uthflow.lifecycle.anonymising.Draft;
import dk.uthflow.lifecycle.anonymising.Drafts;
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

	private final Drafts drafts;

	private final Attachments attachments;

	private final Messages messages;

	Anonymiser(Anonymity anonymity, RecordKeeper record, Drafts drafts, Attachments attachments, Messages messages) {
		this.anonymity = anonymity;
		this.record = record;
		this.drafts = drafts;
		this.attachments = attachments;
		this.messages = messages;
	}

	/**
	 * For models: the last step before a case leaves.
	 * @throws IllegalStateException when a text still tells who somebody is, or nobody
	 * has said what becomes of a file
	 */
	public void wipe(DelegateExecution execution) {
		CaseNumber number = RecordKeeper.number(execution);
		if (!this.anonymity.unanswered(Values.of(execution)).isEmpty() || this.attachments.hasOpen(number)) {
			throw new IllegalStateException("Case %s still holds personal data and cannot leave".formatted(number));
		}
		CaseVariables.IDENTITY.forEach(execution::removeVariable);
		this.drafts.change(number, Draft::keptOnly);
		this.attachments.wipe(number);
		removeAddenda(execution);
		String handler = (String) execution.getVariable(CaseVariables.HANDLER);
		this.record.save(execution, CaseStatus.INDSENDELSE, handler);
		this.messages.forget(RecordKeeper.number(execution));
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
		this.messages.forget(RecordKeeper.number(execution));
		this.attachments.erase(RecordKeeper.number(execution));
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
