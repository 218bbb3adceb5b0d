package dk.uthflow.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dk.uthflow.sor.SorPath;
import dk.uthflow.sor.UnitsRescoped;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans, who gets them, and the days that came. */
@Repository
class PlanTable {

	private static final String PLANS = """
			select p.id, p.owner, p.name, u.name as place_name, u.path, p.report, p.frequency, p.first_day, p.next_day,
				array(select r.person from uth_plan_recipient r where r.plan = p.id order by r.person) as recipients,
				l.day, l.distributed, l.sent, l.without_role, l.owner_gone
			from uth_plan p
			join sor_unit u on u.id = p.place
			left join lateral (select * from uth_plan_run run where run.plan = p.id order by day desc limit 1) l on true
			""";

	static final String OWN = PLANS + "where p.owner = :owner order by p.name collate \"da-x-icu\", p.id";

	static final String DUE = """
			select id, first_day, frequency from uth_plan where next_day <= :today order by next_day, id for update""";

	static final String WAITING = """
			select plan, day from uth_plan_run where distributed is null order by day, plan limit :most""";

	private final JdbcClient jdbc;

	private final Clock clock;

	PlanTable(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The person's own plans, by name. */
	List<Plan> of(String owner) {
		return this.jdbc.sql(OWN).param("owner", key(owner)).query(PlanTable::read).list();
	}

	/** Other people's plans at one of the places or below it. */
	List<Plan> ofOthers(String person, List<SorPath> places) {
		if (places.isEmpty()) {
			return List.of();
		}
		JdbcClient.StatementSpec question = this.jdbc.sql(others(places.size())).param("owner", key(person));
		for (int i = 0; i < places.size(); i++) {
			question = question.param("low" + i, places.get(i).toString())
				.param("high" + i, afterAllBelow(places.get(i)));
		}
		return question.query(PlanTable::read).list();
	}

	/** Each place by itself, so that the database knows how few units it means. */
	static String others(int places) {
		return PLANS
				+ IntStream.range(0, places)
					.mapToObj((i) -> "u.path ~>=~ :low%1$d and u.path ~<~ :high%1$d".formatted(i))
					.collect(Collectors.joining(" or ", "where p.owner <> :owner and (", ")"))
				+ " order by u.name collate \"da-x-icu\", p.name collate \"da-x-icu\", p.id";
	}

	Optional<Plan> find(UUID id) {
		return this.jdbc.sql(PLANS + "where p.id = :id").param("id", id).query(PlanTable::read).optional();
	}

	long count(String owner) {
		return this.jdbc.sql("select count(*) from uth_plan where owner = :owner")
			.param("owner", key(owner))
			.query(Long.class)
			.single();
	}

	/** Makes the plan, or changes it where it is that person's. */
	@Transactional
	void save(UUID id, String owner, PlanCheck.Checked plan) {
		int saved = this.jdbc.sql("""
				insert into uth_plan as p (id, owner, name, place, report, frequency, first_day, next_day)
				values (:id, :owner, :name, :place, :report, :frequency, :first, :next)
				on conflict (id) do update set name = excluded.name, place = excluded.place, report = excluded.report,
					frequency = excluded.frequency, first_day = excluded.first_day, next_day = excluded.next_day
				where p.owner = excluded.owner""")
			.param("id", id)
			.param("owner", key(owner))
			.param("name", plan.name())
			.param("place", plan.place().id().value())
			.param("report", plan.report().name())
			.param("frequency", plan.frequency().name())
			.param("first", plan.first())
			.param("next", plan.next())
			.update();
		if (saved != 1) {
			throw new IllegalStateException("The plan is somebody else's");
		}
		this.jdbc.sql("delete from uth_plan_recipient where plan = :id").param("id", id).update();
		this.jdbc.sql("insert into uth_plan_recipient (plan, person) select :id, unnest(:persons::text[])")
			.param("id", id)
			.param("persons", plan.recipients().stream().map(PlanTable::key).distinct().toArray(String[]::new))
			.update();
	}

	boolean delete(UUID id, String owner) {
		return this.jdbc.sql("delete from uth_plan where id = :id and owner = :owner")
			.param("id", id)
			.param("owner", key(owner))
			.update() == 1;
	}

	/** Gives the plan to another owner, unless it was given away meanwhile. */
	boolean takeOver(UUID id, String from, String to) {
		return this.jdbc.sql("update uth_plan set owner = :to where id = :id and owner = :from")
			.param("to", key(to))
			.param("id", id)
			.param("from", from)
			.update() == 1;
	}

	/** What was planned on a unit is planned on the one that it was merged into. */
	@EventListener
	void follow(UnitsRescoped event) {
		event.replaced()
			.forEach((old, successor) -> this.jdbc.sql("update uth_plan set place = :new where place = :old")
				.param("new", successor.value())
				.param("old", old.value())
				.update());
	}

	/**
	 * Notes, in the caller's transaction, that the day of these plans has come: once,
	 * however many days were missed, and whoever else notes it too.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void queueDue(LocalDate today) {
		this.jdbc.sql(DUE)
			.param("today", today)
			.query((row, index) -> new Due(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class),
					PlanFrequency.valueOf(row.getString(3))))
			.list()
			.forEach((due) -> {
				this.jdbc.sql("insert into uth_plan_run (plan, day) values (:id, :today) on conflict do nothing")
					.param("id", due.id())
					.param("today", today)
					.update();
				this.jdbc.sql("update uth_plan set next_day = :next where id = :id")
					.param("id", due.id())
					.param("next", due.frequency().next(due.first(), today))
					.update();
			});
	}

	/** The days that came and of which nobody has found out who gets the report. */
	List<Waiting> waiting(int most) {
		return this.jdbc.sql(WAITING)
			.param("most", most)
			.query((row, index) -> new Waiting(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
			.list();
	}

	/**
	 * Takes the day, in the caller's transaction, unless another node was first.
	 * @return whether it was taken
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	boolean take(Waiting waiting, int sent, int withoutRole, boolean ownerGone) {
		return this.jdbc.sql("""
				update uth_plan_run set distributed = :now, sent = :sent, without_role = :without, owner_gone = :gone
				where plan = :id and day = :day and distributed is null""")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("sent", sent)
			.param("without", withoutRole)
			.param("gone", ownerGone)
			.param("id", waiting.plan())
			.param("day", waiting.day())
			.update() == 1;
	}

	/** A user id is the same however it is capitalised. */
	static String key(String userId) {
		return userId.strip().toLowerCase(Locale.ROOT);
	}

	/**
	 * A path ends with a dot, so what follows it and all below it begins with a slash.
	 */
	static String afterAllBelow(SorPath path) {
		String text = path.toString();
		return text.substring(0, text.length() - 1) + (char) ('.' + 1);
	}

	private static Plan read(ResultSet row, int index) throws SQLException {
		LocalDate day = row.getObject("day", LocalDate.class);
		Plan.LastRun last = (day != null) ? new Plan.LastRun(day, row.getTimestamp("distributed") != null,
				row.getInt("sent"), row.getInt("without_role"), row.getBoolean("owner_gone")) : null;
		return new Plan(row.getObject("id", UUID.class), row.getString("owner"), row.getString("name"),
				row.getString("place_name"), SorPath.parse(row.getString("path")),
				PlanReport.valueOf(row.getString("report")), PlanFrequency.valueOf(row.getString("frequency")),
				row.getObject("first_day", LocalDate.class), row.getObject("next_day", LocalDate.class),
				Arrays.asList((String[]) row.getArray("recipients").getArray()), last);
	}

	/** A day that came, and the plan whose it is. */
	record Waiting(UUID plan, LocalDate day) {

	}

	private record Due(UUID id, LocalDate first, PlanFrequency frequency) {

	}

}
