package dk.uthflow.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import dk.uthflow.audit.Seal.Mark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the chains: states where they end, signs it and keeps it. After that, a row that
 * was there can be neither changed nor gone without being found, whoever has the
 * database.
 */
class Seals {

	private static final Logger log = LoggerFactory.getLogger(Seals.class);

	private static final long ONE_NODE_AT_A_TIME = 7_240_008L;

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	private final AuditKey key;

	private final InstantSource clock;

	private final SealNote note;

	Seals(JdbcClient database, PlatformTransactionManager transactions, AuditKey key, InstantSource clock,
			SealNote note) {
		this.database = database;
		this.transaction = new TransactionTemplate(transactions);
		this.key = key;
		this.clock = clock;
		this.note = note;
	}

	/** Seals what has come since the last time, if anything. */
	void seal() {
		write(null, List.of());
	}

	/** Seals the end of each chain in a month that is going to be dropped. */
	void sealDropping(String month, List<Mark> cuts) {
		write(month, cuts);
	}

	private void write(String dropped, List<Mark> cuts) {
		Optional<Seal> written = this.transaction.execute((status) -> inTransaction(dropped, cuts));
		written.ifPresent((seal) -> {
			String hash = HexFormat.of().formatHex(RowHash.of(seal.statement()));
			log.info("Loggen over opslag er beseglet: segl {}, {}", seal.nr(), hash);
			this.note.write(seal.nr(), hash);
		});
	}

	private Optional<Seal> inTransaction(String dropped, List<Mark> cuts) {
		this.database.sql("select pg_advisory_xact_lock(?)").param(ONE_NODE_AT_A_TIME).query().singleRow();
		List<Mark> ends = this.database
			.sql("select id, seq, hash, mac from uth_audit_chain where seq > sealed order by id")
			.query((row, number) -> authentic(row))
			.list()
			.stream()
			.flatMap(Optional::stream)
			.toList();
		if (ends.isEmpty() && dropped == null) {
			return Optional.empty();
		}
		Optional<String> last = this.database.sql("select statement from uth_audit_seal order by nr desc limit 1")
			.query(String.class)
			.optional();
		Seal seal = new Seal(last.map((statement) -> Seal.parse(statement).nr() + 1).orElse(1L),
				this.clock.instant().truncatedTo(ChronoUnit.MILLIS), last.map(RowHash::of).orElse(RowHash.BEGINNING),
				ends, dropped, cuts);
		this.database.sql("""
				insert into uth_audit_seal (nr, at, statement, signature, public_key) values (?, ?, ?, ?, ?)""")
			.params(seal.nr(), OffsetDateTime.ofInstant(seal.at(), ZoneOffset.UTC), seal.statement(),
					this.key.sign(seal.statement().getBytes(StandardCharsets.UTF_8)), this.key.publicKey())
			.update();
		ends.forEach((end) -> this.database.sql("update uth_audit_chain set sealed = ? where id = ? and sealed < ?")
			.params(end.seq(), end.chain(), end.seq())
			.update());
		return Optional.of(seal);
	}

	/** What was put there without the key is not sealed as if it were ours. */
	private Optional<Mark> authentic(ResultSet row) throws SQLException {
		Mark end = new Mark(row.getLong("id"), row.getLong("seq"), row.getBytes("hash"));
		if (Arrays.equals(this.key.mac(end.chain(), end.seq(), end.hash()), row.getBytes("mac"))) {
			return Optional.of(end);
		}
		log.error("Kæde {} i loggen over opslag er ikke skrevet med denne nøgle og besegles ikke: kør verify-audit, "
				+ "og sørg for, at alle noder har samme nøgle", end.chain());
		return Optional.empty();
	}

}
