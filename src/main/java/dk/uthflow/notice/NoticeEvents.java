package dk.uthflow.notice;

import java.time.Clock;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where what happens to cases is told, so that those it concerns hear of it.
 */
@Component
public class NoticeEvents {

	private final JdbcClient jdbc;

	private final Clock clock;

	NoticeEvents(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Keeps the event, in the caller's transaction: it is told of if, and only if, what
	 * happened is kept. An event with a known key is told of once.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void tell(NoticeEvent event) {
		this.jdbc.sql("""
				insert into uth_notice_event (event_key, kind, case_number, person, audience, happened)
				values (:key, :kind, :number, :person, :audience, :now) on conflict (event_key) do nothing""")
			.param("key", event.key())
			.param("kind", event.kind().name())
			.param("number", event.caseNumber().value())
			.param("person", event.person())
			.param("audience", event.audience().toArray(String[]::new))
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

}
