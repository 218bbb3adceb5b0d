package dk.uthflow.lifecycle;

import java.util.Map;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Takes a task's form only when it keeps to its schema and the rules. Every way of
 * submitting a form passes here: Tasklist, REST and pages.
 */
class ValidatedForm implements TaskFormHandler {

	private final TaskFormHandler stock;

	private final ObjectProvider<Submissions> submissions;

	ValidatedForm(TaskFormHandler stock, ObjectProvider<Submissions> submissions) {
		this.stock = stock;
		this.submissions = submissions;
	}

	@Override
	public TaskFormData createTaskForm(TaskEntity task) {
		return this.stock.createTaskForm(task);
	}

	@Override
	public void parseConfiguration(Element activity, DeploymentEntity deployment, ProcessDefinitionEntity process,
			BpmnParse parse) {
		this.stock.parseConfiguration(activity, deployment, process, parse);
	}

	@Override
	public void submitFormVariables(VariableMap submitted, VariableScope scope) {
		TaskEntity task = (TaskEntity) scope;
		Map<String, Object> values = this.submissions.getObject()
			.accept(task, createTaskForm(task), Values.plain(submitted));
		VariableMap variables = Variables.createVariables();
		values.forEach((name, value) -> variables.put(name, Values.toVariable(value)));
		this.stock.submitFormVariables(variables, scope);
		Context.getCommandContext().getSession(SubmittedTasks.class).add(task.getId());
	}

	/**
	 * A task of a case is completed by its form alone: whatever else completes it would
	 * pass by the validation.
	 */
	static void requireSubmitted(String taskId) {
		if (!Context.getCommandContext().getSession(SubmittedTasks.class).contains(taskId)) {
			throw new InvalidSubmission("Opgaven afsluttes ved at indsende dens formular");
		}
	}

}
