package dk.uthflow.access.matrix;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the readers' requests leave in the log of look-ups: none missing, none extra. Here
 * the same look-up in the same moment is a look-up each time.
 */
final class TraceOfMatrix {

	private static final Set<String> LOOK_UPS = Set.of("LISTED", "READ", "SEARCHED", "EXPORTED", "LOG_READ");

	/** Who comes and goes is not what is asked here. */
	private static final String SINCE = """
			select at, chain || '/' || seq, deed, cases from uth_audit where user_id = :user and at >= :since
			and deed not in ('LOGGED_IN', 'LOGGED_OUT', 'LOG_IN_FAILED', 'ROLE_GIVEN', 'ROLE_TAKEN')
			order by at, chain, seq""";

	private static final Pattern NAME = Pattern
		.compile("\\b[0-9]{4}-[0-9]{6}\\b|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final String NAMES = """
			with part as (
				select proc_inst_id_ id, proc_inst_id_ from act_hi_procinst
				union all select id_, proc_inst_id_ from act_ru_task
				union all select id_, proc_inst_id_ from act_ru_execution
				union all select id_, process_instance_id_ from act_ru_job
				union all select id_, proc_inst_id_ from act_ru_variable
			)
			select part.id, business_key_ from part join act_hi_procinst process using (proc_inst_id_)
			where process.proc_def_key_ = 'uth'""";

	private final Map<String, String> names = new HashMap<>();

	private final JdbcClient jdbc;

	private final WorldOfMatrix world;

	private final Map<Reader, OffsetDateTime> since = new HashMap<>();

	private final Map<Reader, Set<String>> seen = new HashMap<>();

	TraceOfMatrix(JdbcClient jdbc, WorldOfMatrix world) {
		this.jdbc = jdbc;
		this.world = world;
	}

	/** What came before is not asked about. */
	void begin(Reader reader) {
		learnNames();
		rows(reader);
	}

	/** The rows since the last time. */
	List<Row> rows(Reader reader) {
		Set<String> known = this.seen.computeIfAbsent(reader, (key) -> new HashSet<>());
		OffsetDateTime from = this.since.getOrDefault(reader,
				OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
		List<Row> rows = new ArrayList<>();
		this.jdbc.sql(SINCE).param("user", reader.userId()).param("since", from).query((row) -> {
			OffsetDateTime at = row.getObject(1, OffsetDateTime.class);
			if (at.isAfter(this.since.getOrDefault(reader, from))) {
				this.since.put(reader, at);
			}
			if (known.add(row.getString(2))) {
				rows.add(new Row(row.getString(3), new TreeSet<>(List.of((String[]) row.getArray(4).getArray()))));
			}
		});
		return rows;
	}

	/**
	 * What is wrong with the rows of one request, or null. An answer is a look-up of each
	 * case that it tells of, and of none besides but the one that was asked for; a
	 * refusal names that one.
	 */
	String wrong(Reader reader, String method, String path, Answer answer) {
		return wrong(reader, method, path, answer, Set.of());
	}

	/**
	 * As {@link #wrong(Reader, String, String, Answer)}.
	 * @param told the case that the answer tells of, though no id in it says so
	 */
	String wrong(Reader reader, String method, String path, Answer answer, Set<String> told) {
		List<Row> rows = rows(reader);
		Set<String> asked = named(path);
		boolean asItShouldBe;
		if (!this.world.rights().isIn(reader) || answer.status() == 401) {
			asItShouldBe = rows.isEmpty();
		}
		else if (answer.status() == 403 || answer.status() == 404) {
			asItShouldBe = (answer.status() == 403 || !asked.isEmpty())
					? rows.equals(List.of(new Row("REFUSED", asked))) : rows.isEmpty();
		}
		else {
			Set<String> shown = answer.isOk() ? named(answer.body()) : new TreeSet<>();
			shown.addAll(told);
			asItShouldBe = rows.stream().allMatch((row) -> isAllowed(row, method, answer))
					&& holds(cases(rows), shown, asked);
		}
		return asItShouldBe ? null
				: "%s, asked for %s, showing %s, left %s".formatted(answer, asked, named(answer.body()), rows);
	}

	private static boolean isAllowed(Row row, String method, Answer answer) {
		return LOOK_UPS.contains(row.deed())
				|| (!method.equals("GET") && answer.isOk() && !row.deed().equals("REFUSED"));
	}

	private static boolean holds(Set<String> logged, Set<String> shown, Set<String> asked) {
		Set<String> extra = new TreeSet<>(logged);
		extra.removeAll(shown);
		extra.removeAll(asked);
		return logged.containsAll(shown) && extra.isEmpty();
	}

	static Set<String> cases(List<Row> rows) {
		Set<String> cases = new TreeSet<>();
		rows.forEach((row) -> cases.addAll(row.cases()));
		return cases;
	}

	/** The cases that a text tells of, by number or by an id of the engine's. */
	private Set<String> named(String text) {
		Set<String> numbers = new TreeSet<>();
		NAME.matcher(text)
			.results()
			.map((name) -> this.names.get(name.group()))
			.filter(Objects::nonNull)
			.forEach(numbers::add);
		return numbers;
	}

	private void learnNames() {
		this.names.clear();
		this.world.cases().forEach((one) -> this.names.put(one.number(), one.number()));
		this.jdbc.sql(NAMES).query((row) -> {
			this.names.put(row.getString(1), row.getString(2));
		});
		this.names.values().retainAll(this.world.cases().stream().map(CaseOfMatrix::number).toList());
	}

	/**
	 * A row.
	 *
	 * @param deed what was done
	 * @param cases the cases that it names
	 */
	record Row(String deed, Set<String> cases) {

	}

}
