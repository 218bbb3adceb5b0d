package dk.uthflow.access.candidacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dk.uthflow.access.Role;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rights that hold wherever a role is given: which web app one may open, which lists
 * one sees there, what an operator sees in Cockpit (never what a case says), and that a
 * process owner deploys. At each start they are made just so, and any other right in the
 * engine is taken away.
 */
@Component
class CoarseRights implements SmartInitializingSingleton {

	private static final long ONE_NODE_AT_A_TIME = 7_240_001L;

	private final AuthorizationService rights;

	private final WorkLists lists;

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	CoarseRights(AuthorizationService rights, FilterService filters, TaskService tasks, JdbcClient database,
			PlatformTransactionManager transactions) {
		this.rights = rights;
		this.lists = new WorkLists(filters, tasks);
		this.database = database;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.transaction.executeWithoutResult((status) -> {
			this.database.sql("select pg_advisory_xact_lock(?)").param(ONE_NODE_AT_A_TIME).query().singleRow();
			reconcile(Stream.concat(ofWebApps(), ofLists(this.lists.reconcile())).toList());
		});
	}

	private static Stream<Grant> ofWebApps() {
		Stream<Grant> caseworkers = Stream.of(Role.INITIALMODTAGER, Role.DECENTRAL_SAGSBEHANDLER, Role.PRIVATLEVERANDOR)
			.flatMap((role) -> Stream.of(new Grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
					new Grant(role, Resources.PROCESS_DEFINITION, "uth", Permissions.READ)));
		Role reports = Role.PLANADMINISTRATOR;
		Stream<Grant> reporting = Stream.of(new Grant(reports, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
				new Grant(reports, Resources.PROCESS_DEFINITION, "kvartalsopfoelgning", Permissions.READ));
		Role operator = Role.DRIFTSOPERATOER;
		Stream<Grant> operators = Stream.of(new Grant(operator, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
				new Grant(operator, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ,
						Permissions.READ_INSTANCE, Permissions.UPDATE, ProcessDefinitionPermissions.RETRY_JOB,
						ProcessDefinitionPermissions.SUSPEND, ProcessDefinitionPermissions.SUSPEND_INSTANCE),
				new Grant(operator, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ),
				new Grant(operator, Resources.DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY, Permissions.READ),
				new Grant(operator, Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ));
		Stream<Grant> owners = Stream
			.of(new Grant(Role.PROCESEJER, Resources.DEPLOYMENT, Authorization.ANY, Permissions.CREATE));
		return Stream.of(caseworkers, reporting, operators, owners).flatMap((grants) -> grants);
	}

	private static Stream<Grant> ofLists(Map<String, Set<Role>> readers) {
		return readers.entrySet()
			.stream()
			.flatMap((list) -> list.getValue()
				.stream()
				.map((role) -> new Grant(role, Resources.FILTER, list.getKey(), Permissions.READ)));
	}

	private void reconcile(List<Grant> grants) {
		List<Authorization> surplus = new ArrayList<>(this.rights.createAuthorizationQuery().list());
		for (Grant grant : grants) {
			Authorization right = grant.in(this.rights);
			surplus.stream()
				.filter((existing) -> Grant.areAlike(existing, right))
				.findFirst()
				.ifPresentOrElse(surplus::remove, () -> this.rights.saveAuthorization(right));
		}
		surplus.forEach((right) -> this.rights.deleteAuthorization(right.getId()));
	}

}
