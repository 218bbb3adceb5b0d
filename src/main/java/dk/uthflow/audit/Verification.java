package dk.uthflow.audit;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.sql.DataSource;

import dk.uthflow.audit.Seal.Mark;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Walks the log from the first row to the last and stops at the first thing that is not
 * as it was written. Rows come in parts, so memory does not grow with their number.
 */
final class Verification {

	private static final int ROWS_AT_A_TIME = 5_000;

	private final DataSource source;

	private final AuditKey key;

	private final Collection<String> trusted;

	private final Map<Long, Mark> heads = new TreeMap<>();

	private final Map<Long, TreeMap<Long, byte[]>> sealed = new HashMap<>();

	private final Map<Long, TreeMap<Long, byte[]>> cuts = new HashMap<>();

	private final Map<Long, Mark> reached = new HashMap<>();

	/** Whether the chain's last seal was made with an earlier key. */
	private final Map<Long, Boolean> earlier = new HashMap<>();

	private long rows;

	private Seal last;

	/**
	 * @param key the platform's key
	 * @param trusted public keys, in base64, that older seals may be signed with
	 */
	Verification(DataSource source, AuditKey key, Collection<String> trusted) {
		this.source = source;
		this.key = key;
		this.trusted = trusted;
	}

	/**
	 * @param noted number and hash of a seal that must be there still, or null
	 * @return what is wrong, naming the first broken row; or empty when all is whole
	 */
	Optional<String> run(String noted) {
		TransactionTemplate snapshot = new TransactionTemplate(new JdbcTransactionManager(this.source));
		snapshot.setReadOnly(true);
		snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		try {
			snapshot.executeWithoutResult((status) -> {
				readHeads();
				readSeals(noted);
				Months.all(JdbcClient.create(this.source)).forEach(this::walk);
				checkEnds();
			});
			return Optional.empty();
		}
		catch (Broken ex) {
			return Optional.of(ex.getMessage());
		}
	}

	long rows() {
		return this.rows;
	}

	/** The last seal's number and hash, or empty where there is none. */
	Optional<String> lastSeal() {
		return Optional.ofNullable(this.last)
			.map((seal) -> seal.nr() + " " + HexFormat.of().formatHex(RowHash.of(seal.statement())));
	}

	private void readHeads() {
		stream("select id, seq, hash, mac from uth_audit_chain order by id", (row) -> {
			Mark head = new Mark(row.getLong("id"), row.getLong("seq"), row.getBytes("hash"));
			if (!Arrays.equals(this.key.mac(head.chain(), head.seq(), head.hash()), row.getBytes("mac"))) {
				this.heads.put(head.chain(), null);
			}
			else {
				this.heads.put(head.chain(), head);
			}
		});
	}

	private void readSeals(String noted) {
		stream("select nr, statement, signature, public_key from uth_audit_seal order by nr", (row) -> {
			String statement = row.getString("statement");
			Seal seal = seal(row.getLong("nr"), statement);
			byte[] signer = row.getBytes("public_key");
			require(isTrusted(signer), "Segl %d er lavet med en ukendt nøgle", seal.nr());
			require(AuditKey.isSigned(statement.getBytes(StandardCharsets.UTF_8), row.getBytes("signature"), signer),
					"Segl %d er ændret: underskriften passer ikke", seal.nr());
			boolean current = Arrays.equals(signer, this.key.publicKey());
			seal.chains().forEach((mark) -> {
				remember(this.sealed, mark);
				this.earlier.put(mark.chain(), !current);
			});
			seal.cuts().forEach((mark) -> remember(this.cuts, mark));
			this.last = seal;
			if (noted != null && noted.startsWith(seal.nr() + " ")) {
				require(noted.equals(lastSeal().orElseThrow()),
						"Segl %d er et andet end det, der er noteret uden for databasen", seal.nr());
			}
		});
		require(noted == null || (this.last != null && this.last.nr() >= Long.parseLong(noted.split(" ")[0])),
				"Segl %s, der er noteret uden for databasen, mangler: loggen er skåret af", noted);
	}

	private Seal seal(long nr, String statement) {
		byte[] previous = (this.last != null) ? RowHash.of(this.last.statement()) : RowHash.BEGINNING;
		long expected = (this.last != null) ? this.last.nr() + 1 : 1;
		require(nr == expected, "Segl %d mangler", expected);
		try {
			Seal seal = Seal.parse(statement);
			require(seal.nr() == nr && Arrays.equals(seal.previous(), previous), "Segl %d er ændret", nr);
			return seal;
		}
		catch (IllegalArgumentException ex) {
			throw new Broken("Segl %d er ændret: det kan ikke læses".formatted(nr));
		}
	}

	private boolean isTrusted(byte[] publicKey) {
		return Arrays.equals(publicKey, this.key.publicKey())
				|| this.trusted.contains(Base64.getEncoder().encodeToString(publicKey));
	}

	private void walk(YearMonth month) {
		stream("""
				select chain, seq, at, user_id, user_name, organisation, cvr, roles, ip, session, deed, outcome, cases,
				via, criteria, hash from uth_audit where at >= '%s' and at < '%s' order by chain, seq"""
			.formatted(Months.begin(month), Months.begin(month.plusMonths(1))), this::check);
	}

