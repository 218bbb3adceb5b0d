package dk.uthflow.national;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * What a case looks like on its way to a recipient.
 */
interface MessageFormat {

	MediaType contentType();

	byte[] write(AnonymisedCase anonymised);

	/** What the format itself knows of against receiving a message twice. */
	default void addHeaders(AnonymisedCase anonymised, HttpHeaders headers) {
	}

}
