package dk.uthflow.modelguard;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * A process of a file.
 *
 * @param file the file's name
 * @param process the process in it
 */
record ProcessModel(String file, Process process) {

	String key() {
		return this.process.getId();
	}

	/** The process's elements, those in sub-processes too. */
	List<FlowElement> elements() {
		return in(this.process.getFlowElements()).toList();
	}

	<T extends FlowElement> List<T> elements(Class<T> type) {
		return elements().stream().filter(type::isInstance).map(type::cast).toList();
	}

	List<UserTask> userTasks() {
		return elements(UserTask.class);
	}

	private static Stream<FlowElement> in(Collection<FlowElement> elements) {
		return elements.stream()
			.flatMap((element) -> (element instanceof SubProcess inner)
					? Stream.concat(Stream.of(element), in(inner.getFlowElements())) : Stream.of(element));
	}

	/** What the step has the platform do, where it is a step that does something. */
	static Optional<Expression> action(FlowNode node) {
		String expression = null;
		if (node instanceof ServiceTask task) {
			expression = task.getCamundaExpression();
		}
		else if (node instanceof BusinessRuleTask task) {
			expression = task.getCamundaExpression();
		}
		return Optional.ofNullable(expression).flatMap(Expression::parse);
	}

	static boolean calls(FlowNode node, String bean, String... methods) {
		return action(node)
			.filter((expression) -> Stream.of(methods).anyMatch((method) -> expression.calls(bean, method)))
			.isPresent();
	}

	/** How the element is called, by its user or else by its id. */
	static String name(FlowElement element) {
		return (element.getName() != null && !element.getName().isBlank()) ? element.getName().strip()
				: element.getId();
	}

}
