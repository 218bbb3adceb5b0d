package dk.uthflow.lifecycle;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.function.BiFunction;

import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.Cases;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.stereotype.Component;

/**
 * Lets an open case follow the table of deadlines from its next step: when a task begins,
 * the case's deadline and waiting timers are what the table says now. A case that is late
 * stays late, and a timer that is due already is left to fire.
 */
@Component
class DeadlineFollowing {

	private final Deadlines deadlines;

	private final Cases cases;

	private final Map<String, BiFunction<Date, String, Date>> timers;

	DeadlineFollowing(Deadlines deadlines, Cases cases) {
		this.deadlines = deadlines;
		this.cases = cases;
		this.timers = Map.of("tidTilPaamindelse", deadlines::reminder, "tidTilAdvarsel", deadlines::warning,
				"fristUdloebet", deadlines::alarm, "tidTilNaesteAlarm", deadlines::nextAlarm);
	}

	void reached(DelegateTask task) {
		Date reported = (Date) task.getVariable(CaseVariables.REPORTED);
		String location = (String) task.getVariable(CaseVariables.LOCATION);
		if (!Boolean.TRUE.equals(task.getVariable(CaseVariables.OVERDUE))) {
			followDue(task, reported, location);
		}
		Context.getCommandContext()
			.getJobManager()
			.findJobsByProcessInstanceId(task.getProcessInstanceId())
			.forEach((job) -> followTimer(job, reported, location));
	}

	private void followDue(DelegateTask task, Date reported, String location) {
		LocalDate day = this.deadlines.due(reported, location);
		Date due = this.deadlines.dueUntil(day);
		if (!due.equals(task.getVariable(CaseVariables.DUE))) {
			task.setVariable(CaseVariables.DUE, due);
			task.setDueDate(due);
			this.cases.due(new CaseNumber((String) task.getVariable(CaseVariables.CASE_NUMBER)), day);
		}
	}

	private void followTimer(JobEntity job, Date reported, String location) {
		BiFunction<Date, String, Date> timer = this.timers.get(job.getActivityId());
		if (timer == null || !job.getDuedate().after(ClockUtil.now())) {
			return;
		}
		Date due = timer.apply(reported, location);
		if (!due.equals(job.getDuedate())) {
			job.setDuedate(due);
		}
	}

}
