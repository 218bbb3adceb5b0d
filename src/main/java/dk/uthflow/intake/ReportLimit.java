package dk.uthflow.intake;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * How many reports one client address may send a minute. An IPv6 client is its network: a
 * single one has 2^64 addresses.
 */
@Component
class ReportLimit {

	private static final int MOST_CLIENTS = 100_000;

	private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
		.maximumSize(MOST_CLIENTS)
		.expireAfterAccess(Duration.ofMinutes(2))
		.build();

	private final int perMinute;

	ReportLimit(@Value("${uthflow.intake.rapporter-pr-minut:120}") int perMinute) {
		if (perMinute < 1) {
			throw new IllegalArgumentException("uthflow.intake.rapporter-pr-minut skal være mindst 1");
		}
		this.perMinute = perMinute;
	}

	/**
	 * Counts a report of this client.
	 * @throws Problem when it has sent too many
	 */
	void take(String address) {
		ConsumptionProbe probe = this.buckets.get(network(address), (client) -> newBucket())
			.tryConsumeAndReturnRemaining(1);
		if (!probe.isConsumed()) {
			long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
			throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "For mange rapporter på kort tid",
					"Der er sendt for mange rapporter herfra. Vent %d sekunder, og send den igen.".formatted(seconds))
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
