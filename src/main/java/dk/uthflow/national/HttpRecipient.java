package dk.uthflow.national;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.util.List;
import java.util.Set;

import javax.net.ssl.SSLException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * A recipient that each case is posted to. The header {@code Idempotency-Key} tells a
 * case from every other, so that one that comes again, because we did not hear the
 * answer, is known for what it is. What is sent and what is answered is never in a
 * message of ours.
 */
class HttpRecipient implements NationalRecipient {

	static final String KEY = "Idempotency-Key";

	/** Answers of the 400s that say "not now" rather than "not this". */
	private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429);

	private static final int HAS_IT = 409;

	private final URI address;

	private final String token;

	private final RestClient http;

	private final MessageFormat format;

	private final Clock clock;

	HttpRecipient(URI address, String token, RestClient http, MessageFormat format, Clock clock) {
		this.address = address;
		this.token = token;
		this.http = http;
		this.format = format;
		this.clock = clock;
	}

	@Override
	public Receipt submit(AnonymisedCase anonymised) {
		byte[] message = this.format.write(anonymised);
		try {
			return this.http.post()
				.uri(this.address)
				.headers((headers) -> addHeaders(anonymised, headers))
				.body(message)
				.exchange((request, response) -> answer(anonymised, response));
		}
		catch (ResourceAccessException ex) {
			throw new NotReceived("Case %s: %s".formatted(anonymised.number(), why(ex.getCause())));
		}
	}

	private void addHeaders(AnonymisedCase anonymised, HttpHeaders headers) {
		headers.setContentType(this.format.contentType());
		headers.setAccept(List.of(this.format.contentType()));
		headers.set(KEY, anonymised.key());
		this.format.addHeaders(anonymised, headers);
		if (this.token != null) {
			headers.setBearerAuth(this.token);
		}
	}

	private Receipt answer(AnonymisedCase anonymised, ClientHttpResponse response) throws IOException {
		int status = response.getStatusCode().value();
		if (status / 100 == 2 || status == HAS_IT) {
			return new Receipt(ReceiptId.in(response), this.clock.instant());
		}
		String said = "Case %s: the national recipient answered %d".formatted(anonymised.number(), status);
		if (status / 100 == 5 || NOT_NOW.contains(status)) {
			throw new NotReceived(said);
		}
		throw new RefusedCase(said);
	}

	private static String why(Throwable cause) {
		if (cause instanceof HttpTimeoutException) {
			return "the national recipient did not answer in time";
		}
		if (cause instanceof SSLException) {
			return "the national recipient's certificate is not trusted, or no secure connection could be made";
		}
		if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
			return "the national recipient cannot be reached";
		}
		return "the connection to the national recipient broke";
	}

}
