package dk.uthflow.modelguard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;

/**
 * Where a case can come from a step: along flows, by events at a step's edge, into and
 * out of sub-processes, and from link to link.
 */
final class Paths {

	private Paths() {
	}

	/** Every step that can be reached, the first one itself too. */
	static Set<FlowNode> from(FlowNode start) {
		return from(start, (flow) -> true, (node) -> true);
	}

	/**
	 * @param taken whether a flow can be taken
	 * @param passed whether one can go on from a step
	 */
	static Set<FlowNode> from(FlowNode start, Predicate<SequenceFlow> taken, Predicate<FlowNode> passed) {
		Set<FlowNode> reached = new LinkedHashSet<>();
		Deque<FlowNode> open = new ArrayDeque<>(List.of(start));
		while (!open.isEmpty()) {
			FlowNode node = open.pop();
			if (reached.add(node) && (node.equals(start) || passed.test(node))) {
				open.addAll(next(node, taken));
			}
		}
		return reached;
	}

	private static List<FlowNode> next(FlowNode node, Predicate<SequenceFlow> taken) {
		List<FlowNode> next = new ArrayList<>();
		outgoing(node).stream().filter(taken).map(SequenceFlow::getTarget).forEach(next::add);
		if (node instanceof Activity activity) {
			next.addAll(edgeEvents(activity));
		}
		if (node instanceof SubProcess inner) {
			next.addAll(inner.getChildElementsByType(StartEvent.class));
			inner.getChildElementsByType(SubProcess.class)
				.stream()
				.filter(SubProcess::triggeredByEvent)
				.forEach(next::add);
		}
		if (node instanceof IntermediateThrowEvent thrown && linkOf(thrown) != null) {
			next.addAll(caught(thrown));
		}
		if (node instanceof EndEvent && node.getParentElement() instanceof SubProcess around) {
			outgoing(around).stream().filter(taken).map(SequenceFlow::getTarget).forEach(next::add);
		}
		return next;
	}

	/**
	 * The flows that leave a step, by what the flows themselves say: a step's own list of
	 * them is a remark that the engine does not read.
	 */
	static List<SequenceFlow> outgoing(FlowNode node) {
		return flows(node, (flow) -> node.equals(flow.getSource()));
	}

	/** The flows that lead to a step. */
	static List<SequenceFlow> incoming(FlowNode node) {
		return flows(node, (flow) -> node.equals(flow.getTarget()));
	}

	private static List<SequenceFlow> flows(FlowNode node, Predicate<SequenceFlow> which) {
		return node.getParentElement().getChildElementsByType(SequenceFlow.class).stream().filter(which).toList();
	}

	/** The events that stand at the edge of a step. */
	static List<BoundaryEvent> edgeEvents(Activity activity) {
		return activity.getParentElement()
			.getChildElementsByType(BoundaryEvent.class)
			.stream()
			.filter((event) -> activity.equals(event.getAttachedTo()))
			.toList();
	}

	/** Where a thrown link goes on. */
	static List<IntermediateCatchEvent> caught(IntermediateThrowEvent thrown) {
		return thrown.getParentElement()
			.getChildElementsByType(IntermediateCatchEvent.class)
			.stream()
			.filter((event) -> linkOf(thrown).equals(linkOf(event)))
			.toList();
	}

	static String linkOf(ThrowEvent event) {
		return event.getEventDefinitions()
			.stream()
			.filter(LinkEventDefinition.class::isInstance)
			.map((link) -> ((LinkEventDefinition) link).getName())
			.findFirst()
			.orElse(null);
	}

	private static String linkOf(CatchEvent event) {
		return event.getEventDefinitions()
			.stream()
			.filter(LinkEventDefinition.class::isInstance)
			.map((link) -> ((LinkEventDefinition) link).getName())
			.findFirst()
			.orElse(null);
	}

}
