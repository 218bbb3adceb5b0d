package dk.uthflow.lifecycle.anonymising;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.uthflow.audit.Deed;
import dk.uthflow.audit.Trail;
import dk.uthflow.cases.CaseNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table {@code uth_anonymising}: one draft a case, gone when the case has left.
 */
@Repository
public class Drafts {

	private final ObjectMapper json = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Trail trail;

	Drafts(JdbcClient jdbc, Clock clock, Trail trail) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.trail = trail;
	}

	public Draft of(CaseNumber number) {
		return this.jdbc.sql("select draft from uth_anonymising where case_number = :number")
			.param("number", number.value())
			.query(String.class)
			.optional()
			.map(this::read)
			.orElse(Draft.EMPTY);
	}

	/** Changes the draft; two at once are made one after the other. */
	@Transactional
	public void change(CaseNumber number, UnaryOperator<Draft> change) {
		this.jdbc.sql("""
				insert into uth_anonymising (case_number, draft, changed) values (:number, '{}', :now)
				on conflict (case_number) do nothing""")
			.param("number", number.value())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		Draft before = read(
				this.jdbc.sql("select draft from uth_anonymising where case_number = :number for no key update")
					.param("number", number.value())
					.query(String.class)
					.single());
		this.jdbc.sql("update uth_anonymising set draft = :draft::jsonb, changed = :now where case_number = :number")
			.param("draft", write(change.apply(before)))
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("number", number.value())
			.update();
		this.trail.did(Deed.CHANGED, List.of(number.value()));
	}

	/** Joins the caller's transaction. */
	public void forget(CaseNumber number) {
		this.jdbc.sql("delete from uth_anonymising where case_number = :number")
			.param("number", number.value())
			.update();
	}

	private Draft read(String text) {
		try {
			return this.json.readValue(text, Draft.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The draft could not be read");
		}
	}

	private String write(Draft draft) {
		try {
			return this.json.writeValueAsString(draft);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The draft could not be written");
		}
	}

}
