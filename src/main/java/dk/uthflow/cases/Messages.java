package dk.uthflow.cases;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table {@code uth_message}: what a case's handler and its reporter write to each
 * other, for as long as the case is worked on. When it leaves they are gone.
 */
@Component
public class Messages {

	private static final int MOST = 100;

	private final JdbcClient jdbc;

	private final Cases cases;

	private final Clock clock;

	Messages(JdbcClient jdbc, Cases cases, Clock clock) {
		this.jdbc = jdbc;
		this.cases = cases;
		this.clock = clock;
	}

	/** The first one first. */
	public List<Message> of(CaseNumber number) {
		return this.jdbc.sql("select author, body, sent from uth_message where case_number = :number order by sent, id")
			.param("number", number.value())
			.query((row, index) -> new Message(row.getString(1), row.getString(2),
					row.getObject(3, OffsetDateTime.class).toInstant()))
			.list();
	}

	/** Whether they can be written to each other about a case that stands so. */
	public static boolean areTaken(CaseStatus status) {
		return status == CaseStatus.INDBAKKE || status.isUnderHandling();
	}

	/**
	 * Keeps a message. The case is kept from leaving meanwhile, so none is left behind
	 * that nobody wipes.
	 * @param id the same for the same message, however often it is sent
	 * @param author the user id of who wrote it, or null for the reporter
	 * @param text as {@link Message#cleaned} gives it; not empty, and not too long
	 */
	@Transactional
	public Outcome add(CaseNumber number, UUID id, String author, String text) {
		if (this.cases.lock(number).filter((found) -> areTaken(found.status())).isEmpty()) {
			return Outcome.TOO_LATE;
		}
		int others = this.jdbc.sql("select count(*) from uth_message where case_number = :number and id <> :id")
			.param("number", number.value())
			.param("id", id)
			.query(Integer.class)
			.single();
		if (others >= MOST) {
			return Outcome.TOO_MANY;
		}
		int added = this.jdbc.sql("""
				insert into uth_message (id, case_number, author, body, sent)
				values (:id, :number, :author, :body, :now) on conflict (id) do nothing""")
			.param("id", id)
			.param("number", number.value())
			.param("author", author)
			.param("body", text)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return (added == 1) ? Outcome.KEPT : Outcome.KNOWN;
	}

	/** Joins the caller's transaction. */
	public void forget(CaseNumber number) {
		this.jdbc.sql("delete from uth_message where case_number = :number").param("number", number.value()).update();
	}

	/** What became of a message. */
	public enum Outcome {

		KEPT,

		/** It was kept before. */
		KNOWN,

		/** The case has left, or is about to. */
		TOO_LATE,

		/** There are so many that nobody means them. */
		TOO_MANY

	}

}
