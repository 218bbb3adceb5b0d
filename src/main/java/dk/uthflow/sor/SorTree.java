package dk.uthflow.sor;

import java.util.HashMap;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What follows from the parents and attachments of all units: their paths. */
@Component
class SorTree {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	SorTree(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/**
	 * Gives every unit its path, leaves the units whose path changed in the temporary
	 * table sor_moved, and tells whoever keeps something below the old paths.
	 * @param replaced units merged into another by the running import
	 * @return how many units, known before, have another path
	 */
	int rebuild(Map<SorId, SorId> replaced) {
		findPlaces();
		Map<SorId, SorPath> moved = new HashMap<>();
		this.jdbc.sql("""
				create temp table sor_moved on commit drop as
				select u.id, u.path from sor_unit u join sor_placed p using (id) where u.path <> '' and u.path <> p.path
				""").update();
		this.jdbc.sql("select id, path from sor_moved").query((row) -> {
			moved.put(SorId.of(row.getString("id")), SorPath.parse(row.getString("path")));
		});
		this.jdbc.sql("""
				update sor_unit u set path = p.path, path_names = p.path_names
				from sor_placed p where p.id = u.id and (p.path, p.path_names) is distinct from (u.path, u.path_names)
				""").update();
		if (!moved.isEmpty() || !replaced.isEmpty()) {
			this.events.publishEvent(new UnitsRescoped(Map.copyOf(moved), Map.copyOf(replaced)));
		}
		return moved.size();
	}

	private void findPlaces() {
		this.jdbc.sql("drop table if exists pg_temp.sor_place_now, pg_temp.sor_placed, pg_temp.sor_moved").update();
		this.jdbc.sql("create temp table sor_place_now on commit drop as select id, parent, name from sor_place")
			.update();
		this.jdbc.sql("analyze sor_place_now").update();
		this.jdbc.sql("""
				create temp table sor_placed on commit drop as
				with recursive placed (id, path, path_names) as (
					select id, id || '.', name from sor_place_now where parent is null
					union all
					select n.id, placed.path || n.id || '.', placed.path_names || ' ▸ ' || n.name
					from sor_place_now n join placed on n.parent = placed.id
				)
				select id, path, path_names from placed
				""").update();
		int lost = this.jdbc.sql("select count(*) - (select count(*) from sor_placed) from sor_unit")
			.query(Integer.class)
			.single();
		if (lost != 0) {
			throw new IllegalStateException("%d units hang on no root".formatted(lost));
		}
	}

}
