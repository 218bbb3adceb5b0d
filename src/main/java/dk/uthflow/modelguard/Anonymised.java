package dk.uthflow.modelguard;

import java.util.List;

import dk.uthflow.modelguard.TokenGame.Breach;

/**
 * No case leaves the house, or ends, before it was anonymised, however it comes there:
 * rejected, around a loop, by an event at a step's edge, beside itself in a parallel
 * branch. A case that is erased has nothing to anonymise.
 */
class Anonymised implements CaseRule {

	private static final String RULE = "Anonymiseret før den slutter";

	private static final String REMEDY = "Før vejen gennem »Anonymisering« og derefter anonymiser.wipe(execution), efter sagens sidste andre opgave.";

	@Override
	public void check(ProcessModel process, Models models, Findings findings) {
		List<Breach> breaches = new TokenGame(process).play();
		breaches.forEach((breach) -> findings.add(RULE, process.file(), breach.element(), problem(breach), REMEDY));
	}

	private static String problem(Breach breach) {
		return switch (breach.kind()) {
			case LEAVES -> "En sag kan indsendes uden at være anonymiseret: %s.".formatted(breach.way());
			case ENDS -> "En sag kan slutte uden at være anonymiseret: %s.".formatted(breach.way());
			case TOO_MANY ->
				"Modellen har så mange parallelle veje, at det ikke kan afgøres, om sager altid anonymiseres.";
		};
	}

}
