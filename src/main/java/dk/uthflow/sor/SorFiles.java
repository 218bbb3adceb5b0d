package dk.uthflow.sor;

import java.io.EOFException;
import java.io.FilterInputStream;
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
		return new Whole(connection.getInputStream(), connection.getContentLengthLong());
	}

	/** A file cut short would close every unit behind the cut. */
	private static final class Whole extends FilterInputStream {

		private long missing;

		private final boolean lengthKnown;

		private Whole(InputStream in, long length) {
			super(in);
			this.missing = length;
			this.lengthKnown = length >= 0;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : Byte.toUnsignedInt(one[0]);
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int count = super.read(buffer, offset, length);
			this.missing -= Math.max(count, 0);
			if (count < 0 && this.lengthKnown && this.missing > 0) {
				throw new EOFException("%d bytes are missing".formatted(this.missing));
			}
			return count;
		}

	}

}
