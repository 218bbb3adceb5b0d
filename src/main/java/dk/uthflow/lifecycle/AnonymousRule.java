package dk.uthflow.lifecycle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dk.uthflow.access.PageWords;
import dk.uthflow.anonymise.Finding;
import dk.uthflow.cases.Attachments;
import dk.uthflow.cases.CaseNumber;
import dk.uthflow.forms.FieldError;
import dk.uthflow.lifecycle.anonymising.KindsFound;
import dk.uthflow.lifecycle.anonymising.Mark;

import org.springframework.stereotype.Component;

/**
 * Texts leave as the handler answered, and no case leaves while a text tells who somebody
 * is.
 */
@Component
class AnonymousRule implements SubmissionRule {

	private final Anonymity anonymity;

	private final Attachments attachments;

	private final KindsFound kinds;

	private final PageWords words;

	AnonymousRule(Anonymity anonymity, Attachments attachments, KindsFound kinds, PageWords words) {
		this.anonymity = anonymity;
		this.attachments = attachments;
		this.kinds = kinds;
		this.words = words;
	}

	/**
	 * A text that was not changed in the form itself is replaced by what the answers make
	 * of it, be it one of the form's or not.
	 */
	@Override
	public Map<String, Object> changes(Submission submission) {
		if (!CaseVariables.ANONYMISE_TASK.equals(submission.task())) {
			return Map.of();
		}
		Map<String, String> answered = this.anonymity.review(submission.context()).after();
		Map<String, String> before = new HashMap<>();
		CaseTexts.with(submission.context(), (path, text) -> {
			before.put(path, text);
			return text;
		});
		Map<String, Object> all = after(submission);
		Map<String, Object> changed = new LinkedHashMap<>(CaseTexts.with(all, (path, text) -> {
			boolean asItWas = before.containsKey(path) && lines(text).equals(lines(before.get(path)));
			return asItWas ? answered.getOrDefault(path, text) : text;
		}));
		changed.entrySet().removeIf((entry) -> Objects.equals(entry.getValue(), all.get(entry.getKey())));
		return changed;
	}

	@Override
	public List<FieldError> check(Submission submission) {
		if (!CaseVariables.ANONYMISE_TASK.equals(submission.task())) {
			return List.of();
		}
		List<FieldError> errors = new ArrayList<>();
		this.anonymity.unanswered(after(submission))
			.forEach((field, findings) -> errors.add(new FieldError(field, said(findings))));
		CaseNumber number = new CaseNumber((String) submission.context().get(CaseVariables.CASE_NUMBER));
		if (this.attachments.hasOpen(number)) {
			errors.add(new FieldError("bilag", this.words.say("anonymise.says.files")));
		}
		return errors;
	}

	private static Map<String, Object> after(Submission submission) {
		Map<String, Object> after = new HashMap<>(submission.context());
		after.putAll(submission.values());
		return after;
	}

	private String said(List<Finding> findings) {
		boolean standing = findings.stream().allMatch(Mark::mayStand);
		return this.words.say(standing ? "anonymise.says.answer" : "anonymise.says.remove", this.kinds.of(findings));
	}

	private static String lines(String text) {
		return text.replace("\r\n", "\n");
	}

}
