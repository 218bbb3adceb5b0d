package dk.uthflow.modelguard;

/**
 * A rule about the process that a case follows.
 */
interface CaseRule extends ProcessRule {

	@Override
	default void check(Models models, Findings findings) {
		models.processes()
			.stream()
			.filter((process) -> models.vocabulary().isCase(process.key()))
			.forEach((process) -> check(process, models, findings));
	}

}
