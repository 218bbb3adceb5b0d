package dk.uthflow.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;

/**
 * What makes rows a chain: a row's hash is over the hash of the row before it and over
 * everything the row says. Each value stands with its length, so that no two rows have
 * the same bytes. It must never change: rows are kept for years.
 */
final class RowHash {

	/** Before the first row. */
	static final byte[] BEGINNING = new byte[32];

	private RowHash() {
	}

	static byte[] of(byte[] previous, long chain, long seq, Instant at, Entry entry) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.write(previous);
			out.writeLong(chain);
			out.writeLong(seq);
			out.writeLong(at.toEpochMilli());
			text(out, entry.who().userId());
			text(out, entry.who().name());
			text(out, entry.who().organisation());
			text(out, entry.who().cvr());
			texts(out, entry.who().roles());
			text(out, entry.who().ip());
			text(out, entry.who().session());
			text(out, entry.deed().name());
			text(out, entry.outcome().name());
			texts(out, entry.cases());
			text(out, entry.via());
			text(out, entry.criteria());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return sha256().digest(bytes.toByteArray());
	}

	static byte[] of(String text) {
		return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
	}

	private static void texts(DataOutputStream out, List<String> texts) throws IOException {
		out.writeInt(texts.size());
		for (String text : texts) {
			text(out, text);
		}
	}

	private static void text(DataOutputStream out, String text) throws IOException {
		if (text == null) {
			out.writeInt(-1);
			return;
		}
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		out.writeInt(bytes.length);
		out.write(bytes);
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
