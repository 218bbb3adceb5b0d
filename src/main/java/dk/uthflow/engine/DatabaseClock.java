package dk.uthflow.engine;

import org.joda.time.DateTimeUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's clock follow the database's, so that all nodes agree and one whose
 * own clock is wrong, or jumps, makes nothing early. Between two readings of the
 * database's clock time is counted by the machine's monotonic counter. A reading counts
 * from when its answer had come, so this clock is never ahead of the database's. While
 * the database is away it counts on from the last reading.
 * <p>
 * The engine's clock is one for the whole JVM; tests that move it leave this off.
 */
@Component
@ConditionalOnProperty(name = "uthflow.clock.follow-database", matchIfMissing = true)
class DatabaseClock implements DateTimeUtils.MillisProvider {

	private static final Logger log = LoggerFactory.getLogger(DatabaseClock.class);

	private static final long WORTH_SAYING = 5_000;

	private final JdbcClient database;

	private volatile Reading last;

	DatabaseClock(JdbcClient database) {
		this.database = database;
		follow();
		long off = System.currentTimeMillis() - getMillis();
		if (Math.abs(off) > WORTH_SAYING) {
			log.warn("Maskinens ur går {} sekunder forkert i forhold til databasens, som gælder", off / 1000);
		}
	}

	@Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
	void followAgain() {
		try {
			follow();
		}
		catch (DataAccessException ex) {
			log.warn("Databasens ur kunne ikke læses; tiden tælles videre fra sidste aflæsning");
		}
	}

	private void follow() {
		long millis = this.database.sql("select floor(extract(epoch from clock_timestamp()) * 1000)::bigint")
			.query(Long.class)
			.single();
		this.last = new Reading(millis, System.nanoTime());
		DateTimeUtils.setCurrentMillisProvider(this);
	}

	@Override
	public long getMillis() {
		Reading reading = this.last;
		return reading.millis() + (System.nanoTime() - reading.at()) / 1_000_000;
	}

	private record Reading(long millis, long at) {

	}

}
