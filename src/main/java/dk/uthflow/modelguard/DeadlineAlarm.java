package dk.uthflow.modelguard;

import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/**
 * A timer of the case's deadline stands around all of its waiting: an event sub-process
 * of the whole process, which nothing can take away while the case lives.
 */
class DeadlineAlarm implements CaseRule {

	private static final String RULE = "Fristens alarm";

	@Override
	public void check(ProcessModel process, Models models, Findings findings) {
		boolean alarmed = process.process()
			.getChildElementsByType(SubProcess.class)
			.stream()
			.anyMatch(DeadlineAlarm::isAlarm);
		if (!alarmed) {
			findings.add(RULE, process.file(), process.key(), "Ingen alarm venter på fristen, mens sagen er i gang.",
					"Sæt en ikke-afbrydende hændelsesdelproces om hele processen: ${deadlines.alarm(rapporteret, lokation)}, derefter record.markOverdue(execution) og notices.alarm(execution).");
		}
		process.process()
			.getChildElementsByType(SubProcess.class)
			.stream()
			.filter(SubProcess::triggeredByEvent)
			.flatMap((inner) -> inner.getChildElementsByType(StartEvent.class).stream())
			.filter(StartEvent::isInterrupting)
			.forEach((start) -> findings.add(RULE, process.file(), start.getId(),
					"Hændelsen afbryder hele processen, og alarmen om fristen med den.",
					"Gør startbegivenheden ikke-afbrydende (stiplet)."));
	}

	private static boolean isAlarm(SubProcess inner) {
		return inner.triggeredByEvent() && inner.getChildElementsByType(StartEvent.class)
			.stream()
			.anyMatch((start) -> !start.isInterrupting() && isAtDeadline(start) && leadsToAlarm(start));
	}

	private static boolean isAtDeadline(StartEvent start) {
		return start.getEventDefinitions().stream().anyMatch(DeadlineAlarm::isAtDeadline);
	}

	private static boolean isAtDeadline(EventDefinition definition) {
		return definition instanceof TimerEventDefinition timer && timer.getTimeDate() != null
				&& Expression.parse(timer.getTimeDate().getTextContent())
					.filter((expression) -> expression.isCallOf("deadlines", "alarm"))
					.isPresent();
	}

	private static boolean leadsToAlarm(StartEvent start) {
		return !reachesEndWithout(start, "record", "markOverdue") && !reachesEndWithout(start, "notices", "alarm");
	}

	private static boolean reachesEndWithout(StartEvent start, String bean, String method) {
		Set<FlowNode> reached = Paths.from(start, (flow) -> true, (node) -> !ProcessModel.calls(node, bean, method));
		return reached.stream().anyMatch((node) -> Paths.outgoing(node).isEmpty());
	}

}
