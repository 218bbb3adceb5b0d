package dk.uthflow.lifecycle;

import java.util.Map;

import dk.uthflow.audit.Deed;
import dk.uthflow.engine.HopelessJob;
import dk.uthflow.engine.ModelBean;
import dk.uthflow.engine.trail.Deeds;
import dk.uthflow.national.AnonymisedCase;
import dk.uthflow.national.AnonymisedCase.Place;
import dk.uthflow.national.NationalRecipient;
import dk.uthflow.national.Receipt;
import dk.uthflow.national.Receipts;
import dk.uthflow.national.RefusedCase;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.sor.SorUnits;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Hands a case to the national recipient, and keeps the receipt with it.
 */
@ModelBean("national")
public class NationalHandOver {

	private final NationalRecipient recipient;

	private final Receipts receipts;

	private final RecordKeeper record;

	private final Anonymity anonymity;

	private final SorUnits units;

	private final Deeds deeds;

	NationalHandOver(NationalRecipient recipient, Receipts receipts, RecordKeeper record, Anonymity anonymity,
			SorUnits units, Deeds deeds) {
		this.recipient = recipient;
		this.receipts = receipts;
		this.record = record;
		this.anonymity = anonymity;
		this.units = units;
		this.deeds = deeds;
	}

	/**
	 * For models: an {@code asyncBefore} service task, so that a retry is a job's retry.
	 * Nothing of the case is written before the recipient has answered, so that no row
	 * but the job's own is locked meanwhile. A case that the recipient refuses is an
	 * incident at once.
	 * @throws IllegalStateException when the case was not anonymised
	 */
	public void submit(DelegateExecution execution) {
		Map<String, Object> values = this.record.values(execution);
		String number = (String) values.get(CaseVariables.CASE_NUMBER);
		if (!Boolean.TRUE.equals(values.get(CaseVariables.ANONYMISED))
				|| !this.anonymity.unanswered(values).isEmpty()) {
			throw new IllegalStateException("Case %s was not anonymised and cannot leave".formatted(number));
		}
		this.receipts.keep(number, handOver(new AnonymisedCase(number, execution.getProcessInstanceId(),
				place((String) values.get(CaseVariables.LOCATION)), Outgoing.of(values))));
		this.deeds.did(Deed.SUBMITTED, number);
	}

	private Receipt handOver(AnonymisedCase anonymised) {
		try {
			return this.recipient.submit(anonymised);
		}
		catch (RefusedCase ex) {
			throw new HopelessJob(ex.getMessage());
		}
	}

	private Place place(String location) {
		return new Place(location, this.units.find(SorId.of(location)).map(SorUnit::type).orElse(""));
	}

}
