package dk.uthflow.sor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the register's file. What the file lacks is closed; a register's unit takes over
 * the demo's of the same id.
 */
@Component
class RegisterImport implements FileImport {

	private static final String OWNER = "IE";

	private static final Map<String, String> KIND_NAMES = Map.of(OWNER, OWNER, "SI", "SI", "HI", "SI", "OE", "OE", "",
			"");

	private static final int LONGEST_NAME = 300;

	private final JdbcTemplate jdbcTemplate;

	private final JdbcClient jdbc;

	private final SorTree tree;

	private final SorProperties settings;

	private final Clock clock;

	RegisterImport(JdbcTemplate jdbcTemplate, SorTree tree, SorProperties settings, Clock clock) {
		this.jdbcTemplate = jdbcTemplate;
		this.jdbc = JdbcClient.create(jdbcTemplate);
		this.tree = tree;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public SorFileType type() {
		return SorFileType.REGISTER;
	}

	@Override
	public SorImportResult run(SorFile file, SorSource source) {
		stage(file);
		check();
		spreadOwnerKinds();
		merge(source);
		int closed = closeAbsent(source);
		int moved = this.tree.rebuild(Map.of());
		return this.jdbc.sql("""
				select count(*) filter (where t.created) as created, count(*) filter (where not t.created) as changed,
					:moved as moved, :closed as closed, count(*) filter (where t.id is null) as unchanged
				from sor_staging s left join sor_touched t using (id)
				""").param("moved", moved).param("closed", closed).query(SorImportResult.class).single();
	}

	private void stage(SorFile file) {
		Staging staging = new Staging(this.jdbcTemplate, "sor_staging", """
				line bigint, id text collate "C", parent text collate "C", kind text, name text, type text, cvr text,
				region text, owner_kind text, valid_from date, valid_to date""");
		SorColumns columns = this.settings.kolonner();
		List<String> anyParent = Stream.concat(columns.overordnet().stream(), columns.overordnetEllers().stream())
			.toList();
		staging.fill(file, List.of(columns.id(), columns.navn(), anyParent), this::write);
	}

	private void write(CsvRow row, CsvWriter staging) {
		SorColumns columns = this.settings.kolonner();
		Optional<SorId> id = row.requiredSorId(columns.id());
		String name = row.required(columns.navn());
		if (name.length() > LONGEST_NAME) {
			row.problem("navnet er længere end %d tegn", LONGEST_NAME);
		}
		String kind = KIND_NAMES.get(row.text(columns.slags()));
		if (kind == null) {
			row.problem("'%s' er ikke IE, SI eller OE", Problems.quote(row.text(columns.slags())));
			return;
		}
		String type = row.text(columns.enhedstype());
		Optional<SorId> parent = parent(row, kind, id);
		String ownerKind = (parent.isEmpty() && id.isPresent()) ? ownerKind(row, id.get(), type).name() : "";
		staging.writeRecord(String.valueOf(row.line()), text(id), text(parent), kind, name, type,
				row.text(columns.cvr()), row.text(columns.region()), ownerKind, text(row.date(columns.fra())),
				text(row.date(columns.til())));
	}

	private Optional<SorId> parent(CsvRow row, String kind, Optional<SorId> id) {
		SorColumns columns = this.settings.kolonner();
		Optional<SorId> parent = row.sorId(columns.overordnet());
		if (parent.isPresent() || kind.equals(OWNER) || !row.text(columns.overordnet()).isEmpty()) {
			return parent;
		}
		for (String column : columns.overordnetEllers()) {
			Optional<SorId> candidate = row.sorId(List.of(column));
			if (candidate.isPresent() && !candidate.equals(id)) {
				return candidate;
			}
		}
		if (!kind.isEmpty()) {
			row.problem("den overordnede enhed mangler, og enheden er ikke en institutionsejer (IE)");
		}
		return Optional.empty();
	}

	private OwnerKind ownerKind(CsvRow row, SorId owner, String type) {
		OwnerKind kind = this.settings.ownerKind(owner, type);
		return (kind != OwnerKind.UNKNOWN) ? kind
				: this.settings.ownerKind(owner, row.text(this.settings.kolonner().ejertype()));
	}

	private void check() {
		Problems problems = new Problems();
		StagingChecks checks = new StagingChecks(this.jdbc, "sor_staging", problems);
		if (this.jdbc.sql("select count(*) from sor_staging").query(Integer.class).single() == 0) {
			problems.add(1, "filen har ingen enheder");
		}
		checks.findDuplicates();
		this.jdbc.sql("""
				select line, id, parent from sor_staging s
				where parent is not null and not exists (select from sor_staging p where p.id = s.parent)
				order by line limit %d
				""".formatted(SorImportRefused.MOST_PROBLEMS)).query((row) -> {
			problems.add(row.getLong("line"), "%s ligger under %s, som ikke er i filen", row.getString("id"),
					row.getString("parent"));
		});
		problems.refuseIfAny();
		checks.findRings();
		problems.refuseIfAny();
	}

	/**
	 * From the owners to all below them, before the units are written for the first time.
	 */
	private void spreadOwnerKinds() {
		this.jdbc.sql("""
				with recursive owned (id, owner_kind) as (
					select id, owner_kind from sor_staging where parent is null
					union all
					select s.id, owned.owner_kind from sor_staging s join owned on s.parent = owned.id
				)
				update sor_staging s set owner_kind = owned.owner_kind
				from owned where owned.id = s.id and s.parent is not null
				""").update();
	}

	private void merge(SorSource source) {
		this.jdbc.sql("drop table if exists pg_temp.sor_touched").update();
		this.jdbc.sql("""
				create temp table sor_touched (id text collate "C" primary key, created boolean not null) on commit drop
				""").update();
		this.jdbc.sql("""
				with touched as (
					insert into sor_unit as u
						(id, parent, source, kind, name, type, cvr, region, owner_kind, valid_from, valid_to)
					select id, parent, :source, coalesce(kind, ''), name, coalesce(type, ''), coalesce(cvr, ''),
						coalesce(region, ''), owner_kind, valid_from, valid_to
					from sor_staging
					on conflict (id) do update set parent = excluded.parent, source = excluded.source,
						kind = excluded.kind, name = excluded.name, type = excluded.type, cvr = excluded.cvr,
						region = excluded.region, valid_from = excluded.valid_from, valid_to = excluded.valid_to
					where (u.source = excluded.source or excluded.source = 'register')
					and (u.parent, u.source, u.kind, u.name, u.type, u.cvr, u.region, u.valid_from, u.valid_to)
						is distinct from (excluded.parent, excluded.source, excluded.kind, excluded.name, excluded.type,
							excluded.cvr, excluded.region, excluded.valid_from, excluded.valid_to)
					returning u.id, u.xmax = 0 as created
				)
				insert into sor_touched select id, created from touched
				""").param("source", source.text()).update();
		this.jdbc.sql("""
				update sor_unit u set owner_kind = s.owner_kind
				from sor_staging s where s.id = u.id and u.source = :source and u.owner_kind <> s.owner_kind
				""").param("source", source.text()).update();
	}

	private int closeAbsent(SorSource source) {
		return this.jdbc.sql("""
				update sor_unit u set valid_to = :yesterday
				where source = :source and (valid_to is null or valid_to > :yesterday)
				and not exists (select from sor_staging s where s.id = u.id)
				""").param("source", source.text()).param("yesterday", LocalDate.now(this.clock).minusDays(1)).update();
	}

	private static String text(Optional<?> value) {
		return value.map(Object::toString).orElse("");
	}

}
