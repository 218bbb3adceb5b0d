package dk.uthflow.engine;

import java.util.Set;

import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * The history level that keeps the course of a case (who, what, when) and none of its
 * texts: what a variable, a form or a decision held never reaches a history table, so
 * that anonymising a case need not chase old versions of it.
 */
class WithoutTexts implements HistoryLevel {

	static final String NAME = "uthflow";

	private static final int ID = 57;

	private static final Set<HistoryEventTypes> WITH_TEXTS = Set.of(HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
			HistoryEventTypes.VARIABLE_INSTANCE_UPDATE, HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
			HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL, HistoryEventTypes.VARIABLE_INSTANCE_DELETE,
			HistoryEventTypes.FORM_PROPERTY_UPDATE, HistoryEventTypes.DMN_DECISION_EVALUATE,
			HistoryEventTypes.USER_OPERATION_LOG, HistoryEventTypes.EXTERNAL_TASK_CREATE,
			HistoryEventTypes.EXTERNAL_TASK_FAIL, HistoryEventTypes.EXTERNAL_TASK_SUCCESS,
			HistoryEventTypes.EXTERNAL_TASK_DELETE);

	@Override
	public int getId() {
		return ID;
	}

	@Override
	public String getName() {
		return NAME;
	}

	@Override
	public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
		return WITH_TEXTS.stream()
			.noneMatch((type) -> type.getEntityType().equals(eventType.getEntityType())
					&& type.getEventName().equals(eventType.getEventName()));
	}

}
