package dk.uthflow.access.candidacy;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dk.uthflow.access.DemoOrganisation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CandidacyTests {

	private static CandidacyEngine engine;

	private static TaskService tasks;

	@BeforeAll
	static void start() {
		engine = new CandidacyEngine();
		tasks = engine.engine().getTaskService();
	}

	@AfterAll
	static void stop() {
		engine.close();
	}

	@AfterEach
	void deleteCases() {
		RuntimeService instances = engine.engine().getRuntimeService();
		instances.createProcessInstanceQuery()
			.list()
			.forEach((instance) -> instances.deleteProcessInstance(instance.getId(), "test"));
	}

	@Test
	void everyInitialmodtagerSeesTheInboxOfTheirPlaceAndBelow() {
		Task brovst = engine.reportedAt(DemoOrganisation.BROVST);
		Task vejgaard = engine.reportedAt(DemoOrganisation.VEJGAARD);
		Task akut = engine.reportedAt(DemoOrganisation.AKUTMODTAGELSE);
		assertThat(visibleTo("ivan")).containsExactly(brovst.getId());
		assertThat(visibleTo("ida")).containsExactly(brovst.getId());
		assertThat(visibleTo("ane")).containsExactly(vejgaard.getId());
		assertThat(visibleTo("rikke")).containsExactly(akut.getId());
	}

	@Test
	void aSagsbehandlerSeesWhatIsHandledAtTheirPlaceAndBelowButNotAbove() {
		Task brovst = engine.handledAt(DemoOrganisation.BROVST, null);
		Task municipality = engine.handledAt(DemoOrganisation.JAMMERBUGT, null);
		assertThat(visibleTo("dan")).containsExactlyInAnyOrder(brovst.getId(), municipality.getId());
		assertThat(visibleTo("britt")).containsExactly(brovst.getId());
		assertThat(visibleTo("rune")).isEmpty();
	}

	@Test
	void aCaseThatIsAssignedIsStillSeenByTheOthersOfItsPlace() {
		Task task = engine.handledAt(DemoOrganisation.BROVST, "dan");
		assertThat(visibleTo("britt")).containsExactly(task.getId());
	}

	@ParameterizedTest
	@ValueSource(strings = { "kaja", "vagn", "pia", "sus", "seb", "proces", "drift", "ukendt" })
	void whoHasNoRoleInReceiptOrHandlingSeesNoTask(String userId) {
		engine.reportedAt(DemoOrganisation.JAMMERBUGT);
		engine.handledAt(DemoOrganisation.JAMMERBUGT, userId);
		assertThat(visibleTo(userId)).isEmpty();
		assertThat(countFor(userId)).isZero();
	}

	@Test
	void aPrivateProviderSeesOnlyWhatIsAssignedToThisVeryPerson() {
		Task hers = engine.handledAt(DemoOrganisation.SOLGAARDEN, "sol");
		Task anothers = engine.handledAt(DemoOrganisation.SOLGAARDEN, "birk");
		engine.handledAt(DemoOrganisation.SOLGAARDEN, null);
		engine.reportedAt(DemoOrganisation.SOLGAARDEN);
		assertThat(visibleTo("sol")).containsExactly(hers.getId());
		assertThat(countFor("sol")).isOne();
		assertRefusedEverything("sol", anothers.getId());
	}

	@Test
	void whoSeesATaskReadsTheColumnsOfItsCaseAndNothingElse() {
		String instance = engine.handledAt(DemoOrganisation.SOLGAARDEN, "sol").getProcessInstanceId();
		RuntimeService instances = engine.engine().getRuntimeService();
		Supplier<List<VariableInstance>> columns = () -> instances.createVariableInstanceQuery()
			.variableNameIn("overskrift")
			.variableScopeIdIn(instance)
			.list();
		for (String userId : List.of("sol", "dan")) {
			assertThat(engine.as(userId, columns)).extracting(VariableInstance::getValue).containsExactly("Fald");
			assertThat(engine.as(userId,
					() -> instances.createVariableInstanceQuery()
						.variableNameIn("overskrift", "behandlere")
						.variableScopeIdIn(instance)
						.list()))
				.isEmpty();
		}
		for (String userId : List.of("birk", "britt", "ivan", "ane", "kaja", "drift")) {
			assertThat(engine.as(userId, columns)).as(userId).isEmpty();
			for (String[] scopes : new String[][] { {}, { instance, "another" } }) {
				assertThat(engine.as(userId,
						() -> instances.createVariableInstanceQuery()
							.variableNameIn("overskrift")
							.variableScopeIdIn(scopes)
							.list()))
					.as(userId)
					.isEmpty();
			}
		}
	}

	@Test
	void aPrivateProviderCompletesTheirOwnCaseAndCannotGiveItAway() {
		String task = engine.handledAt(DemoOrganisation.SOLGAARDEN, "sol").getId();
		engine.as("sol", () -> {
			assertRefused(() -> tasks.setAssignee(task, null));
			assertRefused(() -> tasks.claim(task, null));
			assertRefused(() -> tasks.setAssignee(task, "birk"));
			assertRefused(() -> tasks.delegateTask(task, "birk"));
			tasks.claim(task, "sol");
			assertThat(tasks.getVariable(task, "overskrift")).isEqualTo("Fald");
			tasks.complete(task);
		});
		assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
	}

	@Test
	void afterAHandOverTheOldPlaceSeesNothingAndCanDoNothing() {
		Task inbox = engine.reportedAt(DemoOrganisation.BROVST);
		engine.as("ivan", () -> {
			tasks.claim(inbox.getId(), "ivan");
			tasks.complete(inbox.getId(), engine.handOverTo(DemoOrganisation.VEJGAARD));
		});
		Task handedOver = engine.taskOf(inbox.getProcessInstanceId());
		assertThat(visibleTo("ivan")).isEmpty();
		assertThat(visibleTo("ane")).containsExactly(handedOver.getId());
		assertRefusedEverything("ivan", handedOver.getId());
		engine.as("ane", () -> tasks.complete(handedOver.getId(), engine.handOverTo(DemoOrganisation.BROVST)));
		assertThat(visibleTo("ane")).isEmpty();
		assertThat(visibleTo("ivan")).hasSize(1);
	}

	@Test
	void whenTheLinksOfATaskMoveItsOldPlaceLosesItEvenIfItIsAssignedThere() {
		Task task = engine.handledAt(DemoOrganisation.BROVST, "britt");
		tasks.deleteCandidateGroup(task.getId(), "dpsDecentralSagsbehandler@" + DemoOrganisation.BROVST);
		assertThat(visibleTo("britt")).isEmpty();
		assertRefusedEverything("britt", task.getId());
	}

	@Test
	void aRoleThatIsTakenAwayActsOnTheVeryNextRequest() throws Exception {
		Task task = engine.handledAt(DemoOrganisation.BROVST, "britt");
		String group = "dpsDecentralSagsbehandler@" + DemoOrganisation.BROVST;
		assertThat(visibleTo("britt")).containsExactly(task.getId());
		engine.server().members(group, "dan");
		try {
			engine.directory().refresh("britt");
			assertThat(visibleTo("britt")).isEmpty();
			assertRefusedEverything("britt", task.getId());
		}
		finally {
			engine.server().members(group, "britt");
			engine.directory().refresh("britt");
		}
	}

	@Test
	void aTaskAssignedToAnotherIsReadButNotCompletedUntilTaken() {
		String task = engine.handledAt(DemoOrganisation.BROVST, "dan").getId();
		engine.as("britt", () -> {
			assertThat(tasks.getVariable(task, "overskrift")).isEqualTo("Fald");
			assertRefused(() -> tasks.complete(task));
			assertRefused(() -> tasks.claim(task, "britt"));
			tasks.setAssignee(task, "britt");
			tasks.complete(task);
		});
	}

	@Test
	void aTaskIsGivenOnlyToOneWhoMayHaveIt() {
		String task = engine.handledAt(DemoOrganisation.FJERRITSLEV, "dan").getId();
		engine.as("dan", () -> {
			for (String wrong : List.of("britt", "rune", "ivan", "kaja", "pia", "drift", "ukendt", "*")) {
				assertRefused(() -> tasks.setAssignee(task, wrong));
			}
			tasks.setAssignee(task, "ida");
			tasks.setAssignee(task, "sol");
			tasks.setAssignee(task, null);
		});
		String inbox = engine.reportedAt(DemoOrganisation.FJERRITSLEV).getId();
		engine.as("ivan", () -> {
			assertRefused(() -> tasks.setAssignee(inbox, "dan"));
			assertRefused(() -> tasks.setAssignee(inbox, "sol"));
			tasks.setAssignee(inbox, "ida");
		});
	}

	@Test
	void aPrivateProviderIsGivenNoCaseOfAnotherMunicipality() {
		String task = engine.handledAt(DemoOrganisation.AKUTMODTAGELSE, "rune").getId();
		engine.as("rune", () -> assertRefused(() -> tasks.setAssignee(task, "sol")));
	}

	@Test
	void everythingElseThatCanBeDoneWithATaskIsRefused() {
		String task = engine.handledAt(DemoOrganisation.BROVST, "britt").getId();
		engine.as("britt", () -> {
			assertRefused(
					() -> tasks.addCandidateGroup(task, "dpsDecentralSagsbehandler@" + DemoOrganisation.VEJGAARD));
			assertRefused(() -> tasks.addCandidateUser(task, "sol"));
			assertRefused(() -> tasks.addGroupIdentityLink(task, "x", "y"));
			assertRefused(() -> tasks.addUserIdentityLink(task, "sol", "assignee"));
			assertRefused(() -> tasks.deleteUserIdentityLink(task, "britt", "assignee"));
			assertRefused(() -> tasks.deleteCandidateUser(task, "britt"));
			assertRefused(
					() -> tasks.deleteCandidateGroup(task, "dpsDecentralSagsbehandler@" + DemoOrganisation.BROVST));
			assertRefused(() -> tasks.deleteGroupIdentityLink(task, "x", "y"));
			assertRefused(() -> tasks.setOwner(task, "britt"));
			assertRefused(() -> tasks.delegateTask(task, "dan"));
			assertRefused(() -> tasks.resolveTask(task));
			assertRefused(() -> tasks.resolveTask(task, Map.of("a", "b")));
			assertRefused(() -> tasks.setVariable(task, "lokation", DemoOrganisation.VEJGAARD));
			assertRefused(() -> tasks.setVariableLocal(task, "a", "b"));
			assertRefused(() -> tasks.setVariables(task, Map.of("a", "b")));
			assertRefused(() -> tasks.setVariablesLocal(task, Map.of("a", "b")));
			assertRefused(() -> tasks.removeVariable(task, "overskrift"));
			assertRefused(() -> tasks.removeVariablesLocal(task, List.of("overskrift")));
			assertRefused(() -> tasks.handleBpmnError(task, "fejl"));
			assertRefused(() -> tasks.handleEscalation(task, "eskalering"));
			assertRefused(() -> tasks.deleteTask(task));
			assertRefused(() -> tasks.deleteTasks(List.of(task), true));
			assertRefused(() -> tasks.setPriority(task, 1));
			assertRefused(() -> tasks.setName(task, "Andet"));
			assertRefused(() -> tasks.setDescription(task, "Andet"));
			assertRefused(() -> tasks.setDueDate(task, new Date()));
			assertRefused(() -> tasks.setFollowUpDate(task, new Date()));
			assertRefused(() -> tasks.createComment(task, null, "Pt. Hansen"));
			assertRefused(() -> tasks.createAttachment("type", task, null, "navn", null, "http://example.org"));
			assertRefused(tasks::newTask);
			assertRefused(() -> tasks.saveTask(tasks.createTaskQuery().taskId(task).singleResult()));
			assertRefused(() -> tasks.createTaskReport().taskCountByCandidateGroup());
			assertRefused(() -> tasks.createNativeTaskQuery().sql("select * from ACT_RU_TASK").list());
			assertThat(tasks.getTaskComments(task)).isEmpty();
		});
	}

	@Test
	void theSystemAndTheModelsOwnCodeAreNotRestricted() {
		String task = engine.handledAt(DemoOrganisation.BROVST, "britt").getId();
		tasks.addCandidateGroup(task, "dpsDecentralSagsbehandler@" + DemoOrganisation.VEJGAARD);
		tasks.setVariable(task, "overskrift", "Andet");
		tasks.setPriority(task, 1);
		assertThat(tasks.createTaskQuery().taskPriority(1).count()).isOne();
	}

	@Test
	void aFilterShowsEachUserTheirOwn() {
		Task brovst = engine.reportedAt(DemoOrganisation.BROVST);
		engine.reportedAt(DemoOrganisation.VEJGAARD);
		var filters = engine.engine().getFilterService();
		Filter all = filters.saveFilter(filters.newTaskFilter("Alle").setQuery(tasks.createTaskQuery()));
		var rights = engine.engine().getAuthorizationService();
		var read = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		read.setGroupId("dpsInitialmodtager");
		read.setResource(Resources.FILTER);
		read.setResourceId(all.getId());
		read.addPermission(Permissions.READ);
		rights.saveAuthorization(read);
		try {
			engine.as("ivan", () -> {
				assertThat(filters.list(all.getId())).extracting("id").containsExactly(brovst.getId());
				assertThat(filters.count(all.getId())).isOne();
				assertThat(filters.list(all.getId(), tasks.createTaskQuery().or().taskNameLike("%").endOr()))
					.hasSizeLessThanOrEqualTo(1);
			});
		}
		finally {
			rights.deleteAuthorization(read.getId());
			filters.deleteFilter(all.getId());
		}
	}

	@Test
	void aQueryThatIsRunAgainBySomeoneElseShowsWhatThatUserMaySee() {
		engine.reportedAt(DemoOrganisation.BROVST);
		Task vejgaard = engine.reportedAt(DemoOrganisation.VEJGAARD);
		var query = tasks.createTaskQuery();
		assertThat(engine.as("ivan", () -> query.list())).hasSize(1);
		assertThat(engine.as("ane", () -> query.list())).extracting(Task::getId).containsExactly(vejgaard.getId());
		assertThat(query.list()).as("the system").hasSize(2);
	}

	@Test
	void nothingThatHappensToACaseLeavesAnAuthorisationBehind() {
		Task task = engine.handledAt(DemoOrganisation.BROVST, "britt");
		tasks.setAssignee(task.getId(), "dan");
		tasks.addCandidateUser(task.getId(), "ida");
		tasks.complete(task.getId());
		assertThat(engine.engine().getAuthorizationService().createAuthorizationQuery().count()).isZero();
	}

	private static void assertRefusedEverything(String userId, String task) {
		engine.as(userId, () -> {
			assertThat(tasks.createTaskQuery().taskId(task).list()).isEmpty();
			assertThat(tasks.createTaskQuery().or().taskId(task).taskNameLike("%").endOr().list())
				.extracting(Task::getId)
				.doesNotContain(task);
			assertRefused(() -> tasks.getIdentityLinksForTask(task));
			assertRefused(() -> tasks.getVariables(task));
			assertRefused(() -> tasks.getVariable(task, "overskrift"));
			assertRefused(() -> tasks.claim(task, userId));
			assertRefused(() -> tasks.setAssignee(task, userId));
			assertRefused(() -> tasks.complete(task));
			assertRefused(() -> tasks.completeWithVariablesInReturn(task, Map.of(), false));
			assertRefused(() -> engine.engine().getFormService().getTaskFormVariables(task));
			assertRefused(() -> engine.engine().getFormService().getTaskFormData(task));
			assertRefused(() -> engine.engine().getFormService().submitTaskForm(task, Map.of()));
			assertRefused(() -> engine.engine().getFormService().getDeployedTaskForm(task));
			assertThat(engine.engine().getRuntimeService().createVariableInstanceQuery().list()).isEmpty();
		});
	}

	private static void assertRefused(ThrowingCallable action) {
		assertThatExceptionOfType(AuthorizationException.class).isThrownBy(action);
	}

	private static List<String> visibleTo(String userId) {
		return engine.as(userId, () -> tasks.createTaskQuery().list().stream().map(Task::getId).toList());
	}

	private static long countFor(String userId) {
		return engine.as(userId, () -> tasks.createTaskQuery().count());
	}

}
