package dk.uthflow.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Reads the JSON of a report: at most 1 MB, one object, every key once, not nested deeper
 * than a report can be.
 */
@Component
class ReportReader {

	static final int MAX_BYTES = 1024 * 1024;

	private static final ObjectMapper JSON = JsonMapper
		.builder(JsonFactory.builder()
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.streamReadConstraints(
					StreamReadConstraints.builder().maxNestingDepth(10).maxNumberLength(50).maxNameLength(200).build())
			.build())
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
	};

	/**
	 * @throws Problem when the body is too large, encoded, or no JSON object
	 */
	Map<String, Object> read(HttpServletRequest request) throws IOException {
		String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
		if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
			throw new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Indholdet er komprimeret",
					"Send rapporten ukomprimeret.")
				.with(HttpHeaders.ACCEPT_ENCODING, "identity");
		}
		if (request.getContentLengthLong() > MAX_BYTES) {
			throw tooLarge();
		}
		return parsed(bytes(request.getInputStream()));
	}

	private static byte[] bytes(InputStream body) {
		try {
			byte[] bytes = body.readNBytes(MAX_BYTES + 1);
			if (bytes.length > MAX_BYTES) {
				throw tooLarge();
			}
			return bytes;
		}
		catch (IOException ex) {
			throw Problem.badContent("Rapporten nåede ikke hele vejen frem. Send den igen.", List.of());
		}
	}

	private static Map<String, Object> parsed(byte[] json) throws IOException {
		try {
			Map<String, Object> object = JSON.readValue(json, OBJECT);
			if (object != null) {
				return object;
			}
		}
		catch (JsonProcessingException ex) {
			// The message may hold text of the report.
		}
		throw Problem.badContent(
				"Indholdet er ikke gyldig JSON i UTF-8: det skal være et objekt, hvor hvert felt står én gang.",
				List.of());
	}

	/** The rest of the body is not read: the connection ends with the answer. */
	private static Problem tooLarge() {
		return new Problem(HttpStatus.PAYLOAD_TOO_LARGE, "Rapporten er for stor",
				"Rapporten fylder mere end 1 MB. Kort teksterne af, og send den igen.")
			.with(HttpHeaders.CONNECTION, "close");
	}

}
