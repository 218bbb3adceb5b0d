package dk.uthflow.sor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file received whole, before the database is asked for anything: a slow sender holds
 * no transaction. Closing deletes it.
 *
 * @param path where it lies
 * @param fingerprint SHA-256 of it and of the settings that it will be read with
 */
record SorFile(Path path, String fingerprint) implements AutoCloseable {

	private static final int BUFFER = 64 * 1024;

	/**
	 * @param limit the most bytes to take
	 * @throws SorFileTooLarge when there are more
	 */
	static SorFile receive(InputStream in, long limit, Object settings) throws IOException {
		MessageDigest digest = sha256();
		digest.update(settings.toString().getBytes(StandardCharsets.UTF_8));
		Path path = Files.createTempFile("sor-", ".csv");
		try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
			copy(in, out, limit);
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(path);
			throw ex;
		}
		return new SorFile(path, HexFormat.of().formatHex(digest.digest()));
	}

	InputStream open() throws IOException {
		return Files.newInputStream(this.path);
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(this.path);
	}

	private static void copy(InputStream in, OutputStream out, long limit) throws IOException {
		byte[] buffer = new byte[BUFFER];
		long received = 0;
		for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
			received += count;
			if (received > limit) {
				throw new SorFileTooLarge(limit);
			}
			out.write(buffer, 0, count);
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
