package dk.uthflow.production;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dk.uthflow.testing.HttpUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged jar, run as one would run it: {@code java -jar}, told by environment
 * variables and nothing else.
 */
final class PackagedApplication implements AutoCloseable {

	private static final Duration READY_WITHIN = Duration.ofMinutes(5);

	private final int port;

	private final Path folder;

	private final Process process;

	private PackagedApplication(Path jar, Map<String, String> settings, List<String> options) throws IOException {
		Map<String, String> all = new HashMap<>(settings);
		all.putIfAbsent("SERVER_PORT", String.valueOf(Ports.free()));
		this.port = all.get("SERVER_PORT").matches("[0-9]+") ? Integer.parseInt(all.get("SERVER_PORT")) : 0;
		this.folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "packaged-");
		List<String> command = new ArrayList<>(List.of(java(), "-Xmx512m"));
		command.addAll(options);
		command.addAll(List.of("-jar", jar.toString()));
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.folder.toFile())
			.redirectOutput(this.folder.resolve("out.txt").toFile())
			.redirectError(this.folder.resolve("err.txt").toFile());
		Map<String, String> environment = builder.environment();
		environment.keySet().removeIf((name) -> name.matches("(SPRING|UTHFLOW|SERVER|JAVA_TOOL|JDK_JAVA)_.*"));
		environment.putAll(all);
		this.process = builder.start();
	}

	/** The jar that the build just made. */
	static Path jar() {
		String jar = System.getProperty("uthflow.jar", "target/uthflow-0.1.0-SNAPSHOT.jar");
		assertThat(Path.of(jar)).as("the packaged jar; run mvn verify").isRegularFile();
		return Path.of(jar).toAbsolutePath();
	}

	static String java() {
		return ProcessHandle.current().info().command().orElse("java");
	}

	/** Starts it and waits until it says that it is ready. */
	static PackagedApplication start(Map<String, String> settings) {
		PackagedApplication application = launch(settings);
		application.awaitReady();
		return application;
	}

	/** Starts it without waiting. */
	static PackagedApplication launch(Map<String, String> settings) {
		return launch(jar(), settings);
	}

	static PackagedApplication launch(Path jar, Map<String, String> settings) {
		return launch(jar, settings, List.of());
	}

	/** Starts what will not run long. */
	static PackagedApplication launchBriefly(Map<String, String> settings) {
		return launch(jar(), settings, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
	}

	/** Starts what will not run long, and waits until it says that it is ready. */
	static PackagedApplication startQuickly(Map<String, String> settings) {
		PackagedApplication application = launchBriefly(settings);
		application.awaitReady();
		return application;
	}

	private static PackagedApplication launch(Path jar, Map<String, String> settings, List<String> options) {
		try {
			return new PackagedApplication(jar, settings, options);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void awaitReady() {
		long end = System.nanoTime() + READY_WITHIN.toNanos();
		while (!isReady()) {
			if (!this.process.isAlive() || System.nanoTime() > end) {
				kill();
				throw new AssertionError("uthflow did not start:\n" + output() + "\n" + errors());
			}
			pause();
		}
	}

	private boolean isReady() {
		try {
			HttpRequest request = HttpRequest.newBuilder(address().resolve("/actuator/health/trafik"))
				.timeout(Duration.ofSeconds(5))
				.build();
			return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	HttpUser anybody() {
		return HttpUser.anonymous(this.port);
	}

	HttpUser loggedIn(String userId) {
		return HttpUser.loggedIn(this.port, userId);
	}

	int port() {
		return this.port;
	}

	URI address() {
		return URI.create("http://localhost:" + this.port);
	}

	String output() {
		return read("out.txt");
	}

	List<String> errors() {
		return read("err.txt").lines().filter((line) -> !line.isBlank()).toList();
	}

	private String read(String file) {
		try {
			return Files.readString(this.folder.resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Programs that it started. */
	List<ProcessHandle> children() {
		return this.process.descendants().toList();
	}

	/** Waits for it to end by itself. */
	int exitCode() throws InterruptedException {
		if (!this.process.waitFor(READY_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
			kill();
			throw new AssertionError("uthflow went on although it should have stopped:\n" + output());
		}
		return this.process.exitValue();
	}

	/** As {@code kill -9} does. */
	void kill() {
		this.process.destroyForcibly();
		this.process.onExit().join();
	}

	/** Asks it to stop and waits. */
	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().orTimeout(40, TimeUnit.SECONDS).exceptionally((late) -> {
			kill();
			return this.process;
		}).join();
	}

	private static void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(200);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

}
