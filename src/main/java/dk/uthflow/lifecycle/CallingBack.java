package dk.uthflow.lifecycle;

import dk.uthflow.access.Access;
import dk.uthflow.access.AsSystem;
import dk.uthflow.access.Role;
import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseRecord;
import dk.uthflow.cases.CaseStatus;
import dk.uthflow.cases.Cases;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Service;

/**
 * An initialmodtager takes a case back to receipt while it is being handled: it went to
 * the wrong person or place.
 */
@Service
public class CallingBack {

	private final Cases cases;

	private final Access access;

	private final RuntimeService runtime;

	private final AsSystem asSystem;

	CallingBack(Cases cases, Access access, RuntimeService runtime, AsSystem asSystem) {
		this.cases = cases;
		this.access = access;
		this.runtime = runtime;
		this.asSystem = asSystem;
	}

	/**
	 * @throws NoSuchCase when there is none, or none that this person receives
	 * @throws NotNow when the case is not being handled
	 */
	public void callBack(CaseNumber number, String userId) {
		CaseRecord found = this.cases.find(number)
			.filter((record) -> this.access.has(userId, Role.INITIALMODTAGER, record.path()))
			.orElseThrow(() -> new NoSuchCase(number));
		if (found.status() != CaseStatus.SAGSBEHANDLING) {
			throw new NotNow("Sag %s er %s og kan ikke kaldes tilbage".formatted(number, found.status().danish()));
		}
		try {
			this.asSystem.run(() -> this.runtime.createMessageCorrelation(CaseVariables.CALL_BACK)
				.processInstanceId(found.processInstanceId())
				.correlateWithResult());
		}
		catch (MismatchingMessageCorrelationException ex) {
			throw new NotNow("Sag %s er gået videre i mellemtiden".formatted(number));
		}
	}

	/** There is no such case for this person. */
	public static class NoSuchCase extends RuntimeException {

		NoSuchCase(CaseNumber number) {
			super("Sag %s findes ikke".formatted(number));
		}

	}

	/** The case is not where this can be done to it. */
	public static class NotNow extends RuntimeException {

		NotNow(String message) {
			super(message);
		}

	}

}
