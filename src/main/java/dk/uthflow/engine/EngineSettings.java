package dk.uthflow.engine;

import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The engine's settings that its properties file cannot say, and the defaults that are
 * wrong for confidential cases.
 */
@Component
@DependsOnDatabaseInitialization
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSettings extends AbstractProcessEnginePlugin {

	/** Ids of users ({@code uid}) and groups ({@code role@SOR-ID}). */
	private static final String RESOURCE_IDS = "[a-zA-Z0-9@._-]+";

	private final ListableBeanFactory context;

	EngineSettings(ListableBeanFactory context) {
		this.context = context;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.setBeans(new ModelBeans(this.context));
		engine.setCustomHistoryLevels(List.of(new WithoutTexts()));
		engine.setHistory(WithoutTexts.NAME);
		engine.setHistoryLevel(null);
		engine.setAuthorizationEnabled(true);
		engine.setAuthorizationCheckRevokes("never");
		engine.setEnableExpressionsInAdhocQueries(false);
		engine.setDeserializationTypeValidationEnabled(true);
		engine.setWebappsAuthenticationLoggingEnabled(true);
		engine.setGeneralResourceWhitelistPattern(RESOURCE_IDS);
		engine.setDefaultUserPermissionNameForTask("TASK_WORK");
		engine.setCmmnEnabled(false);
		engine.setStandaloneTasksEnabled(false);
		engine.setEnforceHistoryTimeToLive(true);
		engine.setJobExecutorAcquireByDueDate(true);
		engine.setEnsureJobDueDateNotNull(true);
		engine.setHistoryCleanupBatchWindowStartTime("02:00");
		engine.setHistoryCleanupBatchWindowEndTime("05:00");
		engine.setBusinessCalendarManager(DanishCycle.calendars());
		engine.setFailedJobCommandFactory(RetriesWhileThereIsHope::new);
		engine.setEnforceSpecificVariablePermission(true);
		engine.setEnableCmdExceptionLogging(false);
		engine.setLoggingContextBusinessKey(CaseInLog.NUMBER);
	}

}
