package dk.uthflow.production;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A server program of the machine that a test started, with what it says kept in a file.
 */
final class Server implements AutoCloseable {

	private final Process process;

	private final Path output;

	private Server(Process process, Path output) {
		this.process = process;
		this.output = output;
	}

	/** Starts it and waits until it is ready. */
	static Server start(List<String> command, Map<String, String> environment, Path output, BooleanSupplier ready) {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
		builder.environment().putAll(environment);
		try {
			Server server = new Server(builder.start(), output);
			server.await(ready, Duration.ofSeconds(60));
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void await(BooleanSupplier ready, Duration limit) throws IOException {
		long end = System.nanoTime() + limit.toNanos();
		while (!ready.getAsBoolean()) {
			if (!this.process.isAlive() || System.nanoTime() > end) {
				close();
				throw new AssertionError("The server did not start:\n" + Files.readString(this.output));
			}
			pause();
		}
	}

	private static void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(100);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(20, TimeUnit.SECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
