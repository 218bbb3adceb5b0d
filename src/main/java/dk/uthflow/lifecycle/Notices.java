package dk.uthflow.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;

import dk.uthflow.cases.CaseNumber;
import dk.uthflow.engine.ModelBean;
import dk.uthflow.notice.DailyOverview;
import dk.uthflow.notice.Mails;
import dk.uthflow.notice.NoticeEvent;
import dk.uthflow.notice.NoticeEvents;
import dk.uthflow.notice.NoticeKind;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * Tells people what happens to cases. A deadline's step also raises the priority of the
 * case's open tasks.
 */
@ModelBean("notices")
public class Notices {

	private static final int AT_A_TIME = 200;

	private final DeadlineTable table;

	private final Deadlines deadlines;

	private final NoticeEvents events;

	private final DailyOverview overview;

	private final Mails mails;

	private final Clock clock;

	Notices(DeadlineTable table, Deadlines deadlines, NoticeEvents events, DailyOverview overview, Mails mails,
			Clock clock) {
		this.table = table;
		this.deadlines = deadlines;
		this.events = events;
		this.overview = overview;
		this.mails = mails;
		this.clock = clock;
	}

	/** For models: the case's people are reminded in their next overview. */
	public void reminder(DelegateExecution execution) {
		tell(execution, NoticeKind.PAAMINDELSE, rule(execution).reminderTo());
	}

	/** For models: the case's people are warned in their next overview. */
	public void warning(DelegateExecution execution) {
		tell(execution, NoticeKind.ADVARSEL, rule(execution).warningTo());
	}

	/** For models: the case is late; superbrugere get an alarm, the others hear too. */
	public void alarm(DelegateExecution execution) {
		tell(execution, NoticeKind.ALARM, rule(execution).alarmTo());
	}

	/** For models: sends the mail that has this key, once. */
	public void send(String key) {
		this.mails.send(key);
	}

	/**
	 * For models: puts the day's next mails in line.
	 * @return whether there are more
	 */
	public boolean daily() {
		return this.overview.next(AT_A_TIME);
	}

	private void tell(DelegateExecution execution, NoticeKind kind, List<String> audience) {
		Date reported = (Date) execution.getVariable(CaseVariables.REPORTED);
		LocalDate day = LocalDate.ofInstant(reported.toInstant(), Deadlines.COPENHAGEN);
		long age = ChronoUnit.DAYS.between(day, LocalDate.ofInstant(this.clock.instant(), Deadlines.COPENHAGEN));
		CaseNumber number = new CaseNumber((String) execution.getVariable(CaseVariables.CASE_NUMBER));
		this.events.tell(NoticeEvent.deadline(kind, number, age, audience));
		raise(execution, this.deadlines.priority(reported, location(execution)));
	}

	private static void raise(DelegateExecution execution, int priority) {
		Context.getCommandContext()
			.getTaskManager()
			.findTasksByProcessInstanceId(execution.getProcessInstanceId())
			.forEach((task) -> task.setPriority(priority));
	}

	private DeadlineRule rule(DelegateExecution execution) {
		return this.table.at(location(execution));
	}

	private static String location(DelegateExecution execution) {
		return (String) execution.getVariable(CaseVariables.LOCATION);
	}

}
