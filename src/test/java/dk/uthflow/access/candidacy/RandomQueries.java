package dk.uthflow.access.candidacy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * Task queries as a caseworker, or an attacker, may put them together.
 */
final class RandomQueries {

	private static final List<String> GROUPS = RandomTasks.UNITS.stream()
		.flatMap((unit) -> List.of("dpsInitialmodtager@" + unit, "dpsDecentralSagsbehandler@" + unit).stream())
		.toList();

	private RandomQueries() {
	}

	/** A criterion, and whether it is about candidates. */
	record Criterion(String name, boolean aboutCandidates, UnaryOperator<TaskQuery> on) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	/** Criteria that must all hold, and parts of which one each must. */
	record Question(List<Criterion> all, List<List<Criterion>> anyOf) {

		TaskQuery ask(TaskService tasks) {
			TaskQuery query = tasks.createTaskQuery();
			for (Criterion criterion : this.all) {
				query = criterion.on().apply(query);
			}
			for (List<Criterion> part : this.anyOf) {
				TaskQuery or = query.or();
				for (Criterion criterion : part) {
					or = criterion.on().apply(or);
				}
				query = or.endOr();
			}
			return query;
		}

		boolean isAboutCandidates() {
			return this.all.stream().anyMatch(Criterion::aboutCandidates)
					|| this.anyOf.stream().flatMap(List::stream).anyMatch(Criterion::aboutCandidates);
		}

	}

	static Arbitrary<Question> questions(List<String> taskIds) {
		Arbitrary<Criterion> plain = plain(taskIds);
		Arbitrary<List<Criterion>> all = Combinators
			.combine(plain.list().ofMaxSize(2), candidates().list().ofMaxSize(1), inverse().list().ofMaxSize(1))
			.as((some, named, inverse) -> join(some, named, inverse));
		Arbitrary<List<Criterion>> part = Combinators
			.combine(plain.list().ofMaxSize(2), candidates().list().ofMaxSize(2))
			.as((some, named) -> join(some, named, List.of()))
			.filter((criteria) -> !criteria.isEmpty() && !breaksTheEngine(criteria));
		return Combinators.combine(all, part.list().ofMaxSize(3)).as(Question::new);
	}

	/** The engine adds a candidate user's groups to a list of one that cannot grow. */
	private static boolean breaksTheEngine(List<Criterion> part) {
		return part.stream().anyMatch((criterion) -> criterion.name().startsWith("group "))
				&& part.stream().anyMatch((criterion) -> criterion.name().startsWith("user "));
	}

	private static Arbitrary<Criterion> plain(List<String> taskIds) {
		Arbitrary<String> users = Arbitraries.of(RandomTasks.USERS);
		return Arbitraries.oneOf(List.of(
				users.map((user) -> plain("assignee " + user, (query) -> query.taskAssignee(user))),
				users.map((user) -> plain("assigneeIn " + user, (query) -> query.taskAssigneeIn(user, "ivan"))),
				users.map((user) -> plain("assigneeNotIn " + user, (query) -> query.taskAssigneeNotIn(user))),
				users.map((user) -> plain("owner " + user, (query) -> query.taskOwner(user))),
				Arbitraries.just(plain("assigneeLike", (query) -> query.taskAssigneeLike("%a%"))),
				Arbitraries.just(plain("unassigned", TaskQuery::taskUnassigned)),
				Arbitraries.just(plain("assigned", TaskQuery::taskAssigned)),
				Arbitraries.just(plain("name", (query) -> query.taskNameNotLike("%zzz%"))),
				Arbitraries.just(plain("key", (query) -> query.taskDefinitionKey("initialmodtagelse"))),
				Arbitraries.just(plain("keyNotIn", (query) -> query.taskDefinitionKeyNotIn("sagsbehandling"))),
				Arbitraries.just(plain("process", (query) -> query.processDefinitionKey("uth"))),
				Arbitraries.just(plain("variable", (query) -> query.processVariableValueEquals("overskrift", "Fald"))),
				Arbitraries.integers()
					.between(0, 4)
					.map((least) -> plain("priority " + least, (query) -> query.taskMinPriority(least))),
				Arbitraries.of(taskIds).map((id) -> plain("id", (query) -> query.taskId(id))),
				Arbitraries.of(taskIds)
					.list()
					.ofMinSize(1)
					.ofMaxSize(30)
					.map((ids) -> plain("ids", (query) -> query.taskIdIn(ids.toArray(String[]::new))))));
	}

	private static Arbitrary<Criterion> candidates() {
		Arbitrary<String> users = Arbitraries.of(RandomTasks.USERS);
		Arbitrary<String> groups = Arbitraries.of(GROUPS);
		return Arbitraries
			.oneOf(List.of(groups.map((group) -> named("group " + group, (query) -> query.taskCandidateGroup(group))),
					groups.list()
						.ofMinSize(1)
						.ofMaxSize(12)
						.map((some) -> named("groups " + some,
								(query) -> query.taskCandidateGroupIn(new ArrayList<>(some)))),
					Arbitraries.of("%", "dps%", "dpsInitialmodtager%", "%" + RandomTasks.UNITS.get(0))
						.map((like) -> named("groupLike " + like, (query) -> query.taskCandidateGroupLike(like))),
					users.map((user) -> named("user " + user, (query) -> query.taskCandidateUser(user))),
					users.map((user) -> named("involved " + user, (query) -> query.taskInvolvedUser(user)))));
	}

	private static Arbitrary<Criterion> inverse() {
		return Arbitraries.of(named("withGroups", TaskQuery::withCandidateGroups),
				named("withoutGroups", TaskQuery::withoutCandidateGroups),
				named("withUsers", TaskQuery::withCandidateUsers),
				named("withoutUsers", TaskQuery::withoutCandidateUsers),
				named("withoutUsers and assigned", (query) -> query.withoutCandidateUsers().includeAssignedTasks()));
	}

	private static List<Criterion> join(List<Criterion> some, List<Criterion> more, List<Criterion> last) {
		return Stream.of(some, more, last).flatMap(List::stream).toList();
	}

	private static Criterion plain(String name, UnaryOperator<TaskQuery> on) {
		return new Criterion(name, false, on);
	}

	private static Criterion named(String name, UnaryOperator<TaskQuery> on) {
		return new Criterion(name, true, on);
	}

}
