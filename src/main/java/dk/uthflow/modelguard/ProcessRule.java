package dk.uthflow.modelguard;

/**
 * A rule about one process at a time.
 */
interface ProcessRule extends Rule {

	@Override
	default void check(Models models, Findings findings) {
		models.processes().forEach((process) -> check(process, models, findings));
	}

	void check(ProcessModel process, Models models, Findings findings);

}
