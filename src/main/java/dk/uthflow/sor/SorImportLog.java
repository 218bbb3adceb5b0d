package dk.uthflow.sor;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The imports that were done, and whose turn it is. */
@Component
class SorImportLog {

	private final JdbcClient jdbc;

	SorImportLog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Waits until no other node imports, and keeps them waiting until the transaction
	 * ends.
	 */
	void waitForTurn() {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('sor_import'))").query((row) -> {
		});
	}

	/** The result of importing that file again, where it was the last of its type. */
	Optional<SorImportResult> lastResultOf(SorFileType type, SorSource source, SorFile file) {
		return this.jdbc.sql("""
				select 0 as created, 0 as changed, 0 as moved, 0 as closed, created + changed + unchanged as unchanged
				from (select * from sor_import where type = :type and source = :source order by id desc limit 1) last
				where fingerprint = :fingerprint
				""")
			.param("type", type.text())
			.param("source", source.text())
			.param("fingerprint", file.fingerprint())
			.query(SorImportResult.class)
			.optional();
	}

	void add(SorFileType type, SorSource source, SorFile file, SorImportResult result) {
		this.jdbc.sql("""
				insert into sor_import (type, source, fingerprint, created, changed, moved, closed, unchanged)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(type.text(), source.text(), file.fingerprint(), result.created(), result.changed(), result.moved(),
					result.closed(), result.unchanged())
			.update();
	}

	/** Changes with every import that is visible to the caller. */
	long version() {
		return this.jdbc.sql("select coalesce(max(id), 0) from sor_import").query(Long.class).single();
	}

}
