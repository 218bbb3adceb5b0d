package dk.uthflow.access.candidacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dk.uthflow.access.Role;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The lists that Tasklist shows, as the engine's filters. Only the system makes filters,
 * which is why some of them may hold an expression: who is asking, or what day it is.
 */
class WorkLists {

	/**
	 * What the lists show of each case beside its days left, which the server counts: the
	 * variables, and what they are called on screens. They are read by whoever sees a
	 * task of the case, so they are none that tell who somebody is.
	 */
	static final Map<String, String> COLUMNS = columns("sagsnummer", "Sag", "overskrift", "Overskrift", "lokationNavn",
			"Sted", "alvorlighed", "Alvorlighed");

	private static final Set<Role> CASEWORKERS = Set.of(Role.INITIALMODTAGER, Role.DECENTRAL_SAGSBEHANDLER,
			Role.PRIVATLEVERANDOR);

	private final FilterService filters;

	private final TaskService tasks;

	WorkLists(FilterService filters, TaskService tasks) {
		this.filters = filters;
		this.tasks = tasks;
	}

	private List<WorkList> all() {
		return List.of(
				new WorkList("Indbakke", "Nye sager, der skal modtages", 10,
						cases().taskDefinitionKey("initialmodtagelse"), Set.of(Role.INITIALMODTAGER)),
				new WorkList("Sagsbehandling", "Sager under behandling på mine lokationer", 20,
						cases().taskDefinitionKey("sagsbehandling"), Set.of(Role.DECENTRAL_SAGSBEHANDLER)),
				new WorkList("Mine sager", "Sager, der er tildelt mig", 30,
						cases().taskAssigneeExpression("${currentUser()}"), CASEWORKERS),
				new WorkList("Anonymisering", "Sager, der skal anonymiseres og afsluttes", 40,
						cases().taskDefinitionKey("anonymisering"),
						Set.of(Role.INITIALMODTAGER, Role.DECENTRAL_SAGSBEHANDLER)),
				new WorkList("Overskredet", "Sager, hvis frist er overskredet", 50,
						cases().dueBeforeExpression(startOfDayIn(0)), CASEWORKERS),
				new WorkList("Forfalder inden 14 dage", "Sager, hvis sidste dag er i dag eller en af de næste 14 dage",
						60, cases().dueAfterExpression(startOfDayIn(0)).dueBeforeExpression(startOfDayIn(15)),
						CASEWORKERS),
				new WorkList("Kvartalsopfølgning", "Kvartalets rapport om private leverandører", 70,
						query("kvartalsopfoelgning"), Set.of(Role.PLANADMINISTRATOR)));
	}

	/**
	 * A case is due until the last second of a day in Denmark, so a list begins and ends
	 * where a day does.
	 */
	private static String startOfDayIn(int days) {
		return "${deadlines.startOfDay(%d)}".formatted(days);
	}

	/**
	 * Makes the filters what they should be, and takes away any other.
	 * @return the roles that may read each filter, by its id
	 */
	Map<String, Set<Role>> reconcile() {
		List<Filter> surplus = new ArrayList<>(this.filters.createFilterQuery().list());
		Map<String, Set<Role>> readers = all().stream()
			.collect(Collectors.toMap((list) -> save(list, surplus), WorkList::readers));
		surplus.forEach((filter) -> this.filters.deleteFilter(filter.getId()));
		return readers;
	}

	private String save(WorkList list, List<Filter> existing) {
		Filter filter = existing.stream()
			.filter((candidate) -> EntityTypes.TASK.equals(candidate.getResourceType())
					&& list.name().equals(candidate.getName()))
			.findFirst()
			.orElseGet(() -> this.filters.newTaskFilter(list.name()));
		existing.remove(filter);
		filter.setQuery(list.query());
		filter.setProperties(Map.of("description", list.description(), "priority", list.order(), "refresh", true,
				"variables", list.columns()));
		return this.filters.saveFilter(filter).getId();
	}

	private TaskQuery cases() {
		return query("uth");
	}

	private TaskQuery query(String process) {
		return this.tasks.createTaskQuery().processDefinitionKey(process).orderByDueDate().asc().orderByTaskId().asc();
	}

	private static Map<String, String> columns(String... namesAndLabels) {
		Map<String, String> columns = new LinkedHashMap<>();
		for (int i = 0; i < namesAndLabels.length; i += 2) {
			columns.put(namesAndLabels[i], namesAndLabels[i + 1]);
		}
		return Collections.unmodifiableMap(columns);
	}

	private record WorkList(String name, String description, int order, TaskQuery query, Set<Role> readers) {

		List<Map<String, String>> columns() {
			return COLUMNS.entrySet()
				.stream()
				.map((column) -> Map.of("name", column.getKey(), "label", column.getValue()))
				.toList();
		}

	}

}
