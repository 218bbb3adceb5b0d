package dk.uthflow.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last seal that this node knows of, noted outside the database: one who cuts the log
 * back to an earlier seal leaves nothing in the database that tells.
 */
record SealNote(Path file) {

	private static final Logger log = LoggerFactory.getLogger(SealNote.class);

	static SealNote in(Path dataDirectory) {
		return new SealNote(dataDirectory.resolve("audit.seal"));
	}

	void write(long nr, String hash) {
		Path draft = this.file.resolveSibling(this.file.getFileName() + ".new");
		try {
			Files.createDirectories(this.file.getParent());
			Files.writeString(draft, nr + " " + hash + "\n");
			Files.move(draft, this.file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			log.warn("Segl {} kunne ikke noteres i {}", nr, this.file);
		}
	}

	/** The number and hash that were noted. */
	Optional<String> read() {
		try {
			return Files.exists(this.file) ? Optional.of(Files.readString(this.file).strip()) : Optional.empty();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

}
