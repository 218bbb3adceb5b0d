package dk.uthflow.audit;

import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * What happens to the log by itself: it is sealed every hour, whenever a node begins a
 * chain, and when a node stops; months are made ahead and dropped.
 */
class Upkeep implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

	private static final int SECONDS_TO_STOP = 10;

	private final Seals seals;

	private final Months months;

	private final InstantSource clock;

	private final ExecutorService soon = Executors.newSingleThreadExecutor(new CustomizableThreadFactory("audit-"));

	private final AtomicBoolean asked = new AtomicBoolean();

	Upkeep(Seals seals, Months months, InstantSource clock) {
		this.seals = seals;
		this.months = months;
		this.clock = clock;
		months.makeAhead(clock.instant());
	}

	/** A chain that no seal knows could vanish whole. */
	void sealSoon() {
		if (this.asked.compareAndSet(false, true)) {
			this.soon.execute(() -> {
				this.asked.set(false);
				seal();
			});
		}
	}

	@Scheduled(cron = "0 0 * * * *")
	void seal() {
		try {
			this.seals.seal();
		}
		catch (RuntimeException ex) {
			log.error("Loggen over opslag kunne ikke besegles", ex);
		}
	}

	@Scheduled(cron = "0 40 2 * * *")
	void keepMonths() {
		this.months.makeAhead(this.clock.instant());
		this.months.dropOld(this.clock.instant());
	}

	@Override
	public void destroy() throws InterruptedException {
		this.soon.shutdown();
		this.soon.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
		seal();
	}

}
