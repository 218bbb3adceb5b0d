package dk.uthflow.access.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/**
 * Stands before a server and takes its time with each answer.
 */
final class SlowServer implements AutoCloseable {

	private final ServerSocket door;

	private final URI server;

	private final Duration delay;

	SlowServer(String server, Duration delay) throws IOException {
		this.server = URI.create(server);
		this.delay = delay;
		this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		daemon(this::welcome);
	}

	String url() {
		return "ldap://127.0.0.1:" + this.door.getLocalPort();
	}

	@Override
	public void close() throws IOException {
		this.door.close();
	}

	private void welcome() throws IOException {
		while (!this.door.isClosed()) {
			Socket client = this.door.accept();
			Socket behind = new Socket(this.server.getHost(), this.server.getPort());
			daemon(() -> pass(client.getInputStream(), behind.getOutputStream(), Duration.ZERO));
			daemon(() -> pass(behind.getInputStream(), client.getOutputStream(), this.delay));
		}
	}

	private static void pass(InputStream in, OutputStream out, Duration delay) throws IOException {
		byte[] bytes = new byte[8192];
		for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
			try {
				Thread.sleep(delay.toMillis());
			}
			catch (InterruptedException ex) {
				return;
			}
			out.write(bytes, 0, read);
			out.flush();
		}
	}

	private static void daemon(Work work) {
		Thread thread = new Thread(() -> {
			try {
				work.run();
			}
			catch (IOException ex) {
				// one of the two ends hung up
			}
		});
		thread.setDaemon(true);
		thread.start();
	}

	private interface Work {

		void run() throws IOException;

	}

}
