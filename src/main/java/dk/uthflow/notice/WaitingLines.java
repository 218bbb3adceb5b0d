package dk.uthflow.notice;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for the day's mails. */
@Repository
class WaitingLines {

	private final JdbcClient jdbc;

	WaitingLines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Those for whom something waits and who have not had the day's mail.
	 * @param prefix what the keys of the day's mails begin with
	 */
	List<Reader> readers(MailKind mail, String prefix, int most) {
		return this.jdbc.sql("""
				select person, max(address) as address from uth_notice_line l
				where sent_as is null and mail = :mail
				and not exists (select from uth_notice n where n.notice_key = :prefix || lower(l.person))
				group by person order by person limit :most""")
			.param("mail", mail.name())
			.param("prefix", prefix)
			.param("most", most)
			.query((row, index) -> new Reader(row.getString(1), row.getString(2)))
			.list();
	}

	/** Takes all that waits for the person, in the order it happened. */
	List<Waiting> take(MailKind mail, String person, String mailKey) {
		return this.jdbc
			.sql("""
					with taken as (
						update uth_notice_line set sent_as = :key
						where sent_as is null and mail = :mail and person = :person returning event_id, place, opens
					)
					select e.kind, e.case_number, taken.place, taken.opens from taken join uth_notice_event e on e.id = taken.event_id
					order by e.id""")
			.param("key", mailKey)
			.param("mail", mail.name())
			.param("person", person)
			.query((row, index) -> new Waiting(NoticeKind.valueOf(row.getString(1)), row.getString(2), row.getString(3),
					row.getBoolean(4)))
			.list();
	}

	/** Who reads a mail, and where. */
	record Reader(String person, String address) {

	}

	/** An event that waits to be told of. */
	record Waiting(NoticeKind kind, String caseNumber, String place, boolean opens) {

	}

}
