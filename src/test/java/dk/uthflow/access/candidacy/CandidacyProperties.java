package dk.uthflow.access.candidacy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import dk.uthflow.access.RoleAt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a user asks, the answer holds only tasks of which the rule's plain words say
 * that the user may see them, and nothing that was asked for is missing.
 */
class CandidacyProperties {

	private static CandidacyEngine engine;

	private static List<RandomTasks.Known> known;

	@BeforeContainer
	static void start() {
		engine = new CandidacyEngine();
		known = RandomTasks.make(engine, new Random(20_230_701), 150);
	}

	@AfterContainer
	static void stop() {
		engine.close();
	}

	@Property(tries = 600)
	void noQueryFindsATaskThatTheUserIsNoCandidateFor(@ForAll("users") String user,
			@ForAll("questions") RandomQueries.Question question) {
		Set<String> found = new HashSet<>();
		TaskService tasks = engine.engine().getTaskService();
		long count = engine.as(user, () -> {
			question.ask(tasks).list().stream().map(Task::getId).forEach(found::add);
			return question.ask(tasks).count();
		});
		Set<String> visible = visibleTo(user);
		assertThat(visible).containsAll(found);
		assertThat(count).isEqualTo(found.size());
		Set<String> askedFor = question.ask(tasks).list().stream().map(Task::getId).collect(Collectors.toSet());
		assertThat(askedFor).containsAll(found);
		if (!question.isAboutCandidates()) {
			askedFor.retainAll(visible);
			assertThat(found).isEqualTo(askedFor);
		}
	}

	@Property(tries = 60)
	void aPlainQueryFindsEveryTaskThatTheUserIsACandidateFor(@ForAll("users") String user) {
		TaskService tasks = engine.engine().getTaskService();
		Set<String> found = engine.as(user,
				() -> tasks.createTaskQuery().list().stream().map(Task::getId).collect(Collectors.toSet()));
		assertThat(found).isEqualTo(visibleTo(user));
	}

	@Property(tries = 300)
	void oneTaskIsReadJustWhenAQueryWouldFindIt(@ForAll("users") String user, @ForAll("tasks") String task) {
		boolean isRead = engine.as(user, () -> {
			try {
				engine.engine().getTaskService().getVariables(task);
				return true;
			}
			catch (org.camunda.bpm.engine.AuthorizationException ex) {
				return false;
			}
		});
		assertThat(isRead).isEqualTo(visibleTo(user).contains(task));
	}

	@Provide
	Arbitrary<String> users() {
		return Arbitraries.of(RandomTasks.USERS);
	}

	@Provide
	Arbitrary<String> tasks() {
		return Arbitraries.of(known).map(RandomTasks.Known::id);
	}

	@Provide
	Arbitrary<RandomQueries.Question> questions() {
		return RandomQueries.questions(known.stream().map(RandomTasks.Known::id).toList());
	}

	private static Set<String> visibleTo(String user) {
		Set<String> rolesAtPlaces = engine.directory()
			.rolesOf(user)
			.stream()
			.map(RoleAt::group)
			.collect(Collectors.toSet());
		return known.stream()
			.filter((task) -> task.isVisibleTo(user, rolesAtPlaces))
			.map(RandomTasks.Known::id)
			.collect(Collectors.toSet());
	}

}
