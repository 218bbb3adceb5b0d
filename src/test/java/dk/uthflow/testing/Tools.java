package dk.uthflow.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.opentest4j.TestAbortedException;

/**
 * Programs of the machine that a test needs. A test whose program is missing is skipped
 * with a loud line on a person's machine, and fails where {@code CI=true}, so that no
 * build server passes by leaving out.
 */
public final class Tools {

	private static final Path POSTGRESQL = Path.of("/usr/lib/postgresql");

	private Tools() {
	}

	/**
	 * Where the program is; of several names, the first that is found.
	 * @throws TestAbortedException when it is missing on a person's machine
	 * @throws AssertionError when it is missing and {@code CI=true}
	 */
	public static Path require(String... names) {
		return require("true".equals(System.getenv("CI")), names);
	}

	static Path require(boolean ci, String... names) {
		Optional<Path> program = find(names);
		if (program.isPresent()) {
			return program.get();
		}
		String missing = String.join(" or ", names);
		if (ci) {
			throw new AssertionError(
					"'%s' is missing, and with CI=true no test is left out; .ci/run installs it".formatted(missing));
		}
		System.err.printf("%n!!! TEST SKIPPED: '%s' is not on this machine; .ci/run installs it%n%n", missing);
		throw new TestAbortedException("'%s' is not on this machine".formatted(missing));
	}

	/** Where the program is, of several names the first that is found. */
	public static Optional<Path> find(String... names) {
		List<Path> folders = folders();
		for (String name : names) {
			for (Path folder : folders) {
				Path program = folder.resolve(name);
				if (Files.isExecutable(program) && !Files.isDirectory(program)) {
					return Optional.of(program);
				}
			}
		}
		return Optional.empty();
	}

	private static List<Path> folders() {
		List<Path> folders = new ArrayList<>(newestPostgresqlFirst());
		for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
			folders.add(Path.of(folder));
		}
		folders.add(Path.of("/usr/sbin"));
		folders.add(Path.of("/usr/local/sbin"));
		return folders;
	}

	/** Debian keeps each version's server programs in a folder of its own. */
	private static List<Path> newestPostgresqlFirst() {
		List<Path> folders = new ArrayList<>();
		if (Files.isDirectory(POSTGRESQL)) {
			try (DirectoryStream<Path> versions = Files.newDirectoryStream(POSTGRESQL, "[0-9]*")) {
				versions.forEach(folders::add);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		folders.sort(Comparator.comparingInt((Path version) -> Integer.parseInt(version.getFileName().toString()))
			.reversed());
		return folders.stream().map((version) -> version.resolve("bin")).toList();
	}

}
