package dk.uthflow.modelguard;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that a model may use: the beans and what they can do, and the variables that
 * the platform itself sets.
 *
 * @param beans the type of each bean, by the name that models use
 * @param variables the platform's own variables, by the key of the process that has them
 * @param caseProcess the key of the process that a case follows
 * @param caseTasks the steps of that process that the platform itself knows
 * @param caseForms the forms whose fields a case has beside those of its tasks
 * @param reserved the variables of a case that no form may change
 * @param steering the variables of a case that no reporter may give
 */
public record Vocabulary(Map<String, Class<?>> beans, Map<String, Set<String>> variables, String caseProcess,
		Set<String> caseTasks, Set<String> caseForms, Set<String> reserved, Set<String> steering) {

	boolean isCase(String process) {
		return this.caseProcess.equals(process);
	}

	boolean isBean(String name) {
		return this.beans.containsKey(name);
	}

	Set<String> variablesOf(String process) {
		return this.variables.getOrDefault(process, Set.of());
	}

	/** What a bean can do for a model: its own public methods of this name. */
	List<Method> methods(String bean, String name) {
		return publicMethods(bean).stream().filter((method) -> method.getName().equals(name)).toList();
	}

	List<String> methodNames(String bean) {
		return publicMethods(bean).stream().map(Method::getName).distinct().sorted().toList();
	}

	private List<Method> publicMethods(String bean) {
		return Arrays.stream(this.beans.get(bean).getDeclaredMethods())
			.filter((method) -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())
					&& !method.isSynthetic())
			.toList();
	}

}