	private void check(ResultSet row) throws SQLException {
		long chain = row.getLong("chain");
		long seq = row.getLong("seq");
		Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
		Mark before = this.reached.computeIfAbsent(chain, (id) -> beginning(id, seq));
		require(seq == before.seq() + 1, "Række %d i kæde %d mangler; den næste, der er der, er række %d fra %s",
				before.seq() + 1, chain, seq, at);
		byte[] hash = RowHash.of(before.hash(), chain, seq, at, entry(row, seq, chain, at));
		require(Arrays.equals(hash, row.getBytes("hash")), "Række %d i kæde %d fra %s er ikke, som den blev skrevet",
				seq, chain, at);
		require(this.heads.containsKey(chain), "Række %d i kæde %d fra %s er sat ind: kæden er ikke platformens", seq,
				chain, at);
		Mark head = this.heads.get(chain);
		require(head == null || seq <= head.seq(), "Række %d i kæde %d fra %s er sat ind efter kædens ende", seq, chain,
				at);
		byte[] seal = this.sealed.getOrDefault(chain, new TreeMap<>()).get(seq);
		require(seal == null || Arrays.equals(seal, hash), "Række %d i kæde %d fra %s er en anden end den beseglede",
				seq, chain, at);
		this.reached.put(chain, new Mark(chain, seq, hash));
		this.rows++;
	}

	private Mark beginning(long chain, long firstFound) {
		Map.Entry<Long, byte[]> cut = this.cuts.getOrDefault(chain, new TreeMap<>()).lowerEntry(firstFound);
		return (cut != null) ? new Mark(chain, cut.getKey(), cut.getValue()) : new Mark(chain, 0, RowHash.BEGINNING);
	}

	/** The last row there is must be the last that was written. */
	private void checkEnds() {
		this.heads.forEach((chain, head) -> {
			Mark end = Optional.ofNullable(this.reached.get(chain)).orElseGet(() -> lastCut(chain));
			if (head == null && endedWithEarlierKey(end)) {
				return;
			}
			require(head != null, "Kæde %d er ændret efter række %d: dens ende er ikke skrevet med platformens nøgle",
					chain, end.seq());
			require(end.seq() == head.seq(), "Række %d i kæde %d mangler: kæden er skåret af, den havde %d rækker",
					end.seq() + 1, chain, head.seq());
			require(Arrays.equals(end.hash(), head.hash()), "Række %d i kæde %d er en anden end den, der blev skrevet",
					end.seq(), chain);
		});
		new TreeMap<>(this.sealed).forEach((chain, marks) -> {
			long end = Optional.ofNullable(this.reached.get(chain)).orElseGet(() -> lastCut(chain)).seq();
			require(end >= marks.lastKey(), "Række %d i kæde %d mangler: den blev beseglet, men kæden er skåret af",
					end + 1, chain);
		});
	}

	/** An end that this key cannot tell, but a seal can. */
	private boolean endedWithEarlierKey(Mark end) {
		return this.earlier.getOrDefault(end.chain(), false) && this.sealed.get(end.chain()).lastKey() == end.seq();
	}

	private Mark lastCut(long chain) {
		return Optional.ofNullable(this.cuts.get(chain))
			.map(TreeMap::lastEntry)
			.map((cut) -> new Mark(chain, cut.getKey(), cut.getValue()))
			.orElse(new Mark(chain, 0, RowHash.BEGINNING));
	}

	private static Entry entry(ResultSet row, long seq, long chain, Instant at) throws SQLException {
		Who who = new Who(row.getString("user_id"), row.getString("user_name"), row.getString("organisation"),
				row.getString("cvr"), texts(row.getArray("roles")), row.getString("ip"), row.getString("session"));
		try {
			return new Entry(who, Deed.valueOf(row.getString("deed")), Outcome.valueOf(row.getString("outcome")),
					texts(row.getArray("cases")), row.getString("via"), row.getString("criteria"));
		}
		catch (IllegalArgumentException ex) {
			throw new Broken("Række %d i kæde %d fra %s er ikke, som den blev skrevet".formatted(seq, chain, at));
		}
	}

	private static List<String> texts(Array array) throws SQLException {
		return List.of((String[]) array.getArray());
	}

	private static void remember(Map<Long, TreeMap<Long, byte[]>> marks, Mark mark) {
		marks.computeIfAbsent(mark.chain(), (chain) -> new TreeMap<>()).put(mark.seq(), mark.hash());
	}

	private void stream(String sql, RowReader reader) {
		JdbcTemplate template = new JdbcTemplate(this.source);
		template.setFetchSize(ROWS_AT_A_TIME);
		template.query(sql, reader::read);
	}

	private static void require(boolean holds, String otherwise, Object... values) {
		if (!holds) {
			throw new Broken(otherwise.formatted(values));
		}
	}

	private interface RowReader {

		void read(ResultSet row) throws SQLException;

	}

	private static final class Broken extends RuntimeException {

		private Broken(String message) {
			super(message);
		}

	}

}
