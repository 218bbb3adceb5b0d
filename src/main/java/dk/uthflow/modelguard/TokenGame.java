package dk.uthflow.modelguard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dk.uthflow.modelguard.CaseState.Stage;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Plays every way a case can go through its process, with all conditions taken to be able
 * to hold, and tells where one leaves or ends without being anonymous. Where the engine's
 * choice is not known (an inclusive join, an event that may or may not come), every
 * choice is played: a way too many may be found, never one too few.
 */
class TokenGame {

	private static final int MOST_STATES = 50_000;

	private static final int MOST_BRANCHES = 6;

	private static final String WAITING = "flow:";

	private static final String ANONYMISE_TASK = "anonymisering";

	private final ProcessModel process;

	private final Map<String, FlowNode> nodes = new HashMap<>();

	private final Map<String, List<SequenceFlow>> outgoing = new HashMap<>();

	private final List<SubProcess> eventSubProcesses;

	private final Map<CaseState, Step> cameFrom = new HashMap<>();

	private final Deque<CaseState> open = new ArrayDeque<>();

	private final Map<String, Breach> breaches = new LinkedHashMap<>();

	TokenGame(ProcessModel process) {
		this.process = process;
		process.elements(FlowNode.class).forEach((node) -> this.nodes.put(node.getId(), node));
		this.eventSubProcesses = process.elements(SubProcess.class)
			.stream()
			.filter(SubProcess::triggeredByEvent)
			.filter((inner) -> !isBesideTheCase(inner))
			.toList();
	}

	List<Breach> play() {
		this.process.process()
			.getChildElementsByType(StartEvent.class)
			.forEach((start) -> reach(CaseState.at(start.getId()), new Step(null, start)));
		while (!this.open.isEmpty()) {
			if (this.cameFrom.size() > MOST_STATES) {
				return List.of(new Breach(Kind.TOO_MANY, this.process.key(), ""));
			}
			moveFrom(this.open.pop());
		}
		return List.copyOf(this.breaches.values());
	}

	private void moveFrom(CaseState state) {
		for (String token : new HashSet<>(state.tokens())) {
			if (token.startsWith(WAITING)) {
				join(state, token);
			}
			else {
				FlowNode node = this.nodes.get(token);
				if (!(node instanceof SubProcess)) {
					run(state, node);
				}
				if (node instanceof Activity activity) {
					Paths.edgeEvents(activity).forEach((event) -> happen(state, activity, event));
				}
			}
		}
		this.eventSubProcesses.forEach((inner) -> trigger(state, inner));
	}

	private void run(CaseState state, FlowNode node) {
		if (ProcessModel.calls(node, "national", "submit") && state.stage() != Stage.ANONYMOUS) {
			breach(Kind.LEAVES, node, state);
		}
		CaseState after = state.without(node.getId()).in(stageAfter(node, state.stage()));
		if (node instanceof EndEvent end && isTerminating(end)) {
			String scope = scopeOf(node);
			consumed(after.withoutAll((token) -> isIn(token, scope)), scope, state, node);
		}
		else {
			leave(after, node, state, node);
		}
	}

	private static Stage stageAfter(FlowNode node, Stage before) {
		if (node instanceof UserTask) {
			return node.getId().equals(ANONYMISE_TASK) ? Stage.APPROVED : Stage.OPEN;
		}
		if (node instanceof CallActivity) {
			return Stage.OPEN;
		}
		if (ProcessModel.calls(node, "anonymiser", "erase")) {
			return Stage.ANONYMOUS;
		}
		boolean wiped = ProcessModel.calls(node, "anonymiser", "wipe") && before == Stage.APPROVED;
		return wiped ? Stage.ANONYMOUS : before;
	}

	private void leave(CaseState state, FlowNode node, CaseState from, FlowNode moved) {
		if (node instanceof IntermediateThrowEvent thrown && Paths.linkOf(thrown) != null) {
			Paths.caught(thrown).forEach((caught) -> reach(state.with(caught.getId()), new Step(from, moved)));
			return;
		}
		List<SequenceFlow> flows = this.outgoing.computeIfAbsent(node.getId(), (id) -> Paths.outgoing(node));
		if (flows.isEmpty()) {
			consumed(state, scopeOf(node), from, moved);
			return;
		}
		for (List<SequenceFlow> taken : choices(node, flows)) {
			CaseState next = state;
			for (SequenceFlow flow : taken) {
				next = arrive(next, flow);
			}
			reach(next, new Step(from, moved));
		}
	}

	private static List<List<SequenceFlow>> choices(FlowNode node, List<SequenceFlow> flows) {
		if (node instanceof ExclusiveGateway || node instanceof EventBasedGateway) {
			return flows.stream().map(List::of).toList();
		}
		boolean mayChoose = node instanceof InclusiveGateway
				|| flows.stream().anyMatch((flow) -> flow.getConditionExpression() != null);
		if (!mayChoose || node instanceof ParallelGateway || flows.size() > MOST_BRANCHES) {
			return List.of(flows);
		}
		List<List<SequenceFlow>> subsets = new ArrayList<>();
		for (int set = 1; set < 1 << flows.size(); set++) {
			List<SequenceFlow> subset = new ArrayList<>();
			for (int i = 0; i < flows.size(); i++) {
				if ((set & 1 << i) != 0) {
					subset.add(flows.get(i));
				}
			}
			subsets.add(subset);
		}
		return subsets;
	}

	private CaseState arrive(CaseState state, SequenceFlow flow) {
		FlowNode target = flow.getTarget();
		if (isJoin(target)) {
			return state.with(WAITING + flow.getId());
		}
		CaseState next = state.with(target.getId());
		if (target instanceof SubProcess inner) {
			for (StartEvent start : inner.getChildElementsByType(StartEvent.class)) {
				next = next.with(start.getId());
			}
		}
		return next;
	}

