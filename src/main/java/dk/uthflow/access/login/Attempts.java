package dk.uthflow.access.login;

import java.time.Duration;
import java.util.Locale;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/**
 * Slows down failed log-ins. An account is slowed at the address that fails, so that
 * nobody can lock a user out from elsewhere; an address that tries many accounts is
 * slowed as a whole. A log-in that succeeds gives its attempt back.
 */
class Attempts {

	private static final int PER_ACCOUNT = 5;

	private static final Duration PER_ACCOUNT_REFILL = Duration.ofSeconds(20);

	private static final int PER_ADDRESS = 100;

	private static final Duration PER_ADDRESS_REFILL = Duration.ofSeconds(1);

	private static final int MOST = 100_000;

	private final LoadingCache<String, Bucket> accounts;

	private final LoadingCache<String, Bucket> addresses;

	Attempts(TimeMeter clock) {
		this.accounts = buckets(PER_ACCOUNT, PER_ACCOUNT_REFILL, clock);
		this.addresses = buckets(PER_ADDRESS, PER_ADDRESS_REFILL, clock);
	}

	/**
	 * Takes an attempt.
	 * @return how long to wait before the next one, or zero when this one may be made
	 */
	Duration take(String account, String address) {
		ConsumptionProbe byAddress = this.addresses.get(address).tryConsumeAndReturnRemaining(1);
		if (!byAddress.isConsumed()) {
			return Duration.ofNanos(byAddress.getNanosToWaitForRefill());
		}
		ConsumptionProbe byAccount = this.accounts.get(key(account, address)).tryConsumeAndReturnRemaining(1);
		return byAccount.isConsumed() ? Duration.ZERO : Duration.ofNanos(byAccount.getNanosToWaitForRefill());
	}

	void giveBack(String account, String address) {
		this.addresses.get(address).addTokens(1);
		this.accounts.get(key(account, address)).reset();
	}

	private static String key(String account, String address) {
		return address + ' ' + account.strip().toLowerCase(Locale.ROOT);
	}

	private static LoadingCache<String, Bucket> buckets(int capacity, Duration refill, TimeMeter clock) {
		return Caffeine.newBuilder()
			.maximumSize(MOST)
			.expireAfterAccess(refill.multipliedBy(capacity))
			.build((key) -> Bucket.builder()
				.addLimit((limit) -> limit.capacity(capacity).refillGreedy(1, refill))
				.withCustomTimePrecision(clock)
				.build());
	}

}
