package dk.uthflow.modelguard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.impl.batch.BatchJobHandler;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.batch.MigrationBatchConfiguration;
import org.camunda.bpm.engine.impl.migration.batch.MigrationBatchJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

import org.springframework.stereotype.Component;

/**
 * The engine's own batch for moving cases, which keeps fired timers fired.
 */
@Component
class MovingBatch extends AbstractProcessEnginePlugin {

	private static final int POLL_SECONDS = 5;

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		List<BatchJobHandler<?>> handlers = new ArrayList<>(
				Optional.ofNullable(engine.getCustomBatchJobHandlers()).orElse(List.of()));
		handlers.add(new Handler());
		engine.setCustomBatchJobHandlers(handlers);
		engine.setBatchPollTime(POLL_SECONDS);
	}

	private static final class Handler extends MigrationBatchJobHandler {

		@Override
		public void executeHandler(MigrationBatchConfiguration configuration, ExecutionEntity execution,
				CommandContext context, String tenantId) {
			FiredTimers fired = FiredTimers.before(context, configuration.getIds());
			super.executeHandler(configuration, execution, context, tenantId);
			fired.stayFired(context, configuration.getMigrationPlan());
		}

	}

}
