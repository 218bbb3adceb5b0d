package dk.uthflow.modelguard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what the rules find, each thing once.
 */
class Findings {

	private final Set<Finding> found = new LinkedHashSet<>();

	void add(String rule, String resource, String element, String problem, String remedy) {
		this.found.add(new Finding(rule, resource, element, problem, remedy));
	}

	List<Finding> all() {
		return List.copyOf(this.found);
	}

}
