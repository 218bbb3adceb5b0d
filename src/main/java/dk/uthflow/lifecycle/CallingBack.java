package dk.uthflow.lifecycle;

import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseRecord;
import dk.uthflow.cases.CaseWork;
import dk.uthflow.cases.Cases;
import dk.uthflow.cases.HeldCase;
import dk.uthflow.cases.NotMoved;

import org.springframework.stereotype.Service;

/**
 * An initialmodtager takes a case back to receipt while it is being handled: it went to
 * the wrong person or place.
 */
@Service
public class CallingBack {

	private final Cases cases;

	private final CaseWork work;

	CallingBack(Cases cases, CaseWork work) {
		this.cases = cases;
		this.work = work;
	}

	/**
	 * @throws NoSuchCase when there is none, or none that this person receives: a closed
	 * case is not theirs to know of
	 * @throws NotNow when the case is not being handled
	 */
	public void callBack(CaseNumber number, String userId) {
		CaseRecord found = this.cases.find(number)
			.filter((one) -> one.status().isOpen())
			.orElseThrow(() -> new NoSuchCase(number));
		try {
			this.work.callBack(new HeldCase(number, found.handler()), userId);
		}
		catch (NotMoved ex) {
			throw (ex.reason() == NotMoved.Reason.NO_RIGHT) ? new NoSuchCase(number) : new NotNow(ex.getMessage());
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
