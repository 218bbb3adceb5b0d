package dk.uthflow.modelguard;

import org.w3c.dom.Element;

/**
 * A decision of a file.
 *
 * @param file the file's name
 * @param decision the decision in it
 */
record DecisionModel(String file, Element decision) {

	String key() {
		return this.decision.getAttribute("id");
	}

}
