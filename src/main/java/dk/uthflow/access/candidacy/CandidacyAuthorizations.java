package dk.uthflow.access.candidacy;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.AbstractVariableQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
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

	/**
	 * An operator sees that cases run, but a search for cases by what a variable says
	 * would tell what they say.
	 */
	@Override
	@SuppressWarnings("rawtypes")
	public void configureExecutionQuery(AbstractQuery query) {
		super.configureExecutionQuery(query);
		if (query.getAuthCheck().isAuthorizationCheckEnabled() && asksWhatVariablesSay(query)) {
			throw new AuthorizationException("Der kan ikke søges på, hvad sager indeholder");
		}
	}

	private static boolean asksWhatVariablesSay(AbstractQuery<?, ?> query) {
		boolean asks = query instanceof AbstractVariableQueryImpl<?, ?> byVariable
				&& !byVariable.getQueryVariableValues().isEmpty();
		return asks || (query instanceof ProcessInstanceQueryImpl instances
				&& instances.getQueries().stream().anyMatch((part) -> !part.getQueryVariableValues().isEmpty()));
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
