package dk.uthflow.lifecycle;

import java.util.Map;
import java.util.Set;

/**
 * What the models and the platform call the same things: the names that a model may count
 * on, and those it must keep.
 */
public final class CaseWords {

	/** The process that a case follows. */
	public static final String PROCESS = CaseVariables.PROCESS;

	/** The steps of it that lists, pages and the record know. */
	public static final Set<String> TASKS = Set.of(CaseVariables.RECEIVE_TASK, CaseVariables.HANDLE_TASK,
			CaseVariables.ANONYMISE_TASK);

	/** The forms whose fields a case has from its report. */
	public static final Set<String> REPORT_FORMS = Set.copyOf(CaseVariables.REPORT_FORMS);

	/** The variables that are set by the platform, whatever the forms ask for. */
	public static final Map<String, Set<String>> VARIABLES = Map.of(PROCESS,
			Set.of(CaseVariables.CASE_NUMBER, CaseVariables.LOCATION, CaseVariables.LOCATION_NAME,
					CaseVariables.REPORTED, CaseVariables.DUE, CaseVariables.OVERDUE, CaseVariables.HANDLER),
			"besked", Set.of("besked"));

	/** Those of a case that no form may change. */
	public static final Set<String> RESERVED = Set.of(CaseVariables.CASE_NUMBER, CaseVariables.LOCATION_NAME,
			CaseVariables.REPORTED, CaseVariables.DUE, CaseVariables.OVERDUE);

	/** Those of a case that no reporter may give: they steer it. */
	public static final Set<String> STEERING = Set.of(CaseVariables.HANDLER, CaseVariables.DECISION,
			CaseVariables.ACTION, CaseVariables.ANONYMISED, CaseVariables.DELETION_REASON,
			CaseVariables.DELETION_REMARK, CaseVariables.DELETION_CONFIRMED, "alvorlighed", "afvisningsaarsag");

	private CaseWords() {
	}

}
