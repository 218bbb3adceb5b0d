package dk.uthflow.audit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Adds rows to the log: the only writer of its tables but for {@link Seals}. Rows are
 * added by one statement together with the chain's new head, in the caller's transaction
 * or else in one of their own.
 */
class Ledger {

	private static final int ROWS_OF_A_STATEMENT = 200;

	private static final String COLUMNS = """
			chain, seq, at, user_id, user_name, organisation, cvr, roles, ip, session, deed, outcome, cases, via,
			criteria, hash""";

	private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

	private static final String HEAD = """
			insert into uth_audit_chain as head (id, seq, hash, mac) values (?, ?, ?, ?)
			on conflict (id) do update set seq = excluded.seq, hash = excluded.hash, mac = excluded.mac
			where head.seq = ?""";

	private final DataSource database;

	private final AuditKey key;

	private final InstantSource clock;

	private final Chains chains;

	private final Runnable opened;

	/**
	 * @param opened is told when there is a chain that no seal knows
	 */
	Ledger(DataSource database, AuditKey key, InstantSource clock, Runnable opened) {
		this.database = database;
		this.key = key;
		this.clock = clock;
		this.opened = opened;
		this.chains = new Chains(
				() -> JdbcClient.create(database).sql("select nextval('uth_audit_node')").query(Long.class).single());
	}

	/**
	 * Adds the entries. In a transaction this is to be its last statement: until it ends,
	 * the chain is taken.
	 * @throws TrailBroken when they cannot be added
	 */
	void append(List<Entry> entries) {
		List<Entry> rows = entries.stream().flatMap((entry) -> entry.inParts().stream()).toList();
		for (int from = 0; from < rows.size(); from += ROWS_OF_A_STATEMENT) {
			write(rows.subList(from, Math.min(rows.size(), from + ROWS_OF_A_STATEMENT)));
		}
	}

	private void write(List<Entry> rows) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			Held held = Held.here().orElseGet(this::hold);
			held.end = insert(held.end, rows);
			return;
		}
		Chain chain = this.chains.take();
		Consumer<Chain> then = this.chains::retire;
		try {
			insert(End.of(chain), rows).become(chain);
			then = this.chains::giveBack;
		}
		finally {
			then.accept(chain);
		}
		tellIfOpened(chain, rows.size());
	}

	private Held hold() {
		Held held = new Held(this.chains.take());
		TransactionSynchronizationManager.registerSynchronization(held);
		return held;
	}

	private void tellIfOpened(Chain chain, long rows) {
		if (chain.seq() == rows) {
			this.opened.run();
		}
	}

	private End insert(End before, List<Entry> rows) {
		String sql = "with added as (insert into uth_audit (" + COLUMNS + ") values " + ROW
				+ (", " + ROW).repeat(rows.size() - 1) + ") " + HEAD;
		Instant at = Instant.ofEpochMilli(Math.max(this.clock.instant().toEpochMilli(), before.millis));
		Connection connection = DataSourceUtils.getConnection(this.database);
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			Parameters parameters = new Parameters(connection, statement);
			End end = before;
			for (Entry entry : rows) {
				end = new End(end.chain, end.seq + 1, RowHash.of(end.hash, end.chain, end.seq + 1, at, entry),
						at.toEpochMilli());
				parameters.row(end, at, entry);
			}
			parameters.head(end, this.key.mac(end.chain, end.seq, end.hash), before.seq);
			if (statement.executeUpdate() != 1) {
				throw new TrailBroken("Chain %d does not end where this node left it".formatted(before.chain));
			}
			return end;
		}
		catch (SQLException ex) {
			throw new TrailBroken("The log of look-ups cannot be written", ex);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.database);
		}
	}

	/** Where a chain ends if the transaction stays. */
	private record End(long chain, long seq, byte[] hash, long millis) {

		static End of(Chain chain) {
			return new End(chain.id(), chain.seq(), chain.hash(), chain.millis());
		}

		void become(Chain chain) {
			chain.ends(this.seq, this.hash, this.millis);
		}

	}

	/** A chain that the running transaction has to itself. */
	private final class Held implements TransactionSynchronization {

		private final Chain chain;

		private End end;

		private Held(Chain chain) {
			this.chain = chain;
			this.end = End.of(chain);
		}

		private static java.util.Optional<Held> here() {
			return TransactionSynchronizationManager.getSynchronizations()
				.stream()
				.filter(Held.class::isInstance)
				.map(Held.class::cast)
				.findFirst();
		}

		@Override
		public void afterCompletion(int status) {
			if (status == STATUS_UNKNOWN) {
				Ledger.this.chains.retire(this.chain);
				return;
			}
			long before = this.chain.seq();
			if (status == STATUS_COMMITTED) {
				this.end.become(this.chain);
			}
			Ledger.this.chains.giveBack(this.chain);
			if (before == 0 && this.chain.seq() > 0) {
				Ledger.this.opened.run();
			}
		}

	}

	/** Fills a statement from the first parameter on. */
	private static final class Parameters {

		private final Connection connection;

		private final PreparedStatement statement;

		private int next = 1;

		private Parameters(Connection connection, PreparedStatement statement) {
			this.connection = connection;
			this.statement = statement;
		}

		private void row(End end, Instant at, Entry entry) throws SQLException {
			Who who = entry.who();
			number(end.chain);
			number(end.seq);
			this.statement.setObject(this.next++, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
			texts(who.userId(), who.name(), who.organisation(), who.cvr());
			array(who.roles());
			texts(who.ip(), who.session(), entry.deed().name(), entry.outcome().name());
			array(entry.cases());
			texts(entry.via(), entry.criteria());
			this.statement.setBytes(this.next++, end.hash);
		}

		private void head(End end, byte[] mac, long before) throws SQLException {
			number(end.chain);
			number(end.seq);
			this.statement.setBytes(this.next++, end.hash);
			this.statement.setBytes(this.next++, mac);
			number(before);
		}

		private void number(long value) throws SQLException {
			this.statement.setLong(this.next++, value);
		}

		private void texts(String... values) throws SQLException {
			for (String value : values) {
				if (value != null) {
					this.statement.setString(this.next++, value);
				}
				else {
					this.statement.setNull(this.next++, Types.VARCHAR);
				}
			}
		}

		private void array(List<String> values) throws SQLException {
			Array array = this.connection.createArrayOf("text", values.toArray());
			this.statement.setArray(this.next++, array);
		}

	}

}
