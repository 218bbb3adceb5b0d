package dk.uthflow.sor;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

import dk.uthflow.anonymise.OrganisationNames;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The names of all units, so that none of them is taken for a person's. Asked many times
 * for each text, it looks for a newer register once a minute at most.
 */
@Component
class RegisterNames implements OrganisationNames {

	private static final long LOOK_AGAIN = Duration.ofMinutes(1).toNanos();

	private final SorImportLog imports;

	private final JdbcClient jdbc;

	private final ReentrantLock reading = new ReentrantLock();

	private volatile Known known;

	RegisterNames(SorImportLog imports, JdbcClient jdbc) {
		this.imports = imports;
		this.jdbc = jdbc;
	}

	@Override
	public boolean isOrganisationName(String phrase) {
		return latest().names().isOrganisationName(phrase);
	}

	private Known latest() {
		Known before = this.known;
		if (before != null && (System.nanoTime() - before.looked() < LOOK_AGAIN || !this.reading.tryLock())) {
			return before;
		}
		if (before == null) {
			this.reading.lock();
		}
		try {
			Known now = this.known;
			if (now == null || now == before) {
				long version = this.imports.version();
				OrganisationNames names = (now != null && now.version() == version) ? now.names() : read();
				now = new Known(version, names, System.nanoTime());
				this.known = now;
			}
			return now;
		}
		finally {
			this.reading.unlock();
		}
	}

	private OrganisationNames read() {
		return OrganisationNames.of(this.jdbc.sql("select distinct name from sor_unit").query(String.class).list());
	}

	private record Known(long version, OrganisationNames names, long looked) {

	}

}
