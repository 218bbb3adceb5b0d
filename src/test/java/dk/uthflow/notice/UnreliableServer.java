package dk.uthflow.notice;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the application and a real mail server and lets the conversation
 * through, but for the fault it is told to have.
 */
class UnreliableServer implements Closeable {

	enum Fault {

		NONE, DOWN, TEMPORARY, HANGS_AFTER_DATA, REFUSES_ONE

	}

	private final ServerSocket door;

	private final int behind;

	private final AtomicInteger conversations = new AtomicInteger();

	private final CountDownLatch closed = new CountDownLatch(1);

	private volatile Fault fault = Fault.NONE;

	private volatile String refused = "";

	UnreliableServer(int behind) {
		this.behind = behind;
		try {
			this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		start(this::accept);
	}

	int port() {
		return this.door.getLocalPort();
	}

	int conversations() {
		return this.conversations.get();
	}

	void now(Fault fault) {
		this.fault = fault;
	}

	void refuse(String address) {
		this.refused = address;
		now(Fault.REFUSES_ONE);
	}

	private void accept() {
		while (!this.door.isClosed()) {
			try {
				Socket client = this.door.accept();
				this.conversations.incrementAndGet();
				start(() -> converse(client));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void converse(Socket client) {
		try (client) {
			if (this.fault == Fault.DOWN) {
				return;
			}
			try (Socket server = new Socket(InetAddress.getLoopbackAddress(), this.behind)) {
				start(() -> copyAnswers(server, client));
				BufferedReader lines = reader(client);
				for (String line = lines.readLine(); line != null; line = lines.readLine()) {
					if (!pass(line, client, server)) {
						return;
					}
				}
			}
		}
		catch (IOException ex) {
			// the conversation is over, which is what its other end sees too
		}
	}

	private boolean pass(String line, Socket client, Socket server) throws IOException {
		if (this.fault == Fault.TEMPORARY && line.startsWith("MAIL FROM")) {
			say(client, "451 4.3.0 Prøv igen senere");
			return true;
		}
		if (this.fault == Fault.REFUSES_ONE && line.startsWith("RCPT TO") && line.contains(this.refused)) {
			say(client, "550 5.1.1 Ukendt modtager");
			return true;
		}
		if (this.fault == Fault.HANGS_AFTER_DATA && line.equals(".")) {
			try {
				this.closed.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			return false;
		}
		say(server, line);
		return true;
	}

	private static void copyAnswers(Socket server, Socket client) {
		try {
			BufferedReader lines = reader(server);
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				say(client, line);
			}
		}
		catch (IOException ex) {
			// as above
		}
	}

	private static BufferedReader reader(Socket socket) throws IOException {
		return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
	}

	private static void say(Socket socket, String line) throws IOException {
		OutputStream out = socket.getOutputStream();
		out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
		out.flush();
	}

	private static void start(Runnable work) {
		Thread thread = new Thread(work, "unreliable-smtp");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() throws IOException {
		this.closed.countDown();
		this.door.close();
	}

}
