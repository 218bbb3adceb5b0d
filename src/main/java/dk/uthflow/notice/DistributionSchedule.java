package dk.uthflow.notice;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets every node look, every few seconds, for what somebody is to hear of. */
@Component
@ConditionalOnProperty(name = "uthflow.beskeder.fordel", matchIfMissing = true)
class DistributionSchedule {

	private final Distribution distribution;

	DistributionSchedule(Distribution distribution) {
		this.distribution = distribution;
	}

	@Scheduled(fixedDelayString = "PT3S")
	void run() {
		this.distribution.run();
	}

}
