package dk.uthflow.access;

import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Has the engine do what the platform itself does, on the occasion of a user's request
 * but not with that user's rights. Whoever calls this has checked that the user may
 * occasion it.
 */
@Component
public class AsSystem {

	private final ObjectProvider<IdentityService> identities;

	AsSystem(ObjectProvider<IdentityService> identities) {
		this.identities = identities;
	}

	public <T> T call(Supplier<T> action) {
		IdentityService identityService = this.identities.getObject();
		Authentication user = identityService.getCurrentAuthentication();
		identityService.clearAuthentication();
		try {
			return action.get();
		}
		finally {
			if (user != null) {
				identityService.setAuthentication(user);
			}
		}
	}

	public void run(Runnable action) {
		call(() -> {
			action.run();
			return null;
		});
	}

}
