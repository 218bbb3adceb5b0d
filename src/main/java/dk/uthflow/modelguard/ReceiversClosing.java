package dk.uthflow.modelguard;

import java.util.Arrays;
import java.util.Optional;

import dk.uthflow.access.Role;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * An initialmodtager receives, and closes only what is rejected: from their tasks no way
 * leads to the case's end that is not a rejection and passes nobody else.
 */
class ReceiversClosing implements CaseRule {

	private static final String RULE = "Initialmodtager afslutter kun det afviste";

	@Override
	public void check(ProcessModel process, Models models, Findings findings) {
		process.userTasks()
			.stream()
			.filter(ReceiversClosing::isForReceivers)
			.flatMap((task) -> Paths.from(task, (flow) -> !isRejection(flow), ReceiversClosing::isPassed)
				.stream()
				.filter(ReceiversClosing::isClosing)
				.map((end) -> new Way(task, end)))
			.forEach((way) -> findings.add(RULE, process.file(), way.task().getId(),
					"Fra »%s« kan sagen nå »%s«, uden at den er afvist eller nogen har behandlet den."
						.formatted(ProcessModel.name(way.task()), ProcessModel.name(way.end())),
					"Før vejen gennem sagsbehandlingen, eller sæt betingelsen ${beslutning == 'afvis'} på den."));
	}

	/** Whether an initialmodtager can have the task of a case that is not rejected. */
	private static boolean isForReceivers(UserTask task) {
		Optional<Expression> groups = Optional.ofNullable(task.getCamundaCandidateGroups()).flatMap(Expression::parse);
		return groups.isPresent() && groups.get()
			.calls((condition) -> !condition.is("beslutning", "afvis"))
			.stream()
			.flatMap((call) -> call.text(0).stream())
			.flatMap((roles) -> Arrays.stream(roles.split(",")))
			.map(String::strip)
			.anyMatch(Role.INITIALMODTAGER.id()::equals);
	}

	/** Whoever else has the case on the way is the one who closes it, or erases it. */
	private static boolean isPassed(FlowNode node) {
		return !(node instanceof UserTask task && !isForReceivers(task))
				&& !ProcessModel.calls(node, "anonymiser", "erase");
	}

	private static boolean isRejection(SequenceFlow flow) {
		return flow.getConditionExpression() != null && Expression.parse(flow.getConditionExpression().getTextContent())
			.flatMap(Expression::comparison)
			.filter((condition) -> condition.is("beslutning", "afvis"))
			.isPresent();
	}

	private static boolean isClosing(FlowNode node) {
		boolean ends = Paths.outgoing(node).isEmpty() && node.getParentElement() instanceof Process
				&& !(node instanceof org.camunda.bpm.model.bpmn.instance.SubProcess);
		return ends || ProcessModel.calls(node, "national", "submit");
	}

	private record Way(UserTask task, FlowNode end) {

	}

}
