package dk.uthflow.lifecycle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dk.uthflow.forms.FieldError;

import org.springframework.stereotype.Component;

/**
 * No case leaves while a text tells who somebody is.
 */
@Component
class AnonymousRule implements SubmissionRule {

	private final Anonymity anonymity;

	AnonymousRule(Anonymity anonymity) {
		this.anonymity = anonymity;
	}

	@Override
	public List<FieldError> check(Submission submission) {
		if (!CaseVariables.ANONYMISE_TASK.equals(submission.task())) {
			return List.of();
		}
		Map<String, Object> after = new HashMap<>(submission.context());
		after.putAll(submission.values());
		List<FieldError> errors = new ArrayList<>();
		this.anonymity.findings(after).forEach((field, findings) -> {
			Set<String> kinds = new LinkedHashSet<>();
			findings.forEach((finding) -> kinds.add(finding.kind().danish()));
			errors.add(new FieldError(field, "Teksten indeholder %s, som skal fjernes, før sagen kan forlade huset"
				.formatted(String.join(" og ", kinds))));
		});
		return errors;
	}

}
