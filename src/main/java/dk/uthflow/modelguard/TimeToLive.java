package dk.uthflow.modelguard;

import java.util.regex.Pattern;

/**
 * What is kept of a process and a decision is kept for a time that the model says.
 */
class TimeToLive implements Rule {

	private static final String RULE = "Historik slettes";

	private static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

	private static final Pattern DAYS = Pattern.compile("P?[0-9]{1,5}D?");

	@Override
	public void check(Models models, Findings findings) {
		models.processes()
			.forEach((process) -> check(process.process().getCamundaHistoryTimeToLiveString(), process.file(),
					process.key(), findings));
		models.decisions()
			.forEach((decision) -> check(decision.decision().getAttributeNS(CAMUNDA_DMN, "historyTimeToLive"),
					decision.file(), decision.key(), findings));
	}

	private static void check(String days, String file, String id, Findings findings) {
		if (days == null || !DAYS.matcher(days).matches()) {
			findings.add(RULE, file, id, "»History time to live« mangler eller er ikke et antal dage.",
					"Skriv fx P1825D (fem år).");
		}
	}

}
