package dk.uthflow.access.candidacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import dk.uthflow.access.DemoOrganisation;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/**
 * Tasks with random places, roles, assignees, owners and stray links, and what is known
 * of each without asking the engine.
 */
final class RandomTasks {

	static final List<String> UNITS = List.of(DemoOrganisation.JAMMERBUGT, DemoOrganisation.FORVALTNING,
			DemoOrganisation.BROVST, DemoOrganisation.FJERRITSLEV, DemoOrganisation.SOLGAARDEN,
			DemoOrganisation.AALBORG_KOMMUNE, DemoOrganisation.VEJGAARD, DemoOrganisation.REGION_NORDJYLLAND,
			DemoOrganisation.AALBORG_UH, DemoOrganisation.AKUTMODTAGELSE);

	static final List<String> USERS = List.of("ivan", "ida", "dan", "britt", "sol", "birk", "rikke", "rune", "ane",
			"kaja", "pia", "drift");

	private RandomTasks() {
	}

	/** What is known of a task: whoever may see it, by the rule's words. */
	record Known(String id, Set<String> candidateGroups, String assignee) {

		boolean isVisibleTo(String userId, Set<String> rolesAtPlaces) {
			if (rolesAtPlaces.stream().anyMatch((group) -> group.startsWith("dpsPrivatleverandor@"))) {
				return userId.equals(this.assignee);
			}
			return this.candidateGroups.stream().anyMatch(rolesAtPlaces::contains);
		}

	}

	static List<Known> make(CandidacyEngine engine, Random random, int count) {
		TaskService tasks = engine.engine().getTaskService();
		List<Known> made = new ArrayList<>();
		for (int number = 0; number < count; number++) {
			String unit = pick(UNITS, random);
			Task task = random.nextBoolean() ? engine.reportedAt(unit) : engine.handledAt(unit, null);
			String role = task.getTaskDefinitionKey().equals("initialmodtagelse") ? "dpsInitialmodtager"
					: "dpsDecentralSagsbehandler";
			Set<String> groups = new HashSet<>(List.of(engine.groups(role, unit).split(",")));
			String assignee = (random.nextInt(3) > 0) ? pick(USERS, random) : null;
			tasks.setAssignee(task.getId(), assignee);
			tasks.setPriority(task.getId(), random.nextInt(5));
			strayLinks(tasks, task.getId(), groups, random);
			made.add(new Known(task.getId(), groups, assignee));
		}
		return made;
	}

	private static void strayLinks(TaskService tasks, String task, Set<String> groups, Random random) {
		switch (random.nextInt(8)) {
			case 0 -> tasks.addCandidateUser(task, pick(USERS, random));
			case 1 -> tasks.addCandidateGroup(task, "dpsInitialmodtager");
			case 2 -> tasks.addUserIdentityLink(task, pick(USERS, random), "deltager");
			case 3 -> tasks.addGroupIdentityLink(task, "dpsInitialmodtager@" + pick(UNITS, random), "deltager");
			case 4 -> tasks.setOwner(task, pick(USERS, random));
			case 5 -> {
				List.copyOf(groups).forEach((group) -> tasks.deleteCandidateGroup(task, group));
				groups.clear();
			}
			default -> {
			}
		}
	}

	private static <T> T pick(List<T> of, Random random) {
		return of.get(random.nextInt(of.size()));
	}

}
