package dk.uthflow.modelguard;

import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * A task that can be somebody's by name can be a privatleverandør's, who hands no case
 * over: its form does not change the case's place, nor what the initialmodtager decided.
 */
class HandOverByReceivers implements CaseRule {

	private static final String RULE = "Privatleverandør overdrager ikke";

	private static final Set<String> OF_HAND_OVER = Set.of("lokation", "beslutning");

	@Override
	public void check(ProcessModel process, Models models, Findings findings) {
		for (UserTask task : process.userTasks()) {
			if (task.getCamundaAssignee() != null) {
				models.formOf(task)
					.ifPresent((form) -> OF_HAND_OVER.stream()
						.sorted()
						.filter((key) -> form.editable(key).isPresent())
						.forEach((key) -> findings.add(RULE, form.file(), FormModel.idOf(form.editable(key).get()),
								"Feltet »%s« kan ændres i »%s«, som en privatleverandør kan have.".formatted(key,
										ProcessModel.name(task)),
								"Gør feltet skrivebeskyttet, eller flyt det til initialmodtagelsens formular.")));
			}
		}
	}

}
