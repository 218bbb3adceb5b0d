package dk.uthflow.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Tells equal content from different, whatever the order of its fields: SHA-256 in hex.
 */
final class Fingerprint {

	private static final ObjectMapper SORTED = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	private Fingerprint() {
	}

	static String of(Map<String, Object> values) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(SORTED.writeValueAsBytes(values));
			return HexFormat.of().formatHex(hash);
		}
		catch (JsonProcessingException | NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Values of a form are JSON", ex);
		}
	}

}
