package dk.uthflow.intake;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * How often one client address may do something in a minute. An IPv6 client is its
 * network: a single one has 2^64 addresses.
 */
final class PerClient {

	private static final int MOST_CLIENTS = 100_000;

	private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
		.maximumSize(MOST_CLIENTS)
		.expireAfterAccess(Duration.ofMinutes(2))
		.build();

	private final int perMinute;

	private final String title;

	private final String detail;

	/**
	 * @param title of the refusal
	 * @param detail of it, with {@code %d} for the seconds to wait
	 */
	PerClient(int perMinute, String title, String detail) {
		this.perMinute = perMinute;
		this.title = title;
		this.detail = detail;
	}

	/**
	 * Counts one of this client.
	 * @throws Problem when it is one too many
	 */
	void take(String address) {
		ConsumptionProbe probe = this.buckets.get(network(address), (client) -> newBucket())
			.tryConsumeAndReturnRemaining(1);
		if (!probe.isConsumed()) {
			long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
			throw new Problem(HttpStatus.TOO_MANY_REQUESTS, this.title, this.detail.formatted(seconds))
				.with(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
		}
	}

	private Bucket newBucket() {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(this.perMinute).refillGreedy(this.perMinute, Duration.ofMinutes(1)))
			.build();
	}

	/**
	 * An address is never looked up by name: only literals get here, others stand as they
	 * are.
	 */
	static String network(String address) {
		if (address == null || !address.contains(":")) {
			return String.valueOf(address);
		}
		try {
			byte[] bytes = InetAddress.getByName(address).getAddress();
			return (bytes.length == 16) ? Arrays.toString(Arrays.copyOf(bytes, 8)) : address;
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
