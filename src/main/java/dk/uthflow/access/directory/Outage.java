package dk.uthflow.access.directory;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Ticker;
import dk.uthflow.access.DirectoryUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.ldap.NamingException;

/**
 * Whether the directory answers. After it failed it is left alone for a while, so that
 * not every request waits for its time-out; then one asks, and the others go on without.
 */
class Outage {

	private static final Logger log = LoggerFactory.getLogger(Outage.class);

	private static final long NONE = Long.MIN_VALUE;

	private final long rest;

	private final Ticker ticker;

	private final AtomicLong since = new AtomicLong(NONE);

	Outage(Duration rest, Ticker ticker) {
		this.rest = rest.toNanos();
		this.ticker = ticker;
	}

	<T> T ask(Supplier<T> question) {
		long began = this.since.get();
		if (began != NONE && !isMyTurn(began)) {
			throw new DirectoryUnavailable("Brugerkataloget svarer ikke");
		}
		try {
			T answer = question.get();
			if (this.since.getAndSet(NONE) != NONE) {
				log.info("Brugerkataloget svarer igen");
			}
			return answer;
		}
		catch (NamingException ex) {
			if (this.since.getAndSet(this.ticker.read()) == NONE) {
				log.error("Brugerkataloget svarer ikke: {}", ex.getMostSpecificCause().toString());
			}
			throw new DirectoryUnavailable("Brugerkataloget svarer ikke", ex);
		}
	}

	private boolean isMyTurn(long began) {
		long now = this.ticker.read();
		return now - began >= this.rest && this.since.compareAndSet(began, now);
	}

}
