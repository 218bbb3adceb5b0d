package dk.uthflow.access.candidacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dk.uthflow.access.Assignable;
import dk.uthflow.access.Directory;
import dk.uthflow.sor.SorUnits;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

import org.springframework.stereotype.Component;

/**
 * Puts candidacy in as the engine's authorisation, and the directory as its identity
 * provider.
 */
@Component
class CandidacyPlugin extends AbstractProcessEnginePlugin {

	private final Directory directory;

	private final SorUnits units;

	private final Assignable assignable;

	CandidacyPlugin(Directory directory, SorUnits units, Assignable assignable) {
		this.directory = directory;
		this.units = units;
		this.assignable = assignable;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.setAuthorizationEnabled(true);
		engine.setEnforceSpecificVariablePermission(true);
		engine.setResourceAuthorizationProvider(new NoAuthorizationRows());
		engine.setTaskService(new GuardedTaskService(engine, this.assignable));
		engine.setFormService(new AskingFormService(new AheadOfTransaction(this.directory)));
		engine.setIdentityProviderSessionFactory(identities(engine));
		List<SessionFactory> factories = new ArrayList<>(
				Optional.ofNullable(engine.getCustomSessionFactories()).orElse(List.of()));
		factories.add(new CandidacyAuthorizations.Factory());
		engine.setCustomSessionFactories(factories);
	}

	/**
	 * @throws IllegalStateException when the engine's own check is not there to replace:
	 * then nothing would check tasks
	 */
	@Override
	public void postInit(ProcessEngineConfigurationImpl engine) {
		List<CommandChecker> checkers = new ArrayList<>(engine.getCommandCheckers());
		if (!checkers.removeIf((checker) -> checker.getClass() == AuthorizationCommandChecker.class)) {
			throw new IllegalStateException("The engine has no authorization checker to replace");
		}
		checkers.add(new CandidacyChecks());
		engine.setCommandCheckers(checkers);
	}

	private SessionFactory identities(ProcessEngineConfigurationImpl engine) {
		return new SessionFactory() {
			@Override
			public Class<?> getSessionType() {
				return ReadOnlyIdentityProvider.class;
			}

			@Override
			public Session openSession() {
				return new DirectoryIdentityProvider(CandidacyPlugin.this.directory, CandidacyPlugin.this.units,
						() -> engine.getIdentityService().getCurrentAuthentication());
			}
		};
	}

}
