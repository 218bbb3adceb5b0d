package dk.uthflow.lifecycle;

import java.util.List;

import dk.uthflow.access.Assignable;
import dk.uthflow.forms.FieldError;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorUnits;

import org.springframework.stereotype.Component;

/**
 * Who may be named as sagsbehandler: a decentral sagsbehandler at or above the case's
 * location, or a privatleverandør of the same municipality.
 */
@Component
class HandlerRule implements SubmissionRule {

	private final Assignable assignable;

	private final SorUnits units;

	HandlerRule(Assignable assignable, SorUnits units) {
		this.assignable = assignable;
		this.units = units;
	}

	@Override
	public List<FieldError> check(Submission submission) {
		String handler = submission.text(CaseVariables.HANDLER);
		if (!submission.says(CaseVariables.DECISION, CaseVariables.ASSIGN) || handler == null) {
			return List.of();
		}
		boolean allowed = this.units.find(SorId.of(submission.location()))
			.filter((unit) -> this.assignable.mayHandle(handler, unit.path()))
			.isPresent();
		return allowed ? List.of()
				: List.of(new FieldError(CaseVariables.HANDLER,
						"""
								%s kan ikke få sagen: vælg en sagsbehandler på sagens lokation eller over den, eller en privatleverandør \
								i samme kommune, eller lad feltet stå tomt"""
							.formatted(handler)));
	}

}
