package dk.uthflow.lifecycle;

import java.util.List;

import dk.uthflow.access.Directory;
import dk.uthflow.access.Role;
import dk.uthflow.forms.FieldError;

import org.springframework.stereotype.Component;

/**
 * A privatleverandør cannot give a case back; the municipality's initialmodtager calls it
 * back instead.
 */
@Component
class ReturnRule implements SubmissionRule {

	private final Directory directory;

	ReturnRule(Directory directory) {
		this.directory = directory;
	}

	@Override
	public List<FieldError> check(Submission submission) {
		boolean forbidden = submission.says(CaseVariables.ACTION, CaseVariables.RETURN) && submission.userId() != null
				&& this.directory.rolesOf(submission.userId())
					.stream()
					.anyMatch((roleAt) -> roleAt.role() == Role.PRIVATLEVERANDOR);
		return forbidden ? List.of(new FieldError(CaseVariables.ACTION,
				"En privatleverandør kan ikke returnere en sag; bed kommunens initialmodtager kalde den tilbage"))
				: List.of();
	}

}
