package dk.uthflow.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dk.uthflow.forms.FormSchema;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;

import org.springframework.stereotype.Component;

/**
 * The schemas of deployed forms. A definition never changes (a new one gets a new id), so
 * each is read once.
 */
@Component
class DeployedForms {

	private final Map<String, FormSchema> byDefinition = new ConcurrentHashMap<>();

	/** The schema of a task's form; called inside a command of the engine. */
	FormSchema of(TaskFormData form) {
		CommandContext command = Context.getCommandContext();
		CamundaFormDefinition definition = (form.getCamundaFormRef() != null) ? command.runWithoutAuthorization(
				new GetCamundaFormDefinitionCmd(form.getCamundaFormRef(), form.getDeploymentId())) : null;
		if (definition == null) {
			throw new InvalidSubmission("Opgaven har ingen formular i drift; sig det til procesejeren");
		}
		return this.byDefinition.computeIfAbsent(definition.getId(), (id) -> read(command, definition));
	}

	private static FormSchema read(CommandContext command, CamundaFormDefinition definition) {
		try (InputStream in = command.runWithoutAuthorization(
				new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName()))) {
			return FormSchema.parse(in.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
