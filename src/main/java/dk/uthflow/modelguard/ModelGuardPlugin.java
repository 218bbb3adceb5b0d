package dk.uthflow.modelguard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts the guard before the engine's own deployers.
 */
@Component
class ModelGuardPlugin extends AbstractProcessEnginePlugin {

	private final ObjectProvider<ModelGuard> guard;

	private final ObjectProvider<ModelsInForce> before;

	private final ObjectProvider<DeploymentLog> log;

	ModelGuardPlugin(ObjectProvider<ModelGuard> guard, ObjectProvider<ModelsInForce> before,
			ObjectProvider<DeploymentLog> log) {
		this.guard = guard;
		this.before = before;
		this.log = log;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		List<Deployer> deployers = new ArrayList<>();
		deployers.add(new GuardedDeployment(this.guard::getObject, this.before::getObject, this.log::getObject));
		deployers.addAll(Optional.ofNullable(engine.getCustomPreDeployers()).orElse(List.of()));
		engine.setCustomPreDeployers(deployers);
	}

}
