package dk.uthflow.cases;

import java.util.Objects;

import org.springframework.http.ContentDisposition;

/**
 * A file that is the whole body of a request. Its name comes in the header
 * {@code Content-Disposition}, since an address, which is written into logs, is no place
 * for what may tell who somebody is.
 */
public final class SentFile {

	private SentFile() {
	}

	/**
	 * The name, or the empty text where there is none.
	 * @param header the value of {@code Content-Disposition}, or null
	 */
	public static String name(String header) {
		try {
			return (header != null) ? Objects.requireNonNullElse(ContentDisposition.parse(header).getFilename(), "")
					: "";
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

}
