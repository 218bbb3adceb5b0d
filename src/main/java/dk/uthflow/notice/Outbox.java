package dk.uthflow.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails that are to leave. Each is kept and gets its job in one transaction.
 */
@Repository
class Outbox {

	private final ObjectMapper json = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	private final MailJobs jobs;

	private final Clock clock;

	Outbox(JdbcClient jdbc, MailJobs jobs, Clock clock) {
		this.jdbc = jdbc;
		this.jobs = jobs;
		this.clock = clock;
	}

	/**
	 * Puts the mail in line, in the caller's transaction.
	 * @return whether it is new: a key that is known makes no second mail
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	boolean put(String key, MailKind kind, String person, String address, Record content) {
		boolean isNew = this.jdbc.sql("""
				insert into uth_notice (notice_key, template, person, address, content, created)
				values (:key, :kind, :person, :address, :content::jsonb, :now) on conflict do nothing""")
			.param("key", key)
			.param("kind", kind.name())
			.param("person", person)
			.param("address", address)
			.param("content", write(content))
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update() == 1;
		if (isNew) {
			this.jobs.start(key);
		}
		return isNew;
	}

	Optional<Mail> find(String key) {
		return this.jdbc.sql("""
				select notice_key, template, person, address, content::text, created, sent, withdrawn from uth_notice
				where notice_key = :key""")
			.param("key", key)
			.query((row, index) -> new Mail(row.getString(1), MailKind.valueOf(row.getString(2)), row.getString(3),
					row.getString(4), row.getString(5), instant(row.getTimestamp(6)), instant(row.getTimestamp(7)),
					instant(row.getTimestamp(8))))
			.optional();
	}

	/**
	 * Keeps, whatever becomes of the caller's transaction, that the mail server has taken
	 * the mail: what is sent cannot be taken back.
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	void sent(String key) {
		this.jdbc.sql("update uth_notice set sent = :now where notice_key = :key")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("key", key)
			.update();
	}

	/** The keys of reports' mails that are still to leave, the oldest first. */
	List<String> waitingReports() {
		return this.jdbc.sql("""
				select notice_key from uth_notice
				where template = 'PLAN' and sent is null and withdrawn is null order by created""")
			.query(String.class)
			.list();
	}

	/** Its job, which may be on its way, finds it withdrawn and ends. */
	@Transactional
	void withdraw(String key) {
		this.jdbc.sql("update uth_notice set withdrawn = :now where notice_key = :key and sent is null")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("key", key)
			.update();
	}

	private String write(Record content) {
		try {
			return this.json.writeValueAsString(content);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The mail's content could not be written", ex);
		}
	}

	private static Instant instant(Timestamp timestamp) {
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
