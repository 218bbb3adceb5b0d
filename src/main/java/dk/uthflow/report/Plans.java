package dk.uthflow.report;

import java.time.Clock;
import java.time.LocalDate;

import dk.uthflow.engine.ModelBean;

/**
 * The plans whose day has come. For {@code planer.bpmn}.
 */
@ModelBean("plans")
public class Plans {

	private final PlanTable plans;

	private final Clock clock;

	Plans(PlanTable plans, Clock clock) {
		this.plans = plans;
		this.clock = clock;
	}

	/**
	 * For models: queues every plan whose day has come, once, also where days were
	 * missed. Each becomes a mail to each of its recipients a moment later.
	 */
	public void queueDue() {
		this.plans.queueDue(LocalDate.ofInstant(this.clock.instant(), Quarter.COPENHAGEN));
	}

}
