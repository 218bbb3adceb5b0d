package dk.uthflow.lifecycle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the open cases whose deadline or waiting timers are not what the table says now:
 * those that will follow it at their next step.
 */
@Repository
class CasesToFollow {

	/**
	 * A timer that is due already fires as it is, and a late case keeps its deadline: the
	 * same exceptions as {@link DeadlineFollowing} makes.
	 */
	private static final String OTHERWISE = """
			with rule as (
				select * from unnest(:owners::text[], :reminders::int[], :warnings::int[], :alarms::int[])
					as rule (owner_kind, reminder, warning, alarm)
			),
			open as (
				select c.case_number, c.location_name, c.due, c.process_instance_id, c.overdue_since,
					(c.reported at time zone 'Europe/Copenhagen')::date as day, rule.reminder, rule.warning, rule.alarm
				from uth_case c
				join sor_unit root on root.id = split_part(c.path, '.', 1)
				join rule on rule.owner_kind = root.owner_kind
				where c.closed is null
			)
			select case_number, location_name, due, day + alarm as due_then from open
			where overdue_since is null and due <> day + alarm
			or exists (
				select from act_ru_job job
				join act_ru_jobdef definition on definition.id_ = job.job_def_id_
				join (values ('tidTilPaamindelse', reminder), ('tidTilAdvarsel', warning), ('fristUdloebet', alarm))
					as wanted (timer, days) on wanted.timer = definition.act_id_
				where job.process_instance_id_ = open.process_instance_id
				and job.duedate_ at time zone :zone > now()
				and job.duedate_ at time zone :zone
					<> (day + wanted.days + 1)::timestamp at time zone 'Europe/Copenhagen'
			)
			order by case_number
			""";

	private final JdbcClient jdbc;

	CasesToFollow(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The cases, by number. */
	List<Following> among(List<RuleOfOwner> rules) {
		return this.jdbc.sql(OTHERWISE)
			.param("owners", rules.stream().map(RuleOfOwner::owner).toArray(String[]::new))
			.param("reminders", days(rules, 0))
			.param("warnings", days(rules, 1))
			.param("alarms", days(rules, 2))
			.param("zone", TimeZone.getDefault().getID())
			.query((row, index) -> new Following(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class),
					row.getObject(4, LocalDate.class)))
			.list();
	}

	private static Integer[] days(List<RuleOfOwner> rules, int column) {
		return rules.stream()
			.map(RuleOfOwner::rule)
			.map((rule) -> Arrays.asList(rule.reminder(), rule.warning(), rule.alarm()).get(column))
			.toArray(Integer[]::new);
	}

	/** The row of the table for owners of a kind. */
	record RuleOfOwner(String owner, DeadlineRule rule) {

	}

	/**
	 * A case that will follow the table.
	 *
	 * @param number its number
	 * @param place the unit's name
	 * @param due the last day in time as it is
	 * @param then the last day in time by the table
	 */
	public record Following(String number, String place, LocalDate due, LocalDate then) {

	}

}
