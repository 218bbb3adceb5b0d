package dk.uthflow.notice;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each person chose to hear of: of new cases and of cases given to them. Who has not
 * chosen hears at once.
 */
@Repository
class Choices {

	static final Choice DEFAULT = Choice.STRAKS;

	private final JdbcClient jdbc;

	Choices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<NoticeKind, Choice> of(String person) {
		Map<NoticeKind, Choice> choices = new EnumMap<>(Map.of(NoticeKind.NY, DEFAULT, NoticeKind.TILDELT, DEFAULT));
		this.jdbc.sql("select kind, choice from uth_notice_choice where person = :person")
			.param("person", key(person))
			.query((row, index) -> choices.put(NoticeKind.valueOf(row.getString(1)), Choice.valueOf(row.getString(2))))
			.list();
		return choices;
	}

	/** The choices of those among the persons who have chosen. */
	Map<String, Choice> of(NoticeKind kind, Collection<String> persons) {
		Map<String, Choice> choices = new HashMap<>();
		this.jdbc.sql("select person, choice from uth_notice_choice where kind = :kind and person = any(:persons)")
			.param("kind", kind.name())
			.param("persons", persons.stream().map(Choices::key).toArray(String[]::new))
			.query((row) -> {
				choices.put(row.getString(1), Choice.valueOf(row.getString(2)));
			});
		return choices;
	}

	@Transactional
	void choose(String person, Map<NoticeKind, Choice> choices) {
		choices.forEach((kind, choice) -> this.jdbc.sql("""
				insert into uth_notice_choice (person, kind, choice) values (:person, :kind, :choice)
				on conflict (person, kind) do update set choice = excluded.choice""")
			.param("person", key(person))
			.param("kind", kind.name())
			.param("choice", choice.name())
			.update());
	}

	static String key(String person) {
		return person.strip().toLowerCase(Locale.ROOT);
	}

}
