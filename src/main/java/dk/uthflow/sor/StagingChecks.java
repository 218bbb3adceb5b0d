package dk.uthflow.sor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What can only be seen of a file as a whole: ids that stand twice, and rings. Works on a
 * staging table with the columns line, id and parent.
 */
final class StagingChecks {

	/** SOR's trees are up to eight levels below the owner. */
	static final int MOST_LEVELS = 30;

	private final JdbcClient jdbc;

	private final String table;

	private final Problems problems;

	StagingChecks(JdbcClient jdbc, String table, Problems problems) {
		this.jdbc = jdbc;
		this.table = table;
		this.problems = problems;
	}

	void findDuplicates() {
		this.jdbc.sql("""
				select line, id, first from (
					select line, id, min(line) over (partition by id) as first from %s) numbered
				where line > first order by line limit %d
				""".formatted(this.table, SorImportRefused.MOST_PROBLEMS)).query((row) -> {
			this.problems.add(row.getLong("line"), "%s står også i linje %d", row.getString("id"),
					row.getLong("first"));
		});
	}

	/**
	 * A row is in order when climbing from parent to parent ends, after at most
	 * {@value #MOST_LEVELS} levels, at a row without parent or whose parent is no row.
	 */
	void findRings() {
		List<Row> lost = this.jdbc.sql("""
				with recursive reached (id, level) as (
					select id, 1 from %1$s s
					where parent is null or not exists (select from %1$s p where p.id = s.parent)
					union all
					select s.id, reached.level + 1
					from %1$s s join reached on s.parent = reached.id
					where reached.level < %2$d
				)
				select line, id, parent from %1$s s
				where not exists (select from reached where reached.id = s.id) order by line limit %3$d
				""".formatted(this.table, MOST_LEVELS, SorImportRefused.MOST_PROBLEMS)).query(Row.class).list();
		Set<Row> told = new HashSet<>();
		for (Row row : lost) {
			List<Row> climbed = climb(row);
			if (Collections.disjoint(climbed, told)) {
				tell(climbed);
			}
			told.addAll(climbed);
		}
	}

	/** From the row upwards, until a row comes again, the top or the most levels. */
	private List<Row> climb(Row start) {
		List<Row> climbed = new ArrayList<>(List.of(start));
		Optional<Row> next = parentOf(start);
		while (next.isPresent() && climbed.size() <= MOST_LEVELS) {
			climbed.add(next.get());
			if (climbed.indexOf(next.get()) < climbed.size() - 1) {
				return climbed;
			}
			next = parentOf(next.get());
		}
		return climbed;
	}

	private void tell(List<Row> climbed) {
		Row last = climbed.get(climbed.size() - 1);
		int first = climbed.indexOf(last);
		if (first < climbed.size() - 1) {
			List<Row> ring = climbed.subList(first, climbed.size());
			this.problems.add(last.line(), "%s ligger under sig selv: %s", last.id(),
					ring.stream().map(Row::id).collect(Collectors.joining(" under ")));
		}
		else {
			Row start = climbed.get(0);
			this.problems.add(start.line(), "%s ligger mere end %d niveauer nede eller i ring", start.id(),
					MOST_LEVELS);
		}
	}

	private Optional<Row> parentOf(Row row) {
		return this.jdbc.sql("select line, id, parent from %s where id = :id".formatted(this.table))
			.param("id", row.parent())
			.query(Row.class)
			.optional();
	}

	private record Row(long line, String id, String parent) {

	}

}
