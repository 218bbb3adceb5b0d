package dk.uthflow.sor;

import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads which municipality private units lie in. What the file lacks is detached.
 */
@Component
class AttachmentImport implements FileImport {

	private final JdbcTemplate jdbcTemplate;

	private final JdbcClient jdbc;

	private final SorTree tree;

	private final SorColumns columns;

	AttachmentImport(JdbcTemplate jdbcTemplate, SorTree tree, SorProperties settings) {
		this.jdbcTemplate = jdbcTemplate;
		this.jdbc = JdbcClient.create(jdbcTemplate);
		this.tree = tree;
		this.columns = settings.kolonner();
	}

	@Override
	public SorFileType type() {
		return SorFileType.TILKNYTNINGER;
	}

	@Override
	public SorImportResult run(SorFile file, SorSource source) {
		stage(file);
		check();
		SorImportResult counts = count(source);
		merge(source);
		int moved = this.tree.rebuild(Map.of());
		return new SorImportResult(counts.created(), counts.changed(), moved, counts.closed(), counts.unchanged());
	}

	private void stage(SorFile file) {
		new Staging(this.jdbcTemplate, "sor_attaching", """
				line bigint, id text collate "C", municipality text collate "C\"""").fill(file,
				List.of(this.columns.id(), this.columns.kommune()),
				(row, staging) -> staging.writeRecord(String.valueOf(row.line()),
						row.requiredSorId(this.columns.id()).map(SorId::value).orElse(""),
						row.requiredSorId(this.columns.kommune()).map(SorId::value).orElse("")));
	}

	private void check() {
		Problems problems = new Problems();
		new StagingChecks(this.jdbc, "sor_attaching", problems).findDuplicates();
		this.jdbc.sql("""
				select * from (select line, a.id, a.municipality, case
					when a.id = a.municipality then '%1$s kan ikke tilknyttes sig selv, for så lå den i ring'
					when u.id is null then 'enheden %1$s er ukendt'
					when m.id is null then 'kommunen %2$s er ukendt'
					when m.id not in (select id from sor_municipality) then '%2$s er ikke en kommune'
					when u.id in (select id from sor_municipality)
						then '%1$s er selv en kommune og kan ikke ligge under en anden: det kunne give en ring'
					end as problem
				from sor_attaching a left join sor_unit u on u.id = a.id left join sor_unit m on m.id = a.municipality
				) checked where problem is not null order by line limit 20
				""").query((row) -> {
			problems.add(row.getLong("line"), row.getString("problem"), row.getString("id"),
					row.getString("municipality"));
		});
		problems.refuseIfAny();
	}

	private SorImportResult count(SorSource source) {
		return this.jdbc.sql("""
				select count(*) filter (where known.unit is null) as created,
					count(*) filter (where known.municipality <> a.municipality) as changed,
					0 as moved,
					(select count(*) from sor_attachment gone where gone.source = :source
						and not exists (select from sor_attaching a where a.id = gone.unit)) as closed,
					count(*) filter (where known.municipality = a.municipality) as unchanged
				from sor_attaching a left join sor_attachment known on known.unit = a.id
				""").param("source", source.text()).query(SorImportResult.class).single();
	}

	private void merge(SorSource source) {
		this.jdbc.sql("""
				delete from sor_attachment a
				where source = :source and not exists (select from sor_attaching n where n.id = a.unit)
				""").param("source", source.text()).update();
		this.jdbc.sql("""
				insert into sor_attachment as a (unit, municipality, source)
				select id, municipality, :source from sor_attaching
				on conflict (unit) do update set municipality = excluded.municipality, source = excluded.source
				where a.source = excluded.source or excluded.source = 'register'
				""").param("source", source.text()).update();
	}

}
