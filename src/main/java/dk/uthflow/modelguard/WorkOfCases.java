package dk.uthflow.modelguard;

import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/**
 * What is done to a case is done by its own process, where the rules about it can be
 * judged.
 */
class WorkOfCases implements ProcessRule {

	private static final String RULE = "Sager har én proces";

	private static final Set<String> OF_CASES = Set.of("anonymiser", "national", "record");

	@Override
	public void check(ProcessModel process, Models models, Findings findings) {
		if (models.vocabulary().isCase(process.key())) {
			return;
		}
		for (ServiceTask task : process.elements(ServiceTask.class)) {
			ProcessModel.action(task)
				.stream()
				.flatMap((expression) -> expression.calls().stream())
				.filter((call) -> OF_CASES.contains(call.bean()))
				.forEach((call) -> findings.add(RULE, process.file(), task.getId(),
						"»%s« hører til sagens egen proces.".formatted(call.bean()),
						"Flyt opgaven til processen »%s«.".formatted(models.vocabulary().caseProcess())));
		}
	}

}
