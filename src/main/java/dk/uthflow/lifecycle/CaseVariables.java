package dk.uthflow.lifecycle;

import java.util.List;
import java.util.Set;

import dk.uthflow.cases.CaseFields;

/**
 * The names of the case's variables that the platform itself knows; all others belong to
 * the forms.
 */
final class CaseVariables {

	static final String PROCESS = "uth";

	/** The fullest first. */
	static final List<String> REPORT_FORMS = List.of("rapport", "rapport-samle", "rapport-patient");

	static final String CASE_NUMBER = "sagsnummer";

	static final String LOCATION = "lokation";

	static final String LOCATION_NAME = "lokationNavn";

	static final String REPORTED = "rapporteret";

	static final String DUE = "frist";

	static final String OVERDUE = "overskredet";

	static final String DECISION = "beslutning";

	static final String HANDLER = "sagsbehandler";

	static final String ACTION = "handling";

	static final String ANONYMISED = "anonymiseringGodkendt";

	static final String FEEDBACK = CaseFields.FEEDBACK;

	static final String REJECT = "afvis";

	static final String DELETE = "slet";

	static final String DELETION_REASON = "sletningsaarsag";

	static final String DELETION_REMARK = "sletningskommentar";

	static final String DELETION_CONFIRMED = "sletningBekraeftet";

	static final String HAND_OVER = "overdrag";

	static final String ASSIGN = "tildel";

	static final String RETURN = "returner";

	static final String RECEIVE_TASK = "initialmodtagelse";

	static final String HANDLE_TASK = "sagsbehandling";

	static final String ANONYMISE_TASK = "anonymisering";

	static final String ERASE_STEP = "sletIndhold";

	static final String CALL_BACK = "tilbagekald";

	/** What tells who somebody is, and is wiped before a case leaves. */
	static final Set<String> IDENTITY = Set.of("patientNavn", "patientCpr", "rapportoerNavn", "rapportoerEmail",
			"rapportoerTelefon");

	/** Whose names the case itself gives. */
	static final Set<String> NAMES = Set.of("patientNavn", "rapportoerNavn");

	/** What steers the case inside the house and says nothing of the event. */
	static final Set<String> INTERNAL = Set.of(HANDLER, DECISION, ACTION, ANONYMISED, "returneringsaarsag", FEEDBACK,
			LOCATION_NAME, DUE, OVERDUE);

	/**
	 * What the process needs to come to its end, when nothing else of the case is kept.
	 */
	static final Set<String> STEERING = Set.of(CASE_NUMBER, DECISION, LOCATION, REPORTED, DUE);

	private CaseVariables() {
	}

}
