package dk.uthflow.national;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The recipient by default: a table of the same database, written in the transaction of
 * the job that hands the case over.
 */
class NationalRegister implements NationalRecipient {

	private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();

	private final JdbcClient jdbc;

	private final Clock clock;

	NationalRegister(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public Receipt submit(AnonymisedCase anonymised) {
		Instant received = this.clock.instant();
		this.jdbc.sql("""
				insert into national_register (case_number, message, received)
				values (:number, :message::jsonb, :received)
				on conflict (case_number) do nothing""")
			.param("number", anonymised.number())
			.param("message", write(anonymised))
			.param("received", received.atOffset(ZoneOffset.UTC))
			.update();
		return new Receipt(anonymised.number(), received);
	}

	private String write(AnonymisedCase anonymised) {
		try {
			return this.json.writeValueAsString(anonymised.message());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Case %s could not be written".formatted(anonymised.number()), ex);
		}
	}

}
