package dk.uthflow.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import dk.uthflow.testing.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A log of its own in a database of its own.
 */
final class AuditFixture {

	final DataSource source = TestDatabase.fresh();

	final JdbcClient database = JdbcClient.create(this.source);

	final AuditKey key = AuditKey.parse(AuditKey.random());

	final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(this.source));

	final SealNote note;

	Instant now;

	private final InstantSource clock = () -> (this.now != null) ? this.now : Clock.systemUTC().instant();

	final Seals seals;

	final Ledger ledger;

	AuditFixture(Path folder) {
		this.note = SealNote.in(folder);
		this.seals = new Seals(this.database, this.transaction.getTransactionManager(), this.key, this.clock,
				this.note);
		this.ledger = node();
	}

	/** Another node, or this one after a restart. */
	Ledger node() {
		return new Ledger(this.source, this.key, this.clock, () -> {
		});
	}

	Months months(int years) {
		return new Months(this.source, this.source, this.seals, years);
	}

	static Entry read(String userId, String... cases) {
		Who who = new Who(userId, "Navn på " + userId, "Jammerbugt Kommune", "29189439",
				List.of("dpsInitialmodtager@3571000016007"), "10.0.0.1", "abc");
		return Entry.of(who, Deed.READ, Outcome.DONE, List.of(cases), "/sag/*", null);
	}

	void add(int rows) {
		for (int row = 0; row < rows; row++) {
			this.ledger.append(List.of(read("ivan", "2026-%06d".formatted(row))));
		}
	}

	/** What verify-audit says, or empty when all is whole. */
	Optional<String> broken() {
		return new Verification(this.source, this.key, List.of()).run(null);
	}

	Optional<String> brokenBesideNote() {
		return new Verification(this.source, this.key, List.of()).run(this.note.read().orElseThrow());
	}

	/** Does what only one who has the whole database can do. */
	void force(String sql) {
		this.transaction.executeWithoutResult((status) -> {
			this.database.sql("set local session_replication_role = replica").update();
			this.database.sql(sql).update();
		});
	}

	long count() {
		return this.database.sql("select count(*) from uth_audit").query(Long.class).single();
	}

}
