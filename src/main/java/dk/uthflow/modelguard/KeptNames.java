package dk.uthflow.modelguard;

import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * The case's process keeps the steps that the platform's lists, pages and records know by
 * their ids, and can be started.
 */
class KeptNames implements CaseRule {

	private static final String RULE = "Kendte trin består";

	@Override
	public void check(ProcessModel process, Models models, Findings findings) {
		for (String id : models.vocabulary().caseTasks()) {
			boolean kept = process.userTasks().stream().map(UserTask::getId).anyMatch(id::equals);
			if (!kept) {
				findings.add(RULE, process.file(), process.key(),
						"Brugeropgaven »%s« mangler; platformens lister og sager kender den ved det id.".formatted(id),
						"Giv opgaven dens id tilbage.");
			}
		}
		if (!process.process().isExecutable()) {
			findings.add(RULE, process.file(), process.key(), "Processen er ikke sat til at kunne køre.",
					"Sæt flueben ved »Executable«.");
		}
	}

}
