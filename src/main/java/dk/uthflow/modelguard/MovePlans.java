package dk.uthflow.modelguard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dk.uthflow.access.AsSystem;
import dk.uthflow.modelguard.MovePlan.Fate;
import dk.uthflow.modelguard.MovePlan.Obstacle;
import dk.uthflow.modelguard.MovePlan.Step;
import dk.uthflow.modelguard.MovePlan.Timer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Plans how running cases go to the newest version of their process: each step to the one
 * that has its id and is of its kind. Times are not reckoned anew.
 */
@Component
class MovePlans {

	private final DeployedModels models;

	private final ModelGuard guard;

	private final ModelsInForce inForce;

	private final RuntimeService runtime;

	private final AsSystem asSystem;

	private final JdbcClient database;

	MovePlans(DeployedModels models, ModelGuard guard, ModelsInForce inForce, RuntimeService runtime, AsSystem asSystem,
			JdbcClient database) {
		this.models = models;
		this.guard = guard;
		this.inForce = inForce;
		this.runtime = runtime;
		this.asSystem = asSystem;
		this.database = database;
	}

	/**
	 * @return empty where there is no such version of a process, or it is the newest
	 */
	Optional<MovePlan> of(String process, int version) {
		List<DeployedModel> versions = this.models.versions(ModelKind.PROCES, process);
		return versions.stream()
			.filter((model) -> model.version() == version && !model.equals(versions.get(0)))
			.findFirst()
			.map((from) -> plan(from, versions.get(0)));
	}

	private MovePlan plan(DeployedModel from, DeployedModel to) {
		Map<String, String> targets = targets(engines(from, to));
		Map<String, Element> before = elements(from);
		Map<String, Element> after = elements(to);
		List<Step> steps = new ArrayList<>();
		this.models.casesByStep(from)
			.forEach((element, cases) -> steps
				.add(step(element, cases, targets.get(element), before.get(element), after.get(element), after)));
		return new MovePlan(from, to, steps, timers(before, after, targets), findings(to),
				movable(from, targets.keySet()).size());
	}

	/** The plan as the engine carries it out. */
	MigrationPlan engines(DeployedModel from, DeployedModel to) {
		return this.asSystem
			.call(() -> this.runtime.createMigrationPlan(from.id(), to.id()).mapEqualActivities().build());
	}

	static Map<String, String> targets(MigrationPlan plan) {
		Map<String, String> targets = new LinkedHashMap<>();
		plan.getInstructions()
			.forEach(
					(instruction) -> targets.put(instruction.getSourceActivityId(), instruction.getTargetActivityId()));
		return targets;
	}

	static Set<String> sources(MigrationPlan plan) {
		return plan.getInstructions()
			.stream()
			.map(MigrationInstruction::getSourceActivityId)
			.collect(Collectors.toSet());
	}

	/** The process instances of the version that stand at none but these steps. */
	List<String> movable(DeployedModel from, Set<String> steps) {
		return this.database.sql("""
				select proc_inst_id_ from act_ru_execution where proc_def_id_ = :model
				group by proc_inst_id_
				having count(*) filter (where is_active_ and act_id_ is not null and act_id_ <> all(:steps)) = 0
				order by proc_inst_id_""")
			.param("model", from.id())
			.param("steps", steps.toArray(String[]::new))
			.query(String.class)
			.list();
	}

	/** What the guard would say, were the version deployed today. */
	private List<Finding> findings(DeployedModel to) {
		return this.models.file(to)
			.map((file) -> this.guard.check(List.of(file), this.inForce.files()))
			.orElseGet(List::of);
	}

	private static Step step(String id, long cases, String target, Element before, Element after,
			Map<String, Element> all) {
		String name = name(before, id);
		if (target != null) {
			return new Step(id, name, cases, name(all.get(target), target), null);
		}
		return new Step(id, name, cases, null, (after == null) ? Obstacle.GONE : Obstacle.OTHER);
	}

	private static List<Timer> timers(Map<String, Element> before, Map<String, Element> after,
			Map<String, String> targets) {
		List<Timer> timers = new ArrayList<>();
		before.values()
			.stream()
			.filter(MovePlans::waitsForATime)
			.forEach((event) -> timers.add(new Timer(name(event, event.getAttribute("id")),
					targets.containsKey(event.getAttribute("id")) ? Fate.KEPT : Fate.REMOVED)));
		after.values()
			.stream()
			.filter(MovePlans::waitsForATime)
			.filter((event) -> !targets.containsValue(event.getAttribute("id")))
			.forEach((event) -> timers.add(new Timer(name(event, event.getAttribute("id")), Fate.NEW)));
		return timers;
	}

	private static boolean waitsForATime(Element element) {
		return Xml.children(element).stream().anyMatch((child) -> child.getLocalName().equals("timerEventDefinition"));
	}

	private static String name(Element element, String id) {
		return (element != null && !element.getAttribute("name").isBlank()) ? element.getAttribute("name") : id;
	}

	private Map<String, Element> elements(DeployedModel model) {
		Map<String, Element> elements = new LinkedHashMap<>();
		this.models.file(model).ifPresent((file) -> {
			try {
				collect(Xml.read(file.content()), elements);
			}
			catch (SAXException ex) {
				// the engine read it when it was deployed; here it only gives names
			}
		});
		return elements;
	}

	private static void collect(Element element, Map<String, Element> elements) {
		if (element.hasAttribute("id") && !element.getNamespaceURI().contains("DI")) {
			elements.put(element.getAttribute("id"), element);
		}
		Xml.children(element).forEach((child) -> collect(child, elements));
	}

	/** One case at each step, to try. */
	Map<String, String> examples(DeployedModel from, Set<String> instances) {
		Map<String, String> examples = new LinkedHashMap<>();
		Set<String> taken = new LinkedHashSet<>(instances);
		this.database.sql("""
				select distinct on (act_id_) act_id_, proc_inst_id_ from act_ru_execution
				where proc_def_id_ = :model and is_active_ and act_id_ is not null and proc_inst_id_ = any(:instances)
				order by act_id_, proc_inst_id_""")
			.param("model", from.id())
			.param("instances", taken.toArray(String[]::new))
			.query((row) -> {
				examples.put(row.getString("act_id_"), row.getString("proc_inst_id_"));
			});
		return examples;
	}

}
