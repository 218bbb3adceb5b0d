package dk.uthflow.sor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.locks.ReentrantLock;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The search index of what the database holds, whichever node imported it: each search
 * asks for the latest import, and one of those that find a new one makes the index anew
 * while the others go on with the old.
 */
@Component
class CurrentSearchIndex {

	private static final Logger log = LoggerFactory.getLogger(CurrentSearchIndex.class);

	private static final int ROWS_AT_A_TIME = 1000;

	private final SorImportLog imports;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final ReentrantLock building = new ReentrantLock();

	private volatile Version current;

	CurrentSearchIndex(SorImportLog imports, DataSource database, PlatformTransactionManager transactions) {
		this.imports = imports;
		this.jdbc = new JdbcTemplate(database);
		this.jdbc.setFetchSize(ROWS_AT_A_TIME);
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setReadOnly(true);
	}

	SearchIndex get() {
		long latest = this.imports.version();
		Version known = this.current;
		if (known != null && known.number() == latest) {
			return known.index();
		}
		if (known != null && !this.building.tryLock()) {
			return known.index();
		}
		if (known == null) {
			this.building.lock();
		}
		try {
			if (this.current == null || this.current.number() != latest) {
				this.current = new Version(latest, this.transaction.execute((status) -> build()));
				log.debug("Search index made of import {}", latest);
			}
			return this.current.index();
		}
		finally {
			this.building.unlock();
		}
	}

	private SearchIndex build() {
		SearchIndexBuilder builder = new SearchIndexBuilder();
		this.jdbc.query("""
				select u.id, u.path, u.name, u.valid_from, least(u.valid_to, r.since - 1) as valid_to,
					case when u.path <> owner.path || u.id || '.' then owner.path_names end as owner
				from sor_unit u left join sor_unit owner on owner.id = u.parent
				left join sor_replacement r on r.old_id = u.id
				order by u.path
				""", (row) -> {
			builder.add(row.getLong("id"), level(row.getString("path")), row.getString("name"), row.getString("owner"),
					day(row, "valid_from", Long.MIN_VALUE), day(row, "valid_to", Long.MAX_VALUE));
		});
		return builder.build();
	}

	private static int level(String path) {
		return (int) path.chars().filter((character) -> character == '.').count() - 1;
	}

	private static long day(ResultSet row, String column, long unlimited) throws SQLException {
		LocalDate day = row.getObject(column, LocalDate.class);
		return (day != null) ? day.toEpochDay() : unlimited;
	}

	private record Version(long number, SearchIndex index) {

	}

}
