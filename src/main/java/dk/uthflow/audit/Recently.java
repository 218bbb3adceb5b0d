package dk.uthflow.audit;

import java.time.Duration;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * The look-ups that were written a moment ago, so that a screen that asks for the same
 * case over and over is one look-up of it.
 */
class Recently {

	private static final int MOST = 500_000;

	private final Cache<Shown, Boolean> shown;

	/**
	 * @param moment how long a moment is; zero for none at all
	 */
	Recently(Duration moment) {
		this.shown = Caffeine.newBuilder().expireAfterWrite(moment).maximumSize(MOST).build();
	}

	/** The cases of the entry that were not shown so a moment ago. */
	List<String> news(Entry entry) {
		if (!repeats(entry)) {
			return entry.cases();
		}
		return entry.cases()
			.stream()
			.filter((number) -> this.shown.getIfPresent(Shown.of(entry, number)) == null)
			.toList();
	}

	/** The entry is written. */
	void remember(Entry entry) {
		if (repeats(entry)) {
			entry.cases().forEach((number) -> this.shown.put(Shown.of(entry, number), true));
		}
	}

	private static boolean repeats(Entry entry) {
		return entry.who().session() != null && (entry.deed() == Deed.READ || entry.deed() == Deed.LISTED)
				&& !entry.cases().isEmpty();
	}

	private record Shown(String user, String session, Deed deed, String number) {

		static Shown of(Entry entry, String number) {
			return new Shown(entry.who().userId(), entry.who().session(), entry.deed(), number);
		}

	}

}
