package dk.uthflow.access.directory;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dk.uthflow.access.DirectoryUnavailable;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Answers of the directory, used again for a short while, and for a longer one while it
 * cannot be reached. Inside a transaction nothing is asked, as that would hold a database
 * connection for as long as the directory takes.
 */
class Remembered<K, V> {

	private static final int MOST = 20_000;

	private final Function<K, V> source;

	private final Outage outage;

	private final long fresh;

	private final Ticker ticker;

	private final Cache<K, Answer<V>> answers;

	Remembered(Function<K, V> source, Outage outage, DirectorySettings settings, Ticker ticker) {
		this.source = source;
		this.outage = outage;
		this.ticker = ticker;
		this.fresh = settings.cacheFor().toNanos();
		this.answers = Caffeine.newBuilder()
			.maximumSize(MOST)
			.expireAfterWrite(longer(settings.keepFor(), settings.cacheFor()))
			.ticker(ticker)
			.build();
	}

	/** The answer, asked for again unless it is fresh. */
	V get(K key) {
		Answer<V> known = this.answers.getIfPresent(key);
		boolean inTransaction = TransactionSynchronizationManager.isActualTransactionActive();
		if (known != null && (inTransaction || isFresh(known))) {
			return known.value();
		}
		if (inTransaction) {
			throw new DirectoryUnavailable(
					"Brugerkataloget spørges ikke inde i en transaktion: spørg før den begynder");
		}
		return refresh(key);
	}

	/** Asks for all of them that are not fresh, in one go; in vain while unreachable. */
	void prepare(Collection<K> keys, Function<Collection<K>, Map<K, V>> all) {
		List<K> stale = keys.stream().filter((key) -> !isFresh(this.answers.getIfPresent(key))).toList();
		if (stale.isEmpty() || TransactionSynchronizationManager.isActualTransactionActive()) {
			return;
		}
		try {
			Map<K, V> found = this.outage.ask(() -> all.apply(stale));
			long now = this.ticker.read();
			found.forEach((key, value) -> this.answers.put(key, new Answer<>(value, now)));
		}
		catch (DirectoryUnavailable ex) {
			// the last answers hold, for those who have one
		}
	}

	private boolean isFresh(Answer<V> known) {
		return known != null && this.ticker.read() - known.since() < this.fresh;
	}

	/** The answer of this moment; while the directory is unreachable, the last one. */
	V refresh(K key) {
		try {
			V value = this.outage.ask(() -> this.source.apply(key));
			this.answers.put(key, new Answer<>(value, this.ticker.read()));
			return value;
		}
		catch (DirectoryUnavailable ex) {
			return Optional.ofNullable(this.answers.getIfPresent(key)).map(Answer::value).orElseThrow(() -> ex);
		}
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) > 0) ? one : other;
	}

	private record Answer<V>(V value, long since) {

	}

}
