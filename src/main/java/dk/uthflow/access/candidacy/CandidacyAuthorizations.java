package dk.uthflow.access.candidacy;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Narrows every task query of a logged-in user to the tasks that they are a candidate
 * for, in place of the engine's rows for each task and user, which neither scale nor ever
 * go away.
 */
class CandidacyAuthorizations extends AuthorizationManager {

	@Override
	public void configureTaskQuery(TaskQueryImpl query) {
		configureQuery(query);
		query.getQueries().removeIf(Candidate.Narrowing.class::isInstance);
		if (query.getAuthCheck().isAuthorizationCheckEnabled()) {
			query.getQueries().add(Candidate.of(getCurrentAuthentication()).narrowing());
		}
	}

	/** Opens one of these wherever the engine opens its own. */
	static final class Factory implements SessionFactory {

		@Override
		public Class<?> getSessionType() {
			return AuthorizationManager.class;
		}

		@Override
		public Session openSession() {
			return new CandidacyAuthorizations();
		}

	}

}
