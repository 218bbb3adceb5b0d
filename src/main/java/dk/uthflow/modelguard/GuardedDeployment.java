package dk.uthflow.modelguard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/**
 * Stands before the engine's own deployers, where everything that is deployed passes,
 * whichever way it came. What is refused here leaves nothing behind: it happens in the
 * deployment's own transaction. What was deployed before is only read again, and not
 * judged again, since cases run on it.
 */
class GuardedDeployment implements Deployer {

	private final Supplier<ModelGuard> guard;

	private final Supplier<ModelsInForce> before;

	private final Supplier<DeploymentLog> log;

	GuardedDeployment(Supplier<ModelGuard> guard, Supplier<ModelsInForce> before, Supplier<DeploymentLog> log) {
		this.guard = guard;
		this.before = before;
		this.log = log;
	}

	@Override
	public void deploy(DeploymentEntity deployment) {
		if (!deployment.isNew()) {
			return;
		}
		List<ModelFile> files = deployment.getResources()
			.values()
			.stream()
			.map((resource) -> new ModelFile(resource.getName(), resource.getBytes()))
			.sorted((one, other) -> one.name().compareTo(other.name()))
			.toList();
		List<Finding> findings = new ArrayList<>(this.guard.get().check(files, this.before.get().files()));
		if (deployment.getTenantId() != null) {
			findings.add(new Finding("Én organisation", files.get(0).name(), null,
					"Modellen lægges i drift for lejeren »%s«, og sager finder den ikke."
						.formatted(deployment.getTenantId()),
					"Lad »Tenant ID« stå tomt."));
		}
		if (!findings.isEmpty()) {
			throw new ModelRefused(findings);
		}
		this.log.get()
			.add(deployment.getId(), Context.getCommandContext().getAuthenticatedUserId(), deployment.getName());
	}

}
