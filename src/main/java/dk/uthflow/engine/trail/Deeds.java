package dk.uthflow.engine.trail;

import java.util.List;

import dk.uthflow.audit.Deed;
import dk.uthflow.audit.Trail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Where the listeners of a model say by its word what a command does to a case. A command
 * that changes a case of which nobody said anything is logged as a change.
 */
@Component
public class Deeds {

	private final ObjectProvider<Trail> trail;

	Deeds(ObjectProvider<Trail> trail) {
		this.trail = trail;
	}

	/** This happens to the case, by the running command. */
	public void did(Deed deed, String caseNumber) {
		CommandTrail.said(caseNumber);
		this.trail.getObject().did(deed, List.of(caseNumber));
	}

	/** As {@link #did}, unless something else was said of the case already. */
	public void didAtLeast(Deed deed, String caseNumber) {
		if (!CommandTrail.isSaid(caseNumber)) {
			did(deed, caseNumber);
		}
	}

}
