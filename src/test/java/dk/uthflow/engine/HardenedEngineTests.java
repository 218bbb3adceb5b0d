package dk.uthflow.engine;

import java.util.Set;

import javax.sql.DataSource;

import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.RunningApplication;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The engine's defaults that are wrong for confidential cases, as the running application
 * has them.
 */
@RunningApplication
class HardenedEngineTests {

	@LocalServerPort
	private int port;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private AuthorizationService rights;

	@Autowired
	private CamundaBpmProperties properties;

	@Autowired
	private DataSource database;

	@Test
	void everyoneIsCheckedAndNobodyByWhatIsTakenAway() {
		assertThat(configuration().isAuthorizationEnabled()).isTrue();
		assertThat(configuration().getAuthorizationCheckRevokes()).isEqualTo("never");
		assertThat(configuration().isEnforceSpecificVariablePermission()).isTrue();
		assertThat(configuration().getDefaultUserPermissionNameForTask()).isEqualTo("TASK_WORK");
	}

	@Test
	void noQueryEvaluatesExpressionsAndNoVariableMakesAnyObject() {
		assertThat(configuration().isEnableExpressionsInAdhocQueries()).isFalse();
		assertThat(configuration().isDeserializationTypeValidationEnabled()).isTrue();
	}

	@Test
	void idsOfUsersAndRolesAtPlacesAreAllowedAndNoOther() {
		String ids = configuration().getGeneralResourceWhitelistPattern();
		assertThat("dpsInitialmodtager@8041000016000").matches(ids);
		assertThat("kim.holm-jensen").matches(ids);
		assertThat("a b").doesNotMatch(ids);
		assertThat("x' or '1'='1").doesNotMatch(ids);
	}

	@Test
	void nothingRunsButProcessesOfOurs() {
		assertThat(configuration().isCmmnEnabled()).isFalse();
		assertThat(configuration().isStandaloneTasksEnabled()).isFalse();
		assertThatThrownBy(() -> this.engine.getTaskService().saveTask(this.engine.getTaskService().newTask()))
			.hasMessageContaining("standalone");
	}

	@Test
	void historyIsKeptForATimeAndThenCleanedUp() {
		assertThat(configuration().isEnforceHistoryTimeToLive()).isTrue();
		assertThat(configuration().getHistoryCleanupBatchWindowStartTime()).isNotBlank();
		assertThat(configuration().getHistoryCleanupBatchWindowEndTime()).isNotBlank();
		assertThat(this.engine.getHistoryService().findHistoryCleanupJobs()).isNotEmpty();
	}

	@Test
	void logInsToTheWebAppsAreLoggedAndARemovedRoleActsAtOnce() {
		assertThat(configuration().isWebappsAuthenticationLoggingEnabled()).isTrue();
		assertThat(this.properties.getWebapp().getAuth().getCache().isTtlEnabled()).isTrue();
		assertThat(this.properties.getWebapp().getAuth().getCache().getTimeToLive()).isZero();
	}

	@Test
	void jobsAreTakenByDueDateManyAtATimeAndWithoutLongWaits() {
		JobExecutor jobs = configuration().getJobExecutor();
		assertThat(configuration().isJobExecutorAcquireByDueDate()).isTrue();
		assertThat(jobs.getMaxJobsPerAcquisition()).isGreaterThan(3);
		assertThat(jobs.getMaxWait()).isLessThanOrEqualTo(5_000);
	}

	@Test
	void whoeversDatabaseItIsQueriesAreNotCompiled() {
		assertThat(JdbcClient.create(this.database)
			.sql("select setting || ' by ' || source from pg_settings where name = 'jit'")
			.query(String.class)
			.single()).isEqualTo("off by session");
	}

	@Test
	void nobodyIsGivenTasksByProcessOrBatchesOrRightsThemselves() {
		assertThat(this.rights.createAuthorizationQuery().list()).isNotEmpty()
			.noneMatch(HardenedEngineTests::givesTooMuch);
	}

	@Test
	void oneWhoCameByHttpsIsToldToKeepToIt() {
		assertThat(HttpUser.anonymous(this.port)
			.forwardedByHttps("/login")
			.headers()
			.firstValue("Strict-Transport-Security")
			.orElseThrow()).contains("max-age=31536000");
	}

	private static boolean givesTooMuch(Authorization right) {
		int resource = right.getResourceType();
		Set<Permission> onProcess = Set.of(ProcessDefinitionPermissions.READ_TASK,
				ProcessDefinitionPermissions.UPDATE_TASK, ProcessDefinitionPermissions.READ_TASK_VARIABLE,
				ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE, ProcessDefinitionPermissions.READ_HISTORY_VARIABLE,
				ProcessDefinitionPermissions.CREATE_INSTANCE, ProcessDefinitionPermissions.UPDATE_INSTANCE_VARIABLE);
		boolean all = ((AuthorizationEntity) right).getPermissions() == Permissions.ALL.getValue();
		if (resource == Resources.PROCESS_DEFINITION.resourceType()) {
			return all || onProcess.stream().anyMatch(right::isPermissionGranted);
		}
		return all || resource == Resources.TASK.resourceType() || resource == Resources.AUTHORIZATION.resourceType()
				|| (resource == Resources.BATCH.resourceType() && right.isPermissionGranted(BatchPermissions.CREATE))
				|| (resource == Resources.FILTER.resourceType() && right.isPermissionGranted(Permissions.CREATE));
	}

	private ProcessEngineConfigurationImpl configuration() {
		return (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
	}

}
