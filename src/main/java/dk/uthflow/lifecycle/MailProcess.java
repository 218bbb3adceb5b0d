package dk.uthflow.lifecycle;

import java.util.Map;

import dk.uthflow.access.AsSystem;
import dk.uthflow.notice.MailJobs;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A mail's job is a process of its own: {@code besked.bpmn}. */
@Component
class MailProcess implements MailJobs {

	private static final String PROCESS = "besked";

	private final ObjectProvider<RuntimeService> runtime;

	private final ObjectProvider<AsSystem> asSystem;

	MailProcess(ObjectProvider<RuntimeService> runtime, ObjectProvider<AsSystem> asSystem) {
		this.runtime = runtime;
		this.asSystem = asSystem;
	}

	@Override
	public void start(String key) {
		this.asSystem.getObject()
			.run(() -> this.runtime.getObject().startProcessInstanceByKey(PROCESS, key, Map.of("besked", key)));
	}

}
