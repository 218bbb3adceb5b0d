package dk.uthflow.intake;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import org.springframework.stereotype.Component;

/**
 * Slows down those who guess receipt codes: a client may fail some times a minute. One
 * that is right costs nothing.
 */
@Component
class ReceiptLimit {

	private static final int FAILURES = 20;

	private static final Duration REFILL = Duration.ofMinutes(1);

	private static final int MOST_CLIENTS = 100_000;

	private final LoadingCache<String, Bucket> clients = Caffeine.newBuilder()
		.maximumSize(MOST_CLIENTS)
		.expireAfterAccess(REFILL.multipliedBy(2))
		.build((client) -> Bucket.builder()
			.addLimit((limit) -> limit.capacity(FAILURES).refillGreedy(FAILURES, REFILL))
			.build());

	/**
	 * Takes an attempt, before it is known whether it is right.
	 * @return the seconds to wait before the next one, or zero when this one may be made
	 */
	long take(String address) {
		ConsumptionProbe probe = bucket(address).tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? 0 : Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
	}

	void giveBack(String address) {
		bucket(address).addTokens(1);
	}

	private Bucket bucket(String address) {
		return this.clients.get(PerClient.network(address));
	}

}
