package dk.uthflow.notice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of events and of who hears of them. */
@Repository
class NoticeTable {

	private final JdbcClient jdbc;

	private final Clock clock;

	NoticeTable(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Events after the given one to which nobody is found yet, in the order they came.
	 */
	List<WaitingEvent> waiting(long after, int most) {
		return this.jdbc.sql("""
				select id, event_key, kind, case_number, person, audience from uth_notice_event
				where distributed is null and id > :after order by id limit :most""")
			.param("after", after)
			.param("most", most)
			.query((row, index) -> new WaitingEvent(row.getLong(1), row.getString(2),
					NoticeKind.valueOf(row.getString(3)), row.getString(4), row.getString(5),
					Arrays.asList((String[]) row.getArray(6).getArray())))
			.list();
	}

	/**
	 * Takes those of the events that no other node is at or has done, and marks them
	 * done; they are free again if the transaction fails.
	 */
	Set<Long> take(Collection<Long> events) {
		return this.jdbc.sql("""
				with free as (
					select id from uth_notice_event where id = any(:ids) and distributed is null
					order by id for update skip locked
				)
				update uth_notice_event e set distributed = :now from free where e.id = free.id returning e.id""")
			.param("ids", events.toArray(Long[]::new))
			.param("now", now())
			.query(Long.class)
			.set();
	}

	void add(List<Line> lines) {
		this.jdbc.sql("""
				insert into uth_notice_line (event_id, person, address, mail, place, opens)
				select * from unnest(:events::bigint[], :persons::text[], :addresses::text[], :mails::text[],
					:places::text[], :opens::boolean[])
				on conflict do nothing""")
			.param("events", lines.stream().map(Line::eventId).toArray(Long[]::new))
			.param("persons", lines.stream().map(Line::person).toArray(String[]::new))
			.param("addresses", lines.stream().map(Line::address).toArray(String[]::new))
			.param("mails", lines.stream().map((line) -> line.mail().name()).toArray(String[]::new))
			.param("places", lines.stream().map(Line::place).toArray(String[]::new))
			.param("opens", lines.stream().map(Line::opens).toArray(Boolean[]::new))
			.update();
	}

	void sentAs(Line line, String mailKey) {
		this.jdbc.sql("""
				update uth_notice_line set sent_as = :key
				where event_id = :event and person = :person and mail = :mail""")
			.param("key", mailKey)
			.param("event", line.eventId())
			.param("person", line.person())
			.param("mail", line.mail().name())
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
