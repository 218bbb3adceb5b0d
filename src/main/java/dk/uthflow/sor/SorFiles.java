package dk.uthflow.sor;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Opens files by path or http(s) address. */
final class SorFiles {

	private SorFiles() {
	}

	/**
	 * @param patience the longest wait for a server to connect, and for the next bytes
	 */
	static InputStream open(String source, Duration patience) throws IOException {
		if (!SorProperties.isAddress(source)) {
			return Files.newInputStream(Path.of(source));
		}
		URLConnection connection = URI.create(source).toURL().openConnection();
		connection.setConnectTimeout((int) patience.toMillis());
		connection.setReadTimeout((int) patience.toMillis());
		if (connection instanceof HttpURLConnection http && http.getResponseCode() != HttpURLConnection.HTTP_OK) {
			throw new IOException("%s answered %d".formatted(source, http.getResponseCode()));
		}
		return connection.getInputStream();
	}

}
