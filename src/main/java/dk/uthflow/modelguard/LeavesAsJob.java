package dk.uthflow.modelguard;

import java.util.Map;

import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;

/**
 * What leaves the house leaves as a job that is tried again: a recipient or a mail server
 * that is away never holds up a caseworker, and nothing is lost.
 */
class LeavesAsJob implements ProcessRule {

	private static final String RULE = "Det, der forlader huset, prøves igen";

	private static final Map<String, String> LEAVING = Map.of("national", "submit", "notices", "send");

	@Override
	public void check(ProcessModel process, Models models, Findings findings) {
		process.elements(ServiceTask.class).stream().filter(LeavesAsJob::leaves).forEach((task) -> {
			if (!task.isCamundaAsyncBefore()) {
				findings.add(RULE, process.file(), task.getId(),
						"Opgaven venter på en anden maskine, mens en sagsbehandler ser på.",
						"Sæt flueben ved »Asynchronous continuations: Before«.");
			}
			if (!hasRetries(task)) {
				findings.add(RULE, process.file(), task.getId(), "Der står ikke, hvornår der prøves igen.",
						"Skriv fx R10/PT5M i »Retry time cycle«.");
			}
		});
	}

	private static boolean leaves(ServiceTask task) {
		return LEAVING.entrySet()
			.stream()
			.anyMatch((leaving) -> ProcessModel.calls(task, leaving.getKey(), leaving.getValue()));
	}

	private static boolean hasRetries(ServiceTask task) {
		return task.getExtensionElements() != null && task.getExtensionElements()
			.getElementsQuery()
			.filterByType(CamundaFailedJobRetryTimeCycle.class)
			.count() > 0;
	}

}
