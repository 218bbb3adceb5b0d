package dk.uthflow.modelguard;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;

/**
 * Keeps a timer that has fired from firing once more. When a case moves, the engine makes
 * a timer for every start of an event sub-process that has none; for one that fired
 * before, it would be due already, and the reminder would be sent again (the engine knows
 * better of boundary events only).
 */
final class FiredTimers {

	private final Set<String> instances;

	private final Set<String> waiting;

	private FiredTimers(Set<String> instances, Set<String> waiting) {
		this.instances = instances;
		this.waiting = waiting;
	}

	/** What these cases wait for before they are moved. */
	static FiredTimers before(CommandContext context, Collection<String> instances) {
		return new FiredTimers(Set.copyOf(instances),
				instances.stream()
					.flatMap((instance) -> context.getJobManager().findJobsByProcessInstanceId(instance).stream())
					.map(JobEntity::getId)
					.collect(Collectors.toSet()));
	}

	/** In the same command, once they are moved. */
	void stayFired(CommandContext context, MigrationPlan plan) {
		Set<String> kept = plan.getInstructions()
			.stream()
			.map(MigrationInstruction::getTargetActivityId)
			.collect(Collectors.toSet());
		// made in this command and not written yet: no query finds them
		List<JobEntity> again = context.getDbEntityManager()
			.getDbEntityCache()
			.getCachedEntities()
			.stream()
			.map(CachedDbEntity::getEntity)
			.filter(TimerEntity.class::isInstance)
			.map(JobEntity.class::cast)
			.filter((job) -> this.instances.contains(job.getProcessInstanceId()) && !this.waiting.contains(job.getId())
					&& kept.contains(job.getActivityId()))
			.toList();
		again.forEach(JobEntity::delete);
	}

}