	private static boolean isJoin(FlowNode node) {
		return (node instanceof ParallelGateway || node instanceof InclusiveGateway) && Paths.incoming(node).size() > 1;
	}

	private void join(CaseState state, String waiting) {
		FlowNode gateway = this.process.elements(SequenceFlow.class)
			.stream()
			.filter((flow) -> (WAITING + flow.getId()).equals(waiting))
			.map(SequenceFlow::getTarget)
			.findFirst()
			.orElseThrow();
		Set<String> all = Paths.incoming(gateway)
			.stream()
			.map((flow) -> WAITING + flow.getId())
			.collect(Collectors.toSet());
		if (gateway instanceof ParallelGateway && !state.tokens().containsAll(all)) {
			return;
		}
		CaseState joined = state;
		for (String token : all) {
			joined = joined.without(token);
		}
		leave(joined, gateway, state, gateway);
	}

	private void happen(CaseState state, Activity activity, BoundaryEvent event) {
		if (event.cancelActivity()) {
			CaseState left = state.without(activity.getId()).withoutAll((token) -> isIn(token, activity.getId()));
			leave(left, event, state, event);
		}
		else if (!isHarmless(Paths.from(event))) {
			leave(state, event, state, event);
		}
	}

	private void trigger(CaseState state, SubProcess inner) {
		String scope = scopeOf(inner);
		boolean isAlive = scope.equals(this.process.key()) ? !state.isOver() : state.has(scope);
		if (!isAlive || state.has(inner.getId())) {
			return;
		}
		for (StartEvent start : inner.getChildElementsByType(StartEvent.class)) {
			CaseState left = start.isInterrupting() ? state.withoutAll((token) -> isIn(token, scope)) : state;
			reach(left.with(inner.getId()).with(start.getId()), new Step(state, start));
		}
	}

	private void consumed(CaseState state, String scope, CaseState from, FlowNode moved) {
		if (scope.equals(this.process.key())) {
			if (state.isOver() && state.stage() != Stage.ANONYMOUS) {
				breach(Kind.ENDS, moved, from);
			}
			reach(state, new Step(from, moved));
		}
		else if (state.has(scope) && state.tokens().stream().noneMatch((token) -> isIn(token, scope))) {
			SubProcess inner = (SubProcess) this.nodes.get(scope);
			CaseState left = state.without(scope);
			if (inner.triggeredByEvent()) {
				consumed(left, scopeOf(inner), from, moved);
			}
			else {
				leave(left, inner, from, moved);
			}
		}
		else {
			reach(state, new Step(from, moved));
		}
	}

	private void reach(CaseState state, Step step) {
		if (this.cameFrom.putIfAbsent(state, step) == null && !state.isOver()) {
			this.open.add(state);
		}
	}

	private void breach(Kind kind, FlowNode node, CaseState state) {
		this.breaches.computeIfAbsent(kind + node.getId(), (key) -> new Breach(kind, node.getId(), way(state, node)));
	}

	/** The steps on the way, as their user would call them. */
	private String way(CaseState state, FlowNode last) {
		LinkedList<String> names = new LinkedList<>(List.of(ProcessModel.name(last)));
		for (Step step = this.cameFrom.get(state); step != null; step = (step.from() != null)
				? this.cameFrom.get(step.from()) : null) {
			if (step.moved().getName() != null && !ProcessModel.name(step.moved()).equals(names.getFirst())) {
				names.addFirst(ProcessModel.name(step.moved()));
			}
		}
		return String.join(" → ", names);
	}

	/** Whether the token stands somewhere inside the scope. */
	private boolean isIn(String token, String scope) {
		FlowNode node = token.startsWith(WAITING) ? null : this.nodes.get(token);
		ModelElementInstance element = (node != null) ? node : flow(token);
		for (ModelElementInstance around = element.getParentElement(); around != null; around = around
			.getParentElement()) {
			if (scope.equals(around.getAttributeValue("id"))) {
				return true;
			}
		}
		return false;
	}

	private SequenceFlow flow(String waiting) {
		return this.process.process().getModelInstance().getModelElementById(waiting.substring(WAITING.length()));
	}

	private static String scopeOf(FlowNode node) {
		return node.getParentElement().getAttributeValue("id");
	}

	private static boolean isTerminating(EndEvent end) {
		return end.getEventDefinitions().stream().anyMatch(TerminateEventDefinition.class::isInstance);
	}

	/** Reminders and the like change nothing of the case, so they need not be played. */
	private static boolean isBesideTheCase(SubProcess inner) {
		Collection<StartEvent> starts = inner.getChildElementsByType(StartEvent.class);
		return starts.stream().noneMatch(StartEvent::isInterrupting)
				&& starts.stream().allMatch((start) -> isHarmless(Paths.from(start)));
	}

	private static boolean isHarmless(Set<FlowNode> reached) {
		return reached.stream()
			.noneMatch((node) -> node instanceof UserTask || node instanceof CallActivity || isJoin(node)
					|| ProcessModel.calls(node, "anonymiser", "wipe", "erase")
					|| ProcessModel.calls(node, "national", "submit")
					|| (node instanceof EndEvent end && isTerminating(end)));
	}

	/** What goes wrong. */
	enum Kind {

		LEAVES, ENDS, TOO_MANY

	}

	/**
	 * A way that must not be.
	 *
	 * @param kind what goes wrong
	 * @param element where
	 * @param way the steps on the way there
	 */
	record Breach(Kind kind, String element, String way) {

	}

	private record Step(CaseState from, FlowNode moved) {

	}

}
