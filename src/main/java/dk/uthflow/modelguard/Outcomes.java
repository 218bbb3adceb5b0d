package dk.uthflow.modelguard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import dk.uthflow.modelguard.Expression.Comparison;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Where the way parts by what somebody chose, the form before it asks for that choice,
 * each of its choices has a way, and each way a choice. Else a case would stand still
 * with an error when somebody chooses.
 */
class Outcomes implements ProcessRule {

	private static final String RULE = "Valg har en vej";

	@Override
	public void check(ProcessModel process, Models models, Findings findings) {
		process.elements(ExclusiveGateway.class)
			.stream()
			.filter((gateway) -> Paths.outgoing(gateway).size() > 1)
			.forEach((gateway) -> check(gateway, process, models, findings));
	}

	private static void check(ExclusiveGateway gateway, ProcessModel process, Models models, Findings findings) {
		Paths.outgoing(gateway)
			.stream()
			.filter((flow) -> flow.getConditionExpression() == null && !flow.equals(gateway.getDefault()))
			.forEach((flow) -> findings.add(RULE, process.file(), flow.getId(),
					"Vejen »%s« har ingen betingelse og er ikke standardvejen.".formatted(ProcessModel.name(flow)),
					"Skriv en betingelse, eller gør den til »Default flow«."));
		List<Comparison> conditions = Paths.outgoing(gateway)
			.stream()
			.flatMap((flow) -> condition(flow).stream())
			.toList();
		Set<String> variables = conditions.stream().map(Comparison::variable).collect(Collectors.toSet());
		if (variables.size() == 1) {
			String variable = variables.iterator().next();
			Set<String> ways = conditions.stream().map(Comparison::value).collect(Collectors.toSet());
			tasksBefore(gateway).forEach((task) -> models.formOf(task)
				.ifPresent((form) -> check(gateway, task, form, variable, ways, process, findings)));
		}
	}

	private static void check(ExclusiveGateway gateway, UserTask task, FormModel form, String variable,
			Set<String> ways, ProcessModel process, Findings findings) {
		Optional<JsonNode> field = form.editable(variable);
		boolean hasDefault = gateway.getDefault() != null;
		if (field.isEmpty()) {
			findings.add(RULE, process.file(), gateway.getId(),
					"Vejen afhænger af »%s«, som formularen »%s« til »%s« ikke spørger om.".formatted(variable,
							form.id(), ProcessModel.name(task)),
					"Tilføj feltet »%s« til formularen.".formatted(variable));
			return;
		}
		if (!FormModel.isRequired(field.get()) && !hasDefault) {
			findings.add(RULE, form.file(), FormModel.idOf(field.get()),
					"Feltet »%s« afgør sagens vej, men kan stå tomt.".formatted(variable), "Gør feltet påkrævet.");
		}
		List<String> choices = FormModel.choices(field.get()).orElse(null);
		if (choices == null) {
			return;
		}
		if (!hasDefault) {
			choices.stream()
				.filter((choice) -> !ways.contains(choice))
				.forEach((choice) -> findings.add(RULE, process.file(), gateway.getId(),
						"Valget »%s« i feltet »%s« har ingen vej.".formatted(choice, variable),
						"Tegn en vej med betingelsen ${%s == '%s'}.".formatted(variable, choice)));
		}
		ways.stream()
			.sorted()
			.filter((way) -> !choices.contains(way))
			.forEach((way) -> findings.add(RULE, process.file(), gateway.getId(),
					"Vejen kræver »%s« i feltet »%s«, men det kan ingen vælge.".formatted(way, variable),
					"Tilføj valget til formularen, eller ret betingelsen."));
	}

	private static Optional<Comparison> condition(SequenceFlow flow) {
		return Optional.ofNullable(flow.getConditionExpression())
			.flatMap((condition) -> Expression.parse(condition.getTextContent()))
			.flatMap(Expression::comparison);
	}

	/** The tasks that were done last when a case comes here. */
	private static Set<UserTask> tasksBefore(FlowNode node) {
		Set<UserTask> tasks = new LinkedHashSet<>();
		collect(node, tasks, new LinkedHashSet<>());
		return tasks;
	}

	private static void collect(FlowNode node, Set<UserTask> tasks, Set<FlowNode> seen) {
		for (SequenceFlow flow : Paths.incoming(node)) {
			FlowNode source = flow.getSource();
			if (source instanceof UserTask task) {
				tasks.add(task);
			}
			else if (seen.add(source)) {
				collect(source, tasks, seen);
			}
		}
	}

}
