package dk.uthflow.cases.attachment;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks ClamAV's daemon, by its command INSTREAM: pieces with their length before them, an
 * empty one last, and an answer in one line. The client library for it is no longer kept
 * and brings Kotlin along, for the few lines that stand here.
 */
final class Clamd implements VirusScan {

	private static final Pattern ADDRESS = Pattern.compile("(.+):([0-9]{1,5})");

	private static final int CONNECT_MILLIS = 3000;

	private static final int ANSWER_MILLIS = 60_000;

	private static final int PIECE = 64 * 1024;

	private static final int LONGEST_ANSWER = 4096;

	private final String host;

	private final int port;

	private Clamd(String host, int port) {
		this.host = host;
		this.port = port;
	}

	/**
	 * @param address as {@code host:port}
	 * @throws IllegalArgumentException when it is none
	 */
	static Clamd at(String address) {
		Matcher parts = ADDRESS.matcher(address.strip());
		if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65535) {
			throw new IllegalArgumentException(
					"UTHFLOW_BILAG_CLAMD skal være vært:port, som clamav:3310, ikke '%s'".formatted(address));
		}
		return new Clamd(parts.group(1), Integer.parseInt(parts.group(2)));
	}

	@Override
	public boolean isClean(InputStream content) throws IOException {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(this.host, this.port), CONNECT_MILLIS);
			socket.setSoTimeout(ANSWER_MILLIS);
			DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
			out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
			for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
				out.writeInt(piece.length);
				out.write(piece);
			}
			out.writeInt(0);
			out.flush();
			return isClean(
					new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII).strip());
		}
	}

	private static boolean isClean(String answer) throws IOException {
		String said = answer.replace("\0", "");
		if (said.endsWith("FOUND")) {
			return false;
		}
		if (said.equals("stream: OK")) {
			return true;
		}
		throw new IOException("clamd answered neither OK nor FOUND");
	}

}
