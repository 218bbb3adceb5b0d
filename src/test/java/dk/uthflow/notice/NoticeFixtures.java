package dk.uthflow.notice;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a test does with messages, and sees of them, whatever package it is in.
 */
@TestComponent
public class NoticeFixtures {

	private final Distribution distribution;

	private final DailyOverview overview;

	private final Choices choices;

	private final Outbox outbox;

	private final MailTexts texts;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	NoticeFixtures(Distribution distribution, DailyOverview overview, Choices choices, Outbox outbox, MailTexts texts,
			JdbcClient jdbc, TransactionTemplate transaction) {
		this.distribution = distribution;
		this.overview = overview;
		this.choices = choices;
		this.outbox = outbox;
		this.texts = texts;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	/** Forgets all that was told before. */
	public void begin() {
		Stream.of("uth_notice_line", "uth_notice", "uth_notice_event", "uth_notice_choice")
			.forEach((table) -> this.jdbc.sql("delete from " + table).update());
	}

	public void distribute() {
		this.distribution.run();
	}

	/** What the process does in the morning. */
	public void morning() {
		distribute();
		while (Boolean.TRUE.equals(this.transaction.execute((status) -> this.overview.next(1)))) {
			// the next person
		}
	}

	/**
	 * @param kind NY or TILDELT
	 * @param choice STRAKS, DAGLIGT or ALDRIG
	 */
	public void choose(String person, String kind, String choice) {
		this.choices.choose(person, Map.of(NoticeKind.valueOf(kind), Choice.valueOf(choice)));
	}

	/** Who gets a mail, one time for each mail, by user id. */
	public List<String> readers(String mail) {
		return this.jdbc.sql("select person from uth_notice where template = :mail order by person")
			.param("mail", mail)
			.query(String.class)
			.list();
	}

	/** The plain texts of the mails to a person. */
	public List<String> textsTo(String person) {
		return this.jdbc.sql("select notice_key from uth_notice where person = :person order by created, notice_key")
			.param("person", person)
			.query(String.class)
			.list()
			.stream()
			.map((key) -> this.texts.plain(this.outbox.find(key).orElseThrow()))
			.toList();
	}

}
