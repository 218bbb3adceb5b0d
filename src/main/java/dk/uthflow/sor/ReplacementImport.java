package dk.uthflow.sor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads which units were merged into others. A merged unit is closed from the day that it
 * is first read; a replacement that the file lacks is undone.
 */
@Component
class ReplacementImport implements FileImport {

	private final JdbcTemplate jdbcTemplate;

	private final JdbcClient jdbc;

	private final SorTree tree;

	private final SorColumns columns;

	private final Clock clock;

	ReplacementImport(JdbcTemplate jdbcTemplate, SorTree tree, SorProperties settings, Clock clock) {
		this.jdbcTemplate = jdbcTemplate;
		this.jdbc = JdbcClient.create(jdbcTemplate);
		this.tree = tree;
		this.columns = settings.kolonner();
		this.clock = clock;
	}

	@Override
	public SorFileType type() {
		return SorFileType.ERSTATNINGER;
	}

	@Override
	public SorImportResult run(SorFile file, SorSource source) {
		stage(file);
		check();
		SorImportResult counts = count();
		rememberSuccessors();
		merge();
		refuseUnknownSuccessors();
		Map<SorId, SorId> replaced = newSuccessors();
		int moved = this.tree.rebuild(replaced);
		return new SorImportResult(counts.created(), counts.changed(), moved, replaced.size(), counts.unchanged());
	}

	private void stage(SorFile file) {
		new Staging(this.jdbcTemplate, "sor_replacing", """
				line bigint, id text collate "C", parent text collate "C\"""").fill(file,
				List.of(this.columns.gammel(), this.columns.ny()),
				(row, staging) -> staging.writeRecord(String.valueOf(row.line()),
						row.requiredSorId(this.columns.gammel()).map(SorId::value).orElse(""),
						row.requiredSorId(this.columns.ny()).map(SorId::value).orElse("")));
	}

	private void check() {
		Problems problems = new Problems();
		StagingChecks checks = new StagingChecks(this.jdbc, "sor_replacing", problems);
		checks.findDuplicates();
		problems.refuseIfAny();
		checks.findRings();
		problems.refuseIfAny();
	}

	private SorImportResult count() {
		return this.jdbc.sql("""
				select count(*) filter (where r.old_id is null) as created,
					count(*) filter (where r.new_id <> n.parent) as changed, 0 as moved, 0 as closed,
					count(*) filter (where r.new_id = n.parent) as unchanged
				from sor_replacing n left join sor_replacement r on r.old_id = n.id
				""").query(SorImportResult.class).single();
	}

	private void rememberSuccessors() {
		this.jdbc.sql("drop table if exists pg_temp.sor_successor_before").update();
		this.jdbc.sql("create temp table sor_successor_before on commit drop as select * from sor_successor").update();
	}

	private void merge() {
		this.jdbc.sql("""
				delete from sor_replacement r where not exists (select from sor_replacing n where n.id = r.old_id)
				""").update();
		this.jdbc.sql("""
				insert into sor_replacement as r (old_id, new_id, since)
				select id, parent, :today from sor_replacing
				on conflict (old_id) do update set new_id = excluded.new_id where r.new_id <> excluded.new_id
				""").param("today", LocalDate.now(this.clock)).update();
	}

	/** The register's list is long: of units that we never knew, nothing is asked. */
	private void refuseUnknownSuccessors() {
		Problems problems = new Problems();
		this.jdbc.sql("""
				select n.line, s.old_id, s.new_id
				from sor_replacing n join sor_successor s on s.old_id = n.id join sor_unit u on u.id = n.id
				where not exists (select from sor_unit u where u.id = s.new_id)
				order by line limit %d
				""".formatted(SorImportRefused.MOST_PROBLEMS)).query((row) -> {
			problems.add(row.getLong("line"), "%s er erstattet af %s, som er ukendt", row.getString("old_id"),
					row.getString("new_id"));
		});
		problems.refuseIfAny();
	}

	private Map<SorId, SorId> newSuccessors() {
		Map<SorId, SorId> replaced = new HashMap<>();
		this.jdbc.sql("""
				select s.old_id, s.new_id
				from sor_successor s join sor_unit u on u.id = s.old_id
				left join sor_successor_before b on b.old_id = s.old_id
				where b.new_id is distinct from s.new_id
				""").query((row) -> {
			replaced.put(SorId.of(row.getString("old_id")), SorId.of(row.getString("new_id")));
		});
		return replaced;
	}

}
