package dk.uthflow.lifecycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dk.uthflow.forms.FieldError;
import dk.uthflow.forms.FormResult;
import dk.uthflow.forms.FormSchema;
import dk.uthflow.lifecycle.SubmissionRule.Submission;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.springframework.stereotype.Component;

/**
 * Decides whether what was submitted for a task is taken.
 */
@Component
class Submissions {

	private final DeployedForms forms;

	private final List<SubmissionRule> rules;

	Submissions(DeployedForms forms, List<SubmissionRule> rules) {
		this.forms = forms;
		this.rules = rules;
	}

	/**
	 * The values to keep.
	 * @throws InvalidSubmission naming every field that cannot be taken
	 */
	Map<String, Object> accept(TaskEntity task, TaskFormData form, Map<String, Object> submitted) {
		Map<String, Object> context = Values.of(task);
		FormSchema schema = this.forms.of(form);
		FormResult result = schema.validate(completed(schema, submitted, context), context);
		refuse(result.errors());
		Submission submission = new Submission(task.getTaskDefinitionKey(),
				Context.getCommandContext().getAuthenticatedUserId(), result.values(), context,
				(id) -> task.getExecution().getProcessDefinition().findActivity(id) != null);
		refuse(this.rules.stream().flatMap((rule) -> rule.check(submission).stream()).toList());
		return result.values();
	}

	/**
	 * A field that is not sent keeps what the case has: Tasklist sends every field of the
	 * form, another client may send what it changes.
	 */
	private static Map<String, Object> completed(FormSchema schema, Map<String, Object> submitted,
			Map<String, Object> context) {
		Map<String, Object> completed = new LinkedHashMap<>(context);
		completed.keySet().retainAll(schema.keys());
		completed.putAll(submitted);
		return completed;
	}

	private static void refuse(List<FieldError> errors) {
		if (!errors.isEmpty()) {
			throw new InvalidSubmission(errors);
		}
	}

}
