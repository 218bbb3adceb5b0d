package dk.uthflow.engine.operation;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

import dk.uthflow.engine.operation.Workload.Deadline;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The platform's own metrics. They are of the database and not of the node: every node
 * tells the same, so a query over nodes takes their {@code max}.
 */
@Component
class OperationMetrics implements MeterBinder {

	private final Workloads workloads;

	OperationMetrics(Workloads workloads) {
		this.workloads = workloads;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (String status : new String[] { "INDBAKKE", "SAGSBEHANDLING", "ANONYMISERING", "INDSENDELSE" }) {
			gauge("uthflow.cases.open", (load) -> load.statuses().get(status)).tag("status", small(status))
				.description("Open cases by status")
				.register(registry);
		}
		for (Deadline deadline : Deadline.values()) {
			gauge("uthflow.cases.deadline", (load) -> load.deadlines().get(deadline))
				.tag("deadline", small(deadline.name()))
				.description("Open cases by how long is left of their deadline")
				.register(registry);
		}
		gauge("uthflow.jobs.due", (load) -> load.jobs().due()).description("Jobs that could run now")
			.register(registry);
		gauge("uthflow.jobs.due.age", (load) -> load.jobs().oldestDueSeconds()).baseUnit("seconds")
			.description("How long the first job that could run has waited")
			.register(registry);
		gauge("uthflow.jobs.failed", (load) -> load.jobs().failed()).description("Jobs that wait for an operator")
			.register(registry);
		gauge("uthflow.mail.queue", Workload::mailQueue).description("Mails that are not sent yet").register(registry);
		gauge("uthflow.submissions.waiting", (load) -> load.submissions().waiting())
			.description("Cases on their way to the national recipient")
			.register(registry);
		gauge("uthflow.submissions.lag", (load) -> load.submissions().lagSeconds()).baseUnit("seconds")
			.description("How long the first of them has been on its way")
			.register(registry);
	}

	/** Without a database there is no figure, and none that was. */
	private Gauge.Builder<Workloads> gauge(String name, ToDoubleFunction<Workload> figure) {
		return Gauge.builder(name, this.workloads, (all) -> {
			try {
				return figure.applyAsDouble(all.now());
			}
			catch (DataAccessException ex) {
				return Double.NaN;
			}
		});
	}

	private static String small(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

}
