package dk.uthflow.lifecycle;

import java.util.Map;

import dk.uthflow.engine.ModelBean;
import dk.uthflow.national.AnonymisedCase;
import dk.uthflow.national.NationalRecipient;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Hands a case to the national recipient.
 */
@ModelBean("national")
public class NationalHandOver {

	private final NationalRecipient recipient;

	private final RecordKeeper record;

	private final Anonymity anonymity;

	NationalHandOver(NationalRecipient recipient, RecordKeeper record, Anonymity anonymity) {
		this.recipient = recipient;
		this.record = record;
		this.anonymity = anonymity;
	}

	/**
	 * For models: an {@code asyncBefore} service task, so that a retry is a job's retry.
	 * @throws IllegalStateException when the case was not anonymised
	 */
	public void submit(DelegateExecution execution) {
		Map<String, Object> values = this.record.values(execution);
		String number = (String) values.get(CaseVariables.CASE_NUMBER);
		if (!Boolean.TRUE.equals(values.get(CaseVariables.ANONYMISED))
				|| !this.anonymity.unanswered(values).isEmpty()) {
			throw new IllegalStateException("Case %s was not anonymised and cannot leave".formatted(number));
		}
		this.recipient.submit(new AnonymisedCase(number, Outgoing.of(values)));
	}

}
