package dk.uthflow.modelguard;

import java.util.Optional;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * The form, table or process that a step refers to is there, in its newest version.
 */
class FormReferences implements ProcessRule {

	private static final String RULE = "Henvisninger findes";

	private static final String LATEST = "latest";

	@Override
	public void check(ProcessModel process, Models models, Findings findings) {
		process.userTasks().forEach((task) -> form(process, task, models, findings));
		process.elements(BusinessRuleTask.class).forEach((task) -> table(process, task, models, findings));
		process.elements(CallActivity.class).forEach((call) -> called(process, call, models, findings));
	}

	private static void form(ProcessModel process, UserTask task, Models models, Findings findings) {
		String form = task.getCamundaFormRef();
		if (form == null) {
			findings.add(RULE, process.file(), task.getId(), "Opgaven har ingen formular.",
					"Vælg »Camunda Forms«, og skriv formularens id.");
		}
		else if (models.form(form).isEmpty()) {
			findings.add(RULE, process.file(), task.getId(), "Formularen »%s« findes ikke.".formatted(form),
					"Læg den i drift sammen med modellen, eller ret navnet.");
		}
		else if (!LATEST.equals(task.getCamundaFormRefBinding())) {
			findings.add(RULE, process.file(), task.getId(), "Formularens binding er ikke »latest«.",
					"Vælg »latest«, så en rettet formular også gælder åbne sager.");
		}
	}

	private static void table(ProcessModel process, BusinessRuleTask task, Models models, Findings findings) {
		String table = task.getCamundaDecisionRef();
		if (table == null || !models.hasDecision(table)) {
			findings.add(RULE, process.file(), task.getId(),
					"Tabellen »%s« findes ikke.".formatted(Optional.ofNullable(table).orElse("")),
					"Læg den i drift sammen med modellen, eller ret navnet.");
		}
		else if (task.getCamundaDecisionRefBinding() != null && !LATEST.equals(task.getCamundaDecisionRefBinding())) {
			findings.add(RULE, process.file(), task.getId(), "Tabellens binding er ikke »latest«.",
					"Vælg »latest«, så en rettet tabel også gælder åbne sager.");
		}
	}

	private static void called(ProcessModel process, CallActivity call, Models models, Findings findings) {
		String called = call.getCalledElement();
		if (called == null || !models.hasProcess(called)) {
			findings.add(RULE, process.file(), call.getId(),
					"Processen »%s« findes ikke.".formatted(Optional.ofNullable(called).orElse("")),
					"Læg den i drift sammen med modellen, eller ret navnet.");
		}
		else if (models.vocabulary().isCase(called)) {
			findings.add(RULE, process.file(), call.getId(),
					"En sag begynder med en rapport, ikke fra en anden proces.", "Fjern kaldet.");
		}
	}

}
