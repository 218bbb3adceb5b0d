package dk.uthflow.modelguard;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dk.uthflow.modelguard.ModelChange.What;

/**
 * What the page of one version shows.
 *
 * @param model the version
 * @param latest the number of the newest one
 * @param versions all of them
 * @param changes what is different from the one before
 * @param steps how many cases stand at each step
 */
record ModelPage(DeployedModel model, int latest, List<DeployedModel> versions, List<ModelChange> changes,
		List<Step> steps) {

	public boolean isNewest() {
		return this.model.version() == this.latest;
	}

	public boolean isDrawn() {
		return this.model.kind() == ModelKind.PROCES;
	}

	/** How many cases stand at each step, for the drawing. */
	public Map<String, Long> counts() {
		return this.steps.stream().collect(Collectors.toMap(Step::element, Step::cases, (one, other) -> one));
	}

	/** The elements that are new or changed, for the drawing. */
	public Map<String, String> marks() {
		return this.changes.stream()
			.filter((change) -> change.what() != What.FJERNET)
			.collect(Collectors.toMap(ModelChange::element, (change) -> change.what().name(), (one, other) -> one));
	}

	/**
	 * Cases at a step.
	 */
	record Step(String element, String name, long cases) {

	}

}
