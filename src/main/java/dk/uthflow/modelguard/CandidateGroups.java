package dk.uthflow.modelguard;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dk.uthflow.access.Role;
import dk.uthflow.modelguard.Expression.Call;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Who may have a task is told by roles at a location, and by nothing else: candidacy is
 * what lets a person see a case.
 */
class CandidateGroups implements ProcessRule {

	private static final String RULE = "Opgaver har roller";

	private static final String REMEDY = "Skriv fx ${roles.at('dpsInitialmodtager', lokation)} som kandidatgrupper.";

	/** Those who work on cases. */
	private static final Set<Role> ON_CASES = EnumSet.of(Role.INITIALMODTAGER, Role.DECENTRAL_SAGSBEHANDLER);

	/**
	 * Those who get no tasks: they see nothing, are to be had no more, or get cases by
	 * name.
	 */
	private static final Set<Role> NEVER = EnumSet.of(Role.PRIVATLEVERANDOR, Role.PATIENTSIKKERHEDSMEDARBEJDER,
			Role.VOGTER, Role.PROCESEJER, Role.DRIFTSOPERATOER);

	@Override
	public void check(ProcessModel process, Models models, Findings findings) {
		boolean ofCase = models.vocabulary().isCase(process.key());
		for (UserTask task : process.userTasks()) {
			checkGroups(process, task, ofCase, findings);
			checkPerson(process, task, ofCase, findings);
		}
	}

	private static void checkGroups(ProcessModel process, UserTask task, boolean ofCase, Findings findings) {
		Optional<Expression> groups = Optional.ofNullable(task.getCamundaCandidateGroups()).flatMap(Expression::parse);
		if (groups.isEmpty() || groups.get().root().getCardinality() != 1
				|| !isRoles(groups.get().root().getChild(0))) {
			findings.add(RULE, process.file(), task.getId(),
					"Opgavens kandidatgrupper er ikke lavet af roles.at(…), så ingen, eller de forkerte, ser den.",
					REMEDY);
			return;
		}
		for (Call call : groups.get().calls()) {
			checkRoles(process, task, call, ofCase, findings);
		}
	}

	private static void checkRoles(ProcessModel process, UserTask task, Call call, boolean ofCase, Findings findings) {
		List<String> names = call.text(0)
			.map((text) -> Arrays.stream(text.split(",")).map(String::strip).toList())
			.orElse(List.of());
		if (names.isEmpty()) {
			findings.add(RULE, process.file(), task.getId(), "Rollen skal stå i modellen.", REMEDY);
		}
		for (String name : names) {
			Optional<Role> role = Role.parse(name);
			if (role.isEmpty()) {
				findings.add(RULE, process.file(), task.getId(), "Der er ingen rolle »%s«.".formatted(name), REMEDY);
			}
			else if (NEVER.contains(role.get()) || (ofCase && !ON_CASES.contains(role.get()))) {
				findings.add(RULE, process.file(), task.getId(), "Rollen »%s« må ikke få denne opgave.".formatted(name),
						"Giv den til dpsInitialmodtager eller dpsDecentralSagsbehandler; en privatleverandør får sager ved navn.");
			}
		}
		if (ofCase && !(call.arguments().size() == 2 && call.arguments().get(1) instanceof AstIdentifier location
				&& location.getName().equals("lokation"))) {
			findings.add(RULE, process.file(), task.getId(), "Opgaven følger ikke sagens sted.",
					"Skriv lokation som det andet i roles.at(…).");
		}
	}

	private static void checkPerson(ProcessModel process, UserTask task, boolean ofCase, Findings findings) {
		String assignee = task.getCamundaAssignee();
		if (assignee == null || assignee.isBlank()) {
			return;
		}
		boolean byName = Expression.parse(assignee)
			.filter((expression) -> expression.root().getCardinality() == 1 && isPerson(expression.root().getChild(0)))
			.isPresent();
		if (ofCase && !byName) {
			findings.add(RULE, process.file(), task.getId(),
					"Opgaven gives til »%s«, som ingen har valgt til sagen.".formatted(assignee),
					"Skriv ${sagsbehandler}, eller lad feltet »Assignee« stå tomt.");
		}
		if (!ofCase && !Expression.isIn(assignee)) {
			findings.add(RULE, process.file(), task.getId(), "Opgaven gives altid til »%s«.".formatted(assignee),
					"Giv den til en rolle, eller til en person, som processen kender.");
		}
	}

	private static boolean isRoles(Node node) {
		if (node instanceof AstChoice) {
			return isRoles(node.getChild(1)) && isRoles(node.getChild(2));
		}
		if (node instanceof AstNested) {
			return isRoles(node.getChild(0));
		}
		return Expression.call(node).filter((call) -> call.is("roles", "at")).isPresent();
	}

	private static boolean isPerson(Node node) {
		if (node instanceof AstChoice) {
			return isPerson(node.getChild(1)) && isPerson(node.getChild(2));
		}
		if (node instanceof AstNested) {
			return isPerson(node.getChild(0));
		}
		return node instanceof AstNull
				|| (node instanceof AstIdentifier name && name.getName().equals("sagsbehandler"));
	}

}
