package dk.uthflow.lifecycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dk.uthflow.cases.CaseNumber;
import dk.uthflow.forms.FieldError;
import dk.uthflow.lifecycle.anonymising.CaseText;
import dk.uthflow.lifecycle.anonymising.WaitingCase;
import dk.uthflow.lifecycle.anonymising.WaitingCases;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/**
 * The anonymising tasks as the engine lets the logged-in user see and do them.
 */
@Component
class AnonymisingTasks implements WaitingCases {

	private final TaskService tasks;

	private final FormService forms;

	private final CaseTexts texts;

	private final Anonymity anonymity;

	AnonymisingTasks(TaskService tasks, FormService forms, CaseTexts texts, Anonymity anonymity) {
		this.tasks = tasks;
		this.forms = forms;
		this.texts = texts;
		this.anonymity = anonymity;
	}

	@Override
	public Optional<WaitingCase> find(CaseNumber number) {
		return this.tasks.createTaskQuery()
			.processDefinitionKey(CaseVariables.PROCESS)
			.processInstanceBusinessKey(number.value())
			.taskDefinitionKey(CaseVariables.ANONYMISE_TASK)
			.list()
			.stream()
			.findFirst()
			.map((task) -> waiting(number, task));
	}

	private WaitingCase waiting(CaseNumber number, Task task) {
		Map<String, Object> values = Values.plain(this.tasks.getVariablesTyped(task.getId(), false));
		return new WaitingCase(number, task.getId(), task.getAssignee(), this.texts.of(values),
				this.anonymity.names(values), this.anonymity.day(values));
	}

	@Override
	public void take(WaitingCase waiting, String userId) {
		this.tasks.claim(waiting.taskId(), userId);
	}

	@Override
	public void approve(WaitingCase waiting) {
		try {
			this.forms.submitTaskForm(waiting.taskId(), new HashMap<>(Map.of(CaseVariables.ANONYMISED, true)));
		}
		catch (InvalidSubmission ex) {
			throw new NotApproved(ex.errors().isEmpty() ? List.of(new Hindrance(null, ex.getMessage()))
					: ex.errors().stream().map((error) -> said(waiting, error)).toList());
		}
	}

	private static Hindrance said(WaitingCase waiting, FieldError error) {
		String label = waiting.texts()
			.stream()
			.filter((text) -> text.field().equals(error.felt()))
			.map(CaseText::label)
			.findFirst()
			.orElse(error.felt());
		return new Hindrance(label, error.besked());
	}

}
