package dk.uthflow.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where the key is kept: in the setting, in the file of the setting, or in a file of its
 * own in the data directory, which only this user may read.
 */
record KeyStore(AuditSettings settings, Path dataDirectory) {

	private static final String FILE = "audit.key";

	/** The key; makes one where none is set. */
	AuditKey key() {
		return key(true);
	}

	/**
	 * The key that is there.
	 * @throws IllegalStateException when there is none
	 */
	AuditKey present() {
		return key(false);
	}

	private AuditKey key(boolean makes) {
		if (isSet(this.settings.noegle())) {
			return parse(this.settings.noegle(), "uthflow.audit.noegle");
		}
		try {
			if (isSet(this.settings.noeglefil())) {
				return parse(Files.readString(Path.of(this.settings.noeglefil())), "uthflow.audit.noeglefil");
			}
			Path file = this.dataDirectory.resolve(FILE);
			if (!Files.exists(file)) {
				if (!makes) {
					throw new IllegalStateException(
							"nøglen er hverken i UTHFLOW_AUDIT_NOEGLE, UTHFLOW_AUDIT_NOEGLEFIL eller " + file);
				}
				make(file);
			}
			return parse(Files.readString(file), file.toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Nøglen til loggen over opslag kan ikke læses: " + ex.getMessage(), ex);
		}
	}

	/** Of two nodes that begin at once, the first one's key stands. */
	private static void make(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		FileAttribute<?> forThisUserOnly = PosixFilePermissions
			.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
		Path draft = Files.createTempFile(file.getParent(), FILE, ".new", forThisUserOnly);
		try {
			Files.writeString(draft, AuditKey.random() + "\n");
			Files.createLink(file, draft);
		}
		catch (FileAlreadyExistsException ex) {
			// the other one's it is
		}
		finally {
			Files.delete(draft);
		}
	}

	private static boolean isSet(String value) {
		return value != null && !value.isBlank();
	}

	private static AuditKey parse(String base64, String where) {
		try {
			return AuditKey.parse(base64);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException("%s: nøglen %s".formatted(where, AuditKey.RULE));
		}
	}

}
