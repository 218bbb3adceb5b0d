package dk.uthflow.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dk.uthflow.cases.CaseField;
import dk.uthflow.cases.CaseFields;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The fields of the latest forms of a case's tasks. A definition never changes, so each
 * is read once.
 */
@Component
class DeployedCaseFields implements CaseFields {

	/** The fullest first: where several have a field, its words count. */
	private static final List<String> FORMS = List.of(CaseVariables.HANDLE_TASK, CaseVariables.RECEIVE_TASK,
			CaseVariables.ANONYMISE_TASK, "rapport", "rapport-samle", "rapport-patient");

	/** What steers the case, and what stands in columns of the record. */
	private static final Set<String> NOT_SHOWN = Set.of(CaseVariables.HANDLER, CaseVariables.DECISION,
			CaseVariables.ACTION, CaseVariables.ANONYMISED, CaseVariables.DELETION_CONFIRMED, CaseVariables.LOCATION,
			CaseVariables.LOCATION_NAME, "overskrift", "alvorlighed");

	private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

	private final Map<String, List<CaseField>> byDefinition = new ConcurrentHashMap<>();

	DeployedCaseFields(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
		this.engine = engine;
	}

	@Override
	public List<CaseField> all() {
		Map<String, CaseField> fields = new LinkedHashMap<>();
		List<List<CaseField>> forms = this.engine.getObject()
			.getCommandExecutorTxRequired()
			.execute((context) -> context
				.runWithoutAuthorization(() -> FORMS.stream().map((form) -> fields(context, form)).toList()));
		forms.forEach((form) -> form.forEach((field) -> fields.merge(field.key(), field, DeployedCaseFields::richer)));
		return List.copyOf(fields.values());
	}

	/** A form that only shows a field may know less of it. */
	private static CaseField richer(CaseField one, CaseField other) {
		boolean knowsMore = one.choices().isEmpty() && !other.choices().isEmpty();
		return knowsMore ? other : one;
	}

	private List<CaseField> fields(CommandContext context, String form) {
		CamundaFormRefImpl latest = new CamundaFormRefImpl(form, "latest");
		CamundaFormDefinition definition = new GetCamundaFormDefinitionCmd(latest, null).execute(context);
		return (definition != null)
				? this.byDefinition.computeIfAbsent(definition.getId(), (id) -> read(context, definition)) : List.of();
	}

	private static List<CaseField> read(CommandContext context, CamundaFormDefinition definition) {
		try (InputStream in = new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName())
			.execute(context)) {
			List<CaseField> fields = new ArrayList<>(FormFields.read(in));
			fields.removeIf((field) -> NOT_SHOWN.contains(field.key()));
			return List.copyOf(fields);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
