package dk.uthflow.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dk.uthflow.access.Access;
import dk.uthflow.access.Role;
import dk.uthflow.forms.FieldError;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorUnits;

import org.springframework.stereotype.Component;

/**
 * A case that was made by mistake is deleted by an initialmodtager of its place, and what
 * remains of it tells of nobody.
 */
@Component
class DeletionRule implements SubmissionRule {

	private final Access access;

	private final SorUnits units;

	private final Anonymity anonymity;

	DeletionRule(Access access, SorUnits units, Anonymity anonymity) {
		this.access = access;
		this.units = units;
		this.anonymity = anonymity;
	}

	@Override
	public List<FieldError> check(Submission submission) {
		if (!submission.says(CaseVariables.DECISION, CaseVariables.DELETE)) {
			return List.of();
		}
		List<FieldError> errors = new ArrayList<>();
		if (!receives(submission)) {
			errors.add(new FieldError(CaseVariables.DECISION, "Kun en initialmodtager på stedet kan slette sagen"));
		}
		if (!submission.model().test(CaseVariables.ERASE_STEP)) {
			errors.add(new FieldError(CaseVariables.DECISION,
					"Sagen følger en ældre model, hvor sager ikke kan slettes; afvis den i stedet"));
		}
		Set<String> kinds = new LinkedHashSet<>();
		this.anonymity.suspicions(submission.text(CaseVariables.DELETION_REMARK), submission.context())
			.forEach((finding) -> kinds.add(finding.kind().danish()));
		if (!kinds.isEmpty()) {
			errors.add(new FieldError(CaseVariables.DELETION_REMARK,
					"Bemærkningen bliver stående og må ikke rumme %s; skriv den uden, eller lad den stå tom"
						.formatted(String.join(" og ", kinds))));
		}
		return errors;
	}

	private boolean receives(Submission submission) {
		return submission.userId() != null && this.units.find(SorId.of(submission.location()))
			.filter((unit) -> this.access.has(submission.userId(), Role.INITIALMODTAGER, unit.path()))
			.isPresent();
	}

}
