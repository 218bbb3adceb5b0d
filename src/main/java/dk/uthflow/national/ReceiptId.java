package dk.uthflow.national;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;

/**
 * What a recipient calls a case it has received: the {@code id} of the JSON that it
 * answers with, else the last part of the address where it keeps it.
 */
final class ReceiptId {

	/** A recipient that answers with more than this does not tell an id. */
	private static final int LONGEST_ANSWER = 64 * 1024;

	private static final ObjectMapper JSON = new ObjectMapper();

	private ReceiptId() {
	}

	/** The id, or null where the answer has none: the case is received all the same. */
	static String in(ClientHttpResponse response) {
		String id = inBody(response);
		return (id != null) ? id : inLocation(response.getHeaders().getFirst(HttpHeaders.LOCATION));
	}

	private static String inBody(ClientHttpResponse response) {
		try {
			JsonNode id = JSON.readTree(response.getBody().readNBytes(LONGEST_ANSWER)).path("id");
			return (id.isTextual() || id.isIntegralNumber()) ? id.asText() : null;
		}
		catch (IOException ex) {
			return null;
		}
	}

	private static String inLocation(String location) {
		if (location == null) {
			return null;
		}
		String resource = location.replaceFirst("/_history/.*$", "").replaceFirst("[?#].*$", "");
		return resource.substring(resource.lastIndexOf('/') + 1);
	}

}
