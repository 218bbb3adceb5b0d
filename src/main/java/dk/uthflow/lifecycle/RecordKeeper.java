package dk.uthflow.lifecycle;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dk.uthflow.audit.Deed;
import dk.uthflow.cases.Attachments;
import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseState;
import dk.uthflow.cases.CaseStatus;
import dk.uthflow.cases.Cases;
import dk.uthflow.cases.Messages;
import dk.uthflow.cases.Place;
import dk.uthflow.engine.ModelBean;
import dk.uthflow.engine.trail.Deeds;
import dk.uthflow.lifecycle.anonymising.Drafts;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorUnits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * Keeps the case's record in step with its process, in the engine's transaction.
 */
@ModelBean("record")
public class RecordKeeper {

	private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	private static final Map<String, CaseStatus> STATUS_OF_TASK = Map.of(CaseVariables.RECEIVE_TASK,
			CaseStatus.INDBAKKE, CaseVariables.HANDLE_TASK, CaseStatus.SAGSBEHANDLING, CaseVariables.ANONYMISE_TASK,
			CaseStatus.ANONYMISERING);

	private final Cases cases;

	private final SorUnits units;

	private final CaseHolders holders;

	private final Drafts drafts;

	private final Attachments attachments;

	private final Messages messages;

	private final Clock clock;

	private final Deeds deeds;

	RecordKeeper(Cases cases, SorUnits units, CaseHolders holders, Drafts drafts, Attachments attachments,
			Messages messages, Clock clock, Deeds deeds) {
		this.cases = cases;
		this.units = units;
		this.holders = holders;
		this.drafts = drafts;
		this.messages = messages;
		this.attachments = attachments;
		this.clock = clock;
		this.deeds = deeds;
	}

	/** For models: the 90 days are over. */
	public void markOverdue(DelegateExecution execution) {
		execution.setVariable(CaseVariables.OVERDUE, true);
		this.cases.overdue(number(execution), this.clock.instant());
	}

	void started(DelegateExecution execution) {
		this.cases.started(number(execution), execution.getProcessInstanceId());
		this.deeds.did(Deed.REPORTED, number(execution).value());
	}

	/** A step begins: what was decided the last time round is decided anew. */
	void reached(DelegateTask task) {
		if (CaseVariables.RECEIVE_TASK.equals(task.getTaskDefinitionKey())) {
			forget(task, CaseVariables.DECISION);
			forget(task, CaseVariables.HANDLER);
		}
		if (CaseVariables.HANDLE_TASK.equals(task.getTaskDefinitionKey())) {
			forget(task, CaseVariables.ACTION);
		}
		if (CaseVariables.ANONYMISE_TASK.equals(task.getTaskDefinitionKey())) {
			forget(task, CaseVariables.ANONYMISED);
			this.drafts.forget(number(task));
		}
		save(task, status(task), task.getAssignee());
	}

	/**
	 * A step ends: who did it is who had it, for the case's course to tell; and who
	 * handled the case is also who anonymises it.
	 */
	void completed(DelegateTask task) {
		this.deeds.did(DeedOfStep.of(task), number(task).value());
		if (task.getAssignee() == null) {
			task.setAssignee(Context.getCommandContext().getAuthenticatedUserId());
		}
		if (CaseVariables.HANDLE_TASK.equals(task.getTaskDefinitionKey())) {
			task.setVariable(CaseVariables.HANDLER, task.getAssignee());
		}
		save(task, status(task), task.getAssignee());
	}

	private static void forget(DelegateTask task, String variable) {
		if (task.getVariable(variable) != null) {
			task.setVariable(variable, null);
		}
	}

	/** A step of a model that is none of the known three is work under way. */
	private static CaseStatus status(DelegateTask task) {
		return STATUS_OF_TASK.getOrDefault(task.getTaskDefinitionKey(), CaseStatus.SAGSBEHANDLING);
	}

	/** A step goes to somebody else: its record is written anew, whole. */
	void given(DelegateTask task) {
		save(task, status(task), task.getAssignee());
	}

	void assigned(DelegateTask task) {
		this.deeds.didAtLeast(Deed.ASSIGNED, number(task).value());
		Place place = place((String) task.getVariable(CaseVariables.LOCATION));
		this.cases.assigned(number(task), this.holders.of(task.getAssignee(), place.path()));
	}

	void save(VariableScope scope, CaseStatus status, String handler) {
		Place place = place((String) scope.getVariable(CaseVariables.LOCATION));
		if (!place.name().equals(scope.getVariable(CaseVariables.LOCATION_NAME))) {
			scope.setVariable(CaseVariables.LOCATION_NAME, place.name());
		}
		this.cases.save(number(scope),
				new CaseState(status, place, this.holders.of(handler, place.path()), values(scope)));
	}

	/** Nothing remains of the record but why it was deleted. */
	void erase(VariableScope scope) {
		Map<String, Object> reason = values(scope);
		reason.keySet().retainAll(List.of(CaseVariables.DELETION_REASON, CaseVariables.DELETION_REMARK));
		reason.values().removeIf(Objects::isNull);
		this.cases.erase(number(scope), reason);
	}

	void ended(DelegateExecution execution) {
		this.drafts.forget(number(execution));
		CaseStatus end = end((String) execution.getVariable(CaseVariables.DECISION));
		this.deeds.did((end == CaseStatus.SLETTET) ? Deed.DELETED : Deed.CLOSED, number(execution).value());
		this.attachments.wipe(number(execution));
		this.cases.close(number(execution), end, this.clock.instant());
		this.messages.forget(number(execution));
	}

	private static CaseStatus end(String decision) {
		return switch (String.valueOf(decision)) {
			case CaseVariables.REJECT -> CaseStatus.AFVIST;
			case CaseVariables.DELETE -> CaseStatus.SLETTET;
			default -> CaseStatus.AFSLUTTET;
		};
	}

	Map<String, Object> values(VariableScope scope) {
		Map<String, Object> values = new LinkedHashMap<>(Values.of(scope));
		values.replaceAll((name, value) -> (value instanceof Date date)
				? OffsetDateTime.ofInstant(date.toInstant(), COPENHAGEN).toString() : value);
		return values;
	}

	private Place place(String location) {
		return this.units.find(SorId.of(location))
			.map(Place::of)
			.orElseThrow(() -> new IllegalStateException("There is no SOR unit " + location));
	}

	static CaseNumber number(VariableScope scope) {
		return new CaseNumber((String) scope.getVariable(CaseVariables.CASE_NUMBER));
	}

}
