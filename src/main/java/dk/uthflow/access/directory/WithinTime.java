package dk.uthflow.access.directory;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import dk.uthflow.access.DirectoryUnavailable;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Questions of several steps that are given up when they take too long together. Each
 * step has a time-out of its own, which is what ends those that were given up.
 */
class WithinTime {

	private static final int AT_ONCE = 40;

	private final Duration longest;

	private final ThreadPoolExecutor askers;

	WithinTime(Duration longest) {
		this.longest = longest;
		CustomizableThreadFactory threads = new CustomizableThreadFactory("log-ind-");
		threads.setDaemon(true);
		this.askers = new ThreadPoolExecutor(0, AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
	}

	/**
	 * @throws DirectoryUnavailable when it takes too long, or too many wait already
	 */
	<T> T ask(Supplier<T> question) {
		try {
			Future<T> answer = this.askers.submit(question::get);
			return answer.get(this.longest.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException | RejectedExecutionException ex) {
			throw new DirectoryUnavailable("Brugerkataloget svarer ikke i tide", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new DirectoryUnavailable("Spørgsmålet til brugerkataloget blev afbrudt", ex);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException reason) ? reason
					: new IllegalStateException(ex.getCause());
		}
	}

}
