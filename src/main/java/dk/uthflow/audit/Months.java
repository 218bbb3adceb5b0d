package dk.uthflow.audit;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

import javax.sql.DataSource;

import dk.uthflow.audit.Seal.Mark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The months that the log is kept in: made ahead, and dropped whole when they are too
 * old. Both take the rights of the tables' owner.
 */
class Months {

	private static final Logger log = LoggerFactory.getLogger(Months.class);

	private static final int AHEAD = 3;

	private static final String PREFIX = "uth_audit_";

	private final JdbcClient database;

	private final JdbcClient owner;

	private final Seals seals;

	private final int years;

	/**
	 * @param owner connects as the tables' owner
	 * @param years how long the log is kept
	 */
	Months(DataSource database, DataSource owner, Seals seals, int years) {
		this.database = JdbcClient.create(database);
		this.owner = JdbcClient.create(owner);
		this.seals = seals;
		this.years = years;
	}

	void makeAhead(Instant now) {
		YearMonth current = month(now);
		for (int ahead = 0; ahead <= AHEAD; ahead++) {
			this.owner.sql("select uth_audit_make_month(?)")
				.param(current.plusMonths(ahead).atDay(1))
				.query()
				.singleRow();
		}
	}

	void dropOld(Instant now) {
		YearMonth firstKept = month(now).minusYears(this.years);
		all(this.database).stream().filter((month) -> month.isBefore(firstKept)).forEach(this::drop);
	}

	/** Every month that is kept, the oldest first. */
	static List<YearMonth> all(JdbcClient database) {
		return database.sql("""
				select child.relname from pg_inherits join pg_class child on child.oid = inhrelid
				where inhparent = 'uth_audit'::regclass order by child.relname""")
			.query(String.class)
			.list()
			.stream()
			.map((table) -> YearMonth.parse(table.substring(PREFIX.length()).replace('_', '-')))
			.toList();
	}

	/** The month's first moment, as the database reads it. */
	static String begin(YearMonth month) {
		return month.atDay(1) + " 00:00:00+00";
	}

	/** Without a seal of how far the month went, what is left would look cut. */
	private void drop(YearMonth month) {
		String partition = PREFIX + month.toString().replace('-', '_');
		this.seals.seal();
		List<Mark> cuts = this.owner
			.sql("select distinct on (chain) chain, seq, hash from %s order by chain, seq desc".formatted(partition))
			.query((row, number) -> new Mark(row.getLong("chain"), row.getLong("seq"), row.getBytes("hash")))
			.list();
		this.seals.sealDropping(month.toString(), cuts);
		this.owner.sql("drop table " + partition).update();
		log.info("Loggen over opslag fra {} er slettet: den er ældre end {} år", month, this.years);
	}

	private static YearMonth month(Instant at) {
		return YearMonth.from(at.atZone(ZoneOffset.UTC));
	}

}
