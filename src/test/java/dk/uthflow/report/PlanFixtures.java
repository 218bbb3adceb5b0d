package dk.uthflow.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

import dk.uthflow.sor.SorId;
import org.awaitility.Awaitility;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plans as a test needs them, whatever package it is in.
 */
public final class PlanFixtures {

	private PlanFixtures() {
	}

	/** A plan in the table, also one that its owner could not make now. */
	public static UUID plan(JdbcClient jdbc, String owner, String name, SorId place, String report, LocalDate day,
			String... recipients) {
		UUID id = UUID.randomUUID();
		jdbc.sql("""
				insert into uth_plan (id, owner, name, place, report, frequency, first_day, next_day)
				values (:id, :owner, :name, :place, :report, 'MAANEDLIG', :day, :day)""")
			.param("id", id)
			.param("owner", owner)
			.param("name", name)
			.param("place", place.value())
			.param("report", report)
			.param("day", day)
			.update();
		jdbc.sql("insert into uth_plan_recipient (plan, person) select :id, unnest(:persons::text[])")
			.param("id", id)
			.param("persons", recipients)
			.update();
		return id;
	}

	/** What every node does every few seconds, until the directory has answered. */
	public static void distribute(ApplicationContext application) {
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(application.getBean(PlanDistribution.class)::run);
	}

}
