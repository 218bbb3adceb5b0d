package dk.uthflow.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dk.uthflow.cases.CaseFields;
import dk.uthflow.sor.SorPath;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts, in the cases' records, what a plan's report tells: numbers, and nothing that
 * anybody wrote.
 */
@Repository
class PlanFigures {

	static final String OPEN = """
			select location_name, count(*) as open, count(*) filter (where due < :day) as late, max(age) as oldest,
				percentile_cont(0.5) within group (order by age::double precision) as median
			from (
				select location, location_name, due, :day - (reported at time zone 'Europe/Copenhagen')::date as age
				from uth_case where closed is null and path ~>=~ :low and path ~<~ :high
			) open
			group by location, location_name order by location_name collate "da-x-icu", location
			""";

	static final String CLOSED = """
			select coalesce(event_type, '') as type, coalesce(severity, '') as severity, count(*) as number
			from uth_case
			where status = 'AFSLUTTET' and split_part(path, '.', 1) = :root and closed >= :begin and closed < :end
				and path ~>=~ :low and path ~<~ :high
			group by 1, 2 order by uth_severity_weight(coalesce(severity, '')) desc, 2, 1
			""";

	private static final String UNKNOWN = "Ikke angivet";

	private static final String SMALL = "Små tal kan pege på enkelte sager. Rapporten er til brug i egen organisation "
			+ "og må ikke sendes videre.";

	private final JdbcClient jdbc;

	private final CaseFields fields;

	PlanFigures(JdbcClient jdbc, CaseFields fields) {
		this.jdbc = jdbc;
		this.fields = fields;
	}

	/**
	 * The plan's report for its day.
	 */
	PlanContent of(Plan plan, LocalDate day) {
		return switch (plan.report()) {
			case AABNE -> open(plan, day);
			case AFSLUTTEDE -> closed(plan, day);
		};
	}

	private PlanContent open(Plan plan, LocalDate day) {
		List<Open> places = this.jdbc.sql(OPEN)
			.param("day", day)
			.param("low", plan.path().toString())
			.param("high", PlanTable.afterAllBelow(plan.path()))
			.query((row, index) -> new Open(row.getString("location_name"), row.getLong("open"), row.getLong("late"),
					row.getLong("oldest"), row.getDouble("median")))
			.list();
		List<PlanContent.Row> rows = places.stream()
			.map((place) -> new PlanContent.Row(place.name(),
					List.<Number>of(place.open(), place.median(), place.oldest(), place.late())))
			.toList();
		List<Number> total = new ArrayList<>();
		total.add(places.stream().mapToLong(Open::open).sum());
		total.add(null);
		total.add(places.stream().mapToLong(Open::oldest).max().stream().boxed().findFirst().orElse(null));
		total.add(places.stream().mapToLong(Open::late).sum());
		return new PlanContent(plan.report(), plan.placeName(), day, null, "Sted",
				List.of("Åbne", "Median alder (dage)", "Ældste (dage)", "Over fristen"), rows,
				new PlanContent.Row("I alt", total),
				List.of("Åbne sager er dem, der ikke er afsluttet, afvist eller slettet, på stedet og stederne under det.",
						"Alder er danske kalenderdage fra den dag, hændelsen blev rapporteret. Over fristen er sager, hvis sidste dag er gået.",
						SMALL));
	}

	private PlanContent closed(Plan plan, LocalDate day) {
		LocalDate begin = plan.frequency().begin(day);
		List<Closed> counts = this.jdbc.sql(CLOSED)
			.param("root", plan.path().root().value())
			.param("begin", begin.atStartOfDay(Quarter.COPENHAGEN).toOffsetDateTime())
			.param("end", day.atStartOfDay(Quarter.COPENHAGEN).toOffsetDateTime())
			.param("low", plan.path().toString())
			.param("high", PlanTable.afterAllBelow(plan.path()))
			.query((row, index) -> new Closed(row.getString("type"), row.getString("severity"), row.getLong("number")))
			.list();
		List<String> severities = counts.stream().map(Closed::severity).distinct().toList();
		Map<String, String> types = new LinkedHashMap<>(this.fields.choices(CaseFields.TYPE));
		counts.stream().map(Closed::type).forEach((type) -> types.putIfAbsent(type, type.isEmpty() ? UNKNOWN : type));
		List<PlanContent.Row> rows = types.entrySet()
			.stream()
			.map((type) -> new PlanContent.Row(type.getValue(),
					numbers(counts.stream().filter((count) -> count.type().equals(type.getKey())).toList(),
							severities)))
			.filter((row) -> row.numbers().stream().anyMatch((number) -> number.longValue() > 0))
			.toList();
		return new PlanContent(plan.report(), plan.placeName(), day, begin, "Hovedgruppe",
				Stream
					.concat(severities.stream().map((severity) -> severity.isEmpty() ? UNKNOWN : severity),
							Stream.of("I alt"))
					.toList(),
				rows, new PlanContent.Row("I alt", numbers(counts, severities)),
				List.of("Afsluttede sager er dem, der blev anonymiseret og sendt videre i perioden, på stedet og stederne under det. "
						+ "Afviste og slettede sager tæller ikke med.", SMALL));
	}

	private static List<Number> numbers(List<Closed> counts, List<String> severities) {
		List<Number> numbers = new ArrayList<>();
		severities.forEach((severity) -> numbers
			.add(counts.stream().filter((count) -> count.severity().equals(severity)).mapToLong(Closed::number).sum()));
		numbers.add(counts.stream().mapToLong(Closed::number).sum());
		return numbers;
	}

	private record Open(String name, long open, long late, long oldest, double median) {

	}

	private record Closed(String type, String severity, long number) {

	}

}
