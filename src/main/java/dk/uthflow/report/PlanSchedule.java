package dk.uthflow.report;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets every node look, twice a minute, for plans whose day has come. */
@Component
@ConditionalOnProperty(name = "uthflow.beskeder.fordel", matchIfMissing = true)
class PlanSchedule {

	private final PlanDistribution distribution;

	PlanSchedule(PlanDistribution distribution) {
		this.distribution = distribution;
	}

	@Scheduled(fixedDelayString = "PT30S")
	void run() {
		this.distribution.run();
	}

}
