package dk.uthflow.modelguard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * The models as they will be in force: what is deployed now, over what was deployed
 * before.
 *
 * @param files the files that are deployed now
 * @param processes every process in force
 * @param decisions every decision in force
 * @param forms every form in force that somebody may refer to
 * @param vocabulary the words that they may use
 */
record Models(List<ModelFile> files, List<ProcessModel> processes, List<DecisionModel> decisions, List<FormModel> forms,
		Vocabulary vocabulary) {

	Optional<FormModel> form(String id) {
		return this.forms.stream().filter((form) -> form.id().equals(id)).findFirst();
	}

	Optional<FormModel> formOf(UserTask task) {
		return Optional.ofNullable(task.getCamundaFormRef()).flatMap(this::form);
	}

	boolean hasDecision(String key) {
		return this.decisions.stream().anyMatch((decision) -> decision.key().equals(key));
	}

	boolean hasProcess(String key) {
		return this.processes.stream().anyMatch((process) -> process.key().equals(key));
	}

	/** Every variable that an expression of the process can know. */
	Set<String> variablesOf(ProcessModel process) {
		Set<String> variables = new LinkedHashSet<>(this.vocabulary.variablesOf(process.key()));
		List<FormModel> filledIn = new ArrayList<>();
		process.userTasks().forEach((task) -> formOf(task).ifPresent(filledIn::add));
		if (this.vocabulary.isCase(process.key())) {
			this.vocabulary.caseForms().forEach((id) -> form(id).ifPresent(filledIn::add));
		}
		filledIn.forEach((form) -> variables.addAll(form.keys()));
		process.elements(ServiceTask.class).forEach((task) -> variables.add(task.getCamundaResultVariable()));
		process.elements(BusinessRuleTask.class).forEach((task) -> variables.add(task.getCamundaResultVariable()));
		variables.remove(null);
		return variables;
	}

}
