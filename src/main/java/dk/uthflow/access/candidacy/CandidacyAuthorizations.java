package dk.uthflow.access.candidacy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.AbstractVariableQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
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

	/**
	 * The lists of Tasklist have columns that are variables of the cases on them. Whoever
	 * sees a task sees the columns of its case; the engine alone would want rights to all
	 * cases of the process.
	 */
	@Override
	protected void configureVariableInstanceQuery(VariableInstanceQueryImpl query) {
		super.configureVariableInstanceQuery(query);
		if (query.getAuthCheck().isAuthorizationCheckEnabled() && asksForColumnsOnly(query)
				&& seesTasksOf(query.getVariableScopeIds())) {
			query.getAuthCheck().setAuthorizationCheckEnabled(false);
		}
	}

	/** An empty list of names or of scopes asks for everything. */
	private static boolean asksForColumnsOnly(VariableInstanceQueryImpl query) {
		return isSome(query.getVariableNames()) && isSome(query.getVariableScopeIds())
				&& WorkLists.COLUMNS.keySet().containsAll(Arrays.asList(query.getVariableNames()));
	}

	private static boolean isSome(String[] values) {
		return values != null && values.length > 0;
	}

	/** Whether each of these is a task that the user sees, or what one belongs to. */
	private static boolean seesTasksOf(String[] scopes) {
		TaskQueryImpl tasks = new TaskQueryImpl();
		tasks.processInstanceIdIn(scopes);
		Set<String> seen = tasks.executeList(Context.getCommandContext(), null)
			.stream()
			.flatMap((task) -> Stream.of(task.getId(), task.getExecutionId(), task.getProcessInstanceId()))
			.collect(Collectors.toSet());
		return seen.containsAll(Arrays.asList(scopes));
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
