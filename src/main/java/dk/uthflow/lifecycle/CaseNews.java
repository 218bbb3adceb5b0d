package dk.uthflow.lifecycle;

import java.util.UUID;

import dk.uthflow.cases.CaseNumber;
import dk.uthflow.notice.NoticeEvent;
import dk.uthflow.notice.NoticeEvents;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;

import org.springframework.stereotype.Component;

/**
 * Tells of cases that come to an Indbakke, and of cases that somebody gives to somebody
 * else.
 */
@Component
class CaseNews {

	private final NoticeEvents events;

	CaseNews(NoticeEvents events) {
		this.events = events;
	}

	void reached(DelegateTask task) {
		if (CaseVariables.RECEIVE_TASK.equals(task.getTaskDefinitionKey())) {
			this.events.tell(NoticeEvent.newCase(number(task), task.getId()));
		}
	}

	void assigned(DelegateTask task) {
		String handler = task.getAssignee();
		if (handler != null && !handler.equals(Context.getCommandContext().getAuthenticatedUserId())) {
			this.events.tell(NoticeEvent.assigned(number(task), handler, UUID.randomUUID().toString()));
		}
	}

	private static CaseNumber number(DelegateTask task) {
		return new CaseNumber((String) task.getVariable(CaseVariables.CASE_NUMBER));
	}

}
