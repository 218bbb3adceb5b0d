package dk.uthflow.access.candidacy;

import java.util.Map;

import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The form service, which has the directory asked ahead of what a form's rules will need.
 */
class AskingFormService extends FormServiceImpl {

	private final AheadOfTransaction directory;

	AskingFormService(AheadOfTransaction directory) {
		this.directory = directory;
	}

	@Override
	public void submitTaskForm(String taskId, Map<String, Object> submitted) {
		this.directory.askAbout(submitted);
		super.submitTaskForm(taskId, submitted);
	}

	@Override
	public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> submitted,
			boolean deserializeValues) {
		this.directory.askAbout(submitted);
		return super.submitTaskFormWithVariablesInReturn(taskId, submitted, deserializeValues);
	}

}
