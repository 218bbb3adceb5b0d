package dk.uthflow.modelguard;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says why the start stopped when it is one of the application's own models that breaks a
 * rule.
 */
class RefusedAtStart extends AbstractFailureAnalyzer<ModelRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, ModelRefused refusal) {
		return new FailureAnalysis(refusal.getMessage(),
				"Ret modellen i bpmn/ eller forms/, eller start med den forrige udgave af programmet.", refusal);
	}

}
