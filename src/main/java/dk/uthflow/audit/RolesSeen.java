package dk.uthflow.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import dk.uthflow.access.Directory;
import dk.uthflow.access.DirectoryUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Roles that were given and taken. They change in the directory, which does not tell who
 * changed them or when, so the log says what can be known: whose roles are others than
 * when they were last looked at. That is at each log-in and every hour, for everybody who
 * has ever logged in.
 */
class RolesSeen {

	private static final Logger log = LoggerFactory.getLogger(RolesSeen.class);

	private static final int AT_A_TIME = 500;

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	private final Directory directory;

	private final People people;

	private final Trails trails;

	RolesSeen(JdbcClient database, PlatformTransactionManager transactions, Directory directory, People people,
			Trails trails) {
		this.database = database;
		this.transaction = new TransactionTemplate(transactions);
		this.directory = directory;
		this.people = people;
		this.trails = trails;
	}

	/** Writes what has changed for the user, if anything. */
	void compare(String userId) {
		// asked outside the transaction, where the directory answers
		Who who = this.people.of(userId);
		if (isKnown(userId)) {
			this.transaction.executeWithoutResult((status) -> compare(userId, who));
		}
	}

	@Scheduled(cron = "0 50 * * * *")
	void compareAll() {
		String last = "";
		List<String> some = after(last);
		while (!some.isEmpty()) {
			this.directory.prepare(some);
			some.forEach(this::compareOrTell);
			last = some.get(some.size() - 1);
			some = after(last);
		}
	}

	private void compareOrTell(String userId) {
		try {
			compare(userId);
		}
		catch (RuntimeException ex) {
			log.error("Om en bruger har fået eller mistet roller, kunne ikke undersøges", ex);
		}
	}

	private List<String> after(String userId) {
		return this.database.sql("select user_id from uth_audit_roles where user_id > ? order by user_id limit ?")
			.params(userId, AT_A_TIME)
			.query(String.class)
			.list();
	}

	/** No answer is not the same as no roles. */
	private boolean isKnown(String userId) {
		try {
			this.directory.rolesOf(userId);
			return true;
		}
		catch (DirectoryUnavailable ex) {
			return false;
		}
	}

	private void compare(String userId, Who who) {
		this.database.sql("select pg_advisory_xact_lock(hashtextextended('uth_audit_roles ' || ?, 0))")
			.param(userId)
			.query()
			.singleRow();
		SortedSet<String> now = new TreeSet<>(who.roles());
		SortedSet<String> before = before(userId).orElseGet(TreeSet::new);
		if (now.equals(before)) {
			return;
		}
		this.database.sql("""
				insert into uth_audit_roles (user_id, roles) values (?, ?)
				on conflict (user_id) do update set roles = excluded.roles""")
			.params(userId, now.toArray(String[]::new))
			.update();
		write(who.fromNowhere(), Deed.ROLE_GIVEN, now, before);
		// the roles that are gone say where the row is read
		write(who.fromNowhere().with(before), Deed.ROLE_TAKEN, before, now);
	}

	private void write(Who who, Deed deed, SortedSet<String> these, SortedSet<String> without) {
		List<String> changed = these.stream().filter((role) -> !without.contains(role)).toList();
		if (!changed.isEmpty()) {
			this.trails.rolesChanged(who, deed, changed);
		}
	}

	private Optional<SortedSet<String>> before(String userId) {
		return this.database.sql("select roles from uth_audit_roles where user_id = ?")
			.param(userId)
			.query((row, number) -> roles(row))
			.optional();
	}

	private static SortedSet<String> roles(ResultSet row) throws SQLException {
		Array roles = row.getArray("roles");
		return new TreeSet<>(List.of((String[]) roles.getArray()));
	}

}
