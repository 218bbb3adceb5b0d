package dk.uthflow.sor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organisation tree from its table, searched in memory. */
@Component
class JdbcSorUnits implements SorUnits {

	/** A merged unit's last day is the one before its replacement was read. */
	private static final String SELECT = """
			select id, name, type, path, path_names, owner_kind, valid_from, least(valid_to, r.since - 1) as valid_to
			from sor_unit left join sor_replacement r on r.old_id = id
			""";

	private final JdbcClient jdbc;

	private final CurrentSearchIndex index;

	private final Clock clock;

	JdbcSorUnits(JdbcClient jdbc, CurrentSearchIndex index, Clock clock) {
		this.jdbc = jdbc;
		this.index = index;
		this.clock = clock;
	}

	@Override
	public Optional<SorUnit> find(SorId id) {
		return Optional.ofNullable(findAll(List.of(id)).get(id));
	}

	@Override
	public Map<SorId, SorUnit> findAll(Collection<SorId> ids) {
		Map<SorId, SorUnit> units = new HashMap<>();
		if (ids.isEmpty()) {
			return units;
		}
		String[] wanted = ids.stream().map(SorId::value).toArray(String[]::new);
		this.jdbc.sql(SELECT + "where id = any(?)").param(wanted).query((row) -> {
			SorUnit unit = unit(row);
			units.put(unit.id(), unit);
		});
		return units;
	}

	@Override
	public List<SorUnit> search(String query, int limit) {
		List<SorId> found = this.index.get().search(query, Math.min(limit, MOST), LocalDate.now(this.clock));
		Map<SorId, SorUnit> units = findAll(found);
		return found.stream().map(units::get).filter(Objects::nonNull).toList();
	}

	private static SorUnit unit(ResultSet row) throws SQLException {
		return new SorUnit(SorId.of(row.getString("id")), row.getString("name"), row.getString("type"),
				SorPath.parse(row.getString("path")), row.getString("path_names"),
				OwnerKind.valueOf(row.getString("owner_kind")), row.getObject("valid_from", LocalDate.class),
				row.getObject("valid_to", LocalDate.class));
	}

}
