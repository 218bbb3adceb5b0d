package dk.uthflow.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Gives the role that the platform runs as what it needs of the tables, which another
 * role owns: all of every table but the log, of that no more than to add and to read.
 * Where the owner itself is what the platform runs as there is nothing to give, and
 * nothing that could be kept back.
 */
class RuntimeRole implements Callback {

	private static final String GRANTS = """
			select pg_advisory_xact_lock(7240009);
			grant usage on schema public to %1$s;
			grant select, insert, update, delete on all tables in schema public to %1$s;
			grant usage, select, update on all sequences in schema public to %1$s;
			revoke update, delete on uth_audit, uth_audit_seal from %1$s;
			revoke delete on uth_audit_chain from %1$s;
			revoke insert, update, delete on flyway_schema_history from %1$s;
			do $$ declare part regclass; begin
				for part in select inhrelid::regclass from pg_inherits where inhparent = 'uth_audit'::regclass loop
					execute format('revoke all on %%s from %%I', part, '%2$s');
				end loop;
			end $$;
			""";

	private final DataSource runtime;

	RuntimeRole(DataSource runtime) {
		this.runtime = runtime;
	}

	@Override
	public boolean supports(Event event, Context context) {
		return event == Event.AFTER_MIGRATE;
	}

	@Override
	public boolean canHandleInTransaction(Event event, Context context) {
		return true;
	}

	@Override
	public void handle(Event event, Context context) {
		try {
			String role = runtimeRole();
			Connection owner = context.getConnection();
			if (role.equals(name(owner))) {
				return;
			}
			try (Statement statement = owner.createStatement()) {
				statement.execute(GRANTS.formatted(statement.enquoteIdentifier(role, true), role.replace("'", "''")));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The platform's database role could not be given its rights", ex);
		}
	}

	private String runtimeRole() throws SQLException {
		try (Connection connection = this.runtime.getConnection()) {
			return name(connection);
		}
	}

	private static String name(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select current_user")) {
			row.next();
			return row.getString(1);
		}
	}

	@Override
	public String getCallbackName() {
		return "runtime role";
	}

}
