package dk.uthflow.production;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program of the machine to its end.
 */
final class Program {

	private static final int LIMIT_SECONDS = 60;

	private Program() {
	}

	/**
	 * @return what it printed
	 * @throws AssertionError when it fails, with what it printed
	 */
	static String run(String... command) {
		return run(Map.of(), List.of(command));
	}

	static String run(Map<String, String> environment, List<String> command) {
		Result result = result(environment, command);
		if (result.exitCode() != 0) {
			throw new AssertionError(
					"%s ended with %d:%n%s".formatted(command.get(0), result.exitCode(), result.output()));
		}
		return result.output();
	}

	static boolean succeeds(String... command) {
		return result(Map.of(), List.of(command)).exitCode() == 0;
	}

	private static Result result(Map<String, String> environment, List<String> command) {
		try {
			Path output = Files.createTempFile("program", ".txt");
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(output.toFile());
			builder.environment().putAll(environment);
			Process process = builder.start();
			if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				throw new AssertionError(command.get(0) + " did not end");
			}
			String text = Files.readString(output, StandardCharsets.UTF_8);
			Files.delete(output);
			return new Result(process.exitValue(), text);
		}
		catch (IOException ex) {
			throw new AssertionError(command.get(0) + " could not be run", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	private record Result(int exitCode, String output) {

	}

}
