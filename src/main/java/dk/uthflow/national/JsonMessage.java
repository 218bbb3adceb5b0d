package dk.uthflow.national;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;

/**
 * The message by the forms' keys, as {@code national/sag.schema.json} documents it.
 */
class JsonMessage implements MessageFormat {

	/** Grows when a recipient would have to change something. */
	private static final int VERSION = 1;

	private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();

	@Override
	public MediaType contentType() {
		return MediaType.APPLICATION_JSON;
	}

	@Override
	public byte[] write(AnonymisedCase anonymised) {
		Map<String, Object> message = new TreeMap<>(anonymised.message());
		message.put("skemaversion", VERSION);
		message.put("id", anonymised.key());
		if (!anonymised.place().kind().isEmpty()) {
			message.put("lokationType", anonymised.place().kind());
		}
		try {
			return this.json.writeValueAsBytes(message);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Case %s could not be written as JSON".formatted(anonymised.number()));
		}
	}

}
