package dk.uthflow.modelguard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of model that a process owner deploys.
 */
enum ModelKind {

	/** A process. */
	PROCES,

	/** A decision table. */
	TABEL,

	/** A form. */
	FORMULAR;

	/** The word in addresses. */
	public String path() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<ModelKind> parse(String path) {
		return Arrays.stream(values()).filter((kind) -> kind.path().equals(path)).findFirst();
	}

}
