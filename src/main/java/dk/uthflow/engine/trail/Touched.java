package dk.uthflow.engine.trail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * What a command has loaded, made or changed.
 *
 * @param all every entity
 * @param changed those that stand for a case's state and are not as they were
 */
record Touched(List<DbEntity> all, List<DbEntity> changed) {

	static Touched by(CommandContext context) {
		Collection<CachedDbEntity> cached = (context != null)
				? context.getDbEntityManager().getDbEntityCache().getCachedEntities() : List.of();
		List<DbEntity> all = new ArrayList<>(cached.size());
		List<DbEntity> changed = new ArrayList<>();
		cached.forEach((one) -> {
			all.add(one.getEntity());
			if (isState(one.getEntity()) && isChanged(one)) {
				changed.add(one.getEntity());
			}
		});
		return new Touched(all, changed);
	}

	/** The names of the files that are deployed; empty where nothing is. */
	SortedSet<String> deployed() {
		return this.all.stream()
			.filter((one) -> one instanceof DeploymentEntity deployment && deployment.isNew())
			.flatMap((one) -> ((DeploymentEntity) one).getResources().keySet().stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static boolean isState(DbEntity entity) {
		return entity instanceof TaskEntity || entity instanceof ExecutionEntity
				|| entity instanceof VariableInstanceEntity;
	}

	private static boolean isChanged(CachedDbEntity one) {
		return one.getEntityState() != DbEntityState.PERSISTENT || one.isDirty();
	}

}
