package dk.uthflow.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * The table {@code uth_report_draft}: drafts that only their writer's code opens.
 */
@Repository
class ReportDrafts {

	private static final Duration LIFE = Duration.ofDays(7);

	private static final int MOST = 10_000;

	private final JdbcClient jdbc;

	private final Clock clock;

	ReportDrafts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whether there was room for it. */
	boolean keep(String name, byte[] content) {
		return this.jdbc.sql("""
				insert into uth_report_draft (name, content, expires)
				select :name, :content, :expires where (select count(*) from uth_report_draft) < :most
				on conflict (name) do update set content = excluded.content, expires = excluded.expires""")
			.param("name", name)
			.param("content", content)
			.param("expires", now().plus(LIFE))
			.param("most", MOST)
			.update() == 1;
	}

	Optional<byte[]> find(String name) {
		return this.jdbc.sql("select content from uth_report_draft where name = :name and expires > :now")
			.param("name", name)
			.param("now", now())
			.query((row, index) -> row.getBytes(1))
			.optional();
	}

	void forget(String name) {
		this.jdbc.sql("delete from uth_report_draft where name = :name").param("name", name).update();
	}

	@Scheduled(initialDelayString = "PT6M", fixedDelayString = "PT1H")
	void forgetExpired() {
		this.jdbc.sql("delete from uth_report_draft where expires < :now").param("now", now()).update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
