package dk.uthflow.report;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts, in the cases' records, what a quarter's report tells.
 */
@Repository
class FiguresTable {

	/**
	 * The private units attached to the municipality, those without cases too, and
	 * whoever else had a case of it.
	 */
	static final String FIGURES = """
			with recursive figures as (
				select provider as id,
					count(*) filter (where reported_on >= :first) as received,
					count(*) filter (where closed_on <= :last and closed_on <= due) as closed_in_time,
					count(*) filter (where closed_on <= :last and closed_on > due) as closed_late,
					count(*) filter (where closed_on > :last) as open,
					count(*) filter (where closed_on > :last and due <= :last) as open_late,
					percentile_cont(0.5) within group (order by (:last - reported_on)::double precision)
						filter (where closed_on > :last) as median_age
				from (
					select provider, due, (reported at time zone 'Europe/Copenhagen')::date as reported_on,
						coalesce((closed at time zone 'Europe/Copenhagen')::date, date 'infinity') as closed_on
					from uth_case
					where provider is not null and split_part(path, '.', 1) = :municipality
						and coalesce(closed, 'infinity'::timestamptz) >= :begin and reported < :end
				) cases
				group by provider
			),
			providers as (
				select id from figures
				union select unit from sor_attached where municipality = :municipality
			),
			owners as (
				select p.id, u.parent, u.name from providers p join sor_unit u on u.id = p.id
				union all
				select o.id, u.parent, u.name from owners o join sor_unit u on u.id = o.parent
			)
			select p.id, u.name, o.name as owner, coalesce(f.received, 0) as received,
				coalesce(f.closed_in_time, 0) as closed_in_time, coalesce(f.closed_late, 0) as closed_late,
				coalesce(f.open, 0) as open, coalesce(f.open_late, 0) as open_late, f.median_age
			from providers p
			join sor_unit u on u.id = p.id
			join owners o on o.id = p.id and o.parent is null
			left join figures f on f.id = p.id
			order by u.name collate "da-x-icu", p.id
			""";

	private final JdbcClient jdbc;

	FiguresTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<ProviderFigures> of(String municipality, Quarter quarter) {
		return this.jdbc.sql(FIGURES)
			.param("municipality", municipality)
			.param("first", quarter.first())
			.param("last", quarter.last())
			.param("begin", quarter.begin())
			.param("end", quarter.end())
			.query((row, index) -> new ProviderFigures(row.getString("id"), row.getString("name"),
					row.getString("owner"), row.getLong("received"), row.getLong("closed_in_time"),
					row.getLong("closed_late"), row.getLong("open"), row.getLong("open_late"),
					row.getObject("median_age", Double.class)))
			.list();
	}

}
