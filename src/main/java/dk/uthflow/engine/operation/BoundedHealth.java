package dk.uthflow.engine.operation;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Whether a server answers, told within a bounded time and no oftener than every few
 * seconds: who asks for health waits for no server that is away. Why it does not is for
 * the log, since an answer may name what is inside the house.
 */
class BoundedHealth implements HealthIndicator {

	private static final Duration LONGEST = Duration.ofSeconds(2);

	private static final Duration FRESH = Duration.ofSeconds(15);

	private final Callable<?> question;

	private final ThreadPoolExecutor asker;

	private Health last;

	private long askedAt;

	/**
	 * @param question throws when the server does not answer
	 */
	BoundedHealth(String name, Callable<?> question) {
		this.question = question;
		CustomizableThreadFactory threads = new CustomizableThreadFactory("helbred-" + name + "-");
		threads.setDaemon(true);
		this.asker = new ThreadPoolExecutor(0, 1, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
	}

	@Override
	public synchronized Health health() {
		if (this.last == null || System.nanoTime() - this.askedAt > FRESH.toNanos()) {
			this.last = answers() ? Health.up().build() : Health.down().build();
			this.askedAt = System.nanoTime();
		}
		return this.last;
	}

	private boolean answers() {
		try {
			Future<?> answer = this.asker.submit(this.question);
			try {
				answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
				return true;
			}
			finally {
				answer.cancel(true);
			}
		}
		catch (RejectedExecutionException | ExecutionException | TimeoutException ex) {
			// the one before is still waiting, or it failed, or it takes too long
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
