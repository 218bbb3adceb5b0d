package dk.uthflow.modelguard;

import java.util.List;

/**
 * Judges what somebody is about to deploy by what every model of the platform must keep,
 * whoever wrote it.
 */
public final class ModelGuard {

	private static final List<Rule> RULES = List.of(new AllowedElements(), new AllowedExpressions(), new KeptNames(),
			new CandidateGroups(), new Anonymised(), new DeadlineAlarm(), new ReceiversClosing(),
			new HandOverByReceivers(), new FormReferences(), new FormContent(), new ReportFields(), new Outcomes(),
			new Timers(), new TimeToLive(), new WorkOfCases(), new LeavesAsJob(), new Decisions());

	private final Vocabulary vocabulary;

	public ModelGuard(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/**
	 * Everything that is wrong, at once; empty when nothing is.
	 * @param deployed the files that are about to be deployed
	 * @param before the files that are in force now
	 */
	public List<Finding> check(List<ModelFile> deployed, List<ModelFile> before) {
		Findings findings = new Findings();
		ModelsReader reader = new ModelsReader(this.vocabulary, findings);
		reader.checkKinds(deployed);
		Models models = reader.read(deployed, before);
		RULES.forEach((rule) -> rule.check(models, findings));
		return findings.all();
	}

}
