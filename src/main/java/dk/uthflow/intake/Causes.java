package dk.uthflow.intake;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names a failure by its types and places, never by its messages.
 */
final class Causes {

	private static final int DEEPEST = 10;

	private Causes() {
	}

	static String of(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.limit(DEEPEST)
			.map((cause) -> cause.getClass().getName() + place(cause))
			.collect(Collectors.joining(" <- "));
	}

	private static String place(Throwable cause) {
		return (cause.getStackTrace().length > 0) ? " (" + cause.getStackTrace()[0] + ")" : "";
	}

}
