package dk.uthflow.cases.overview;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import dk.uthflow.sor.SorPath;

/**
 * The units that somebody oversees, each with everything below it; none lies below
 * another.
 */
record Scope(List<SorPath> tops) {

	static final Scope NOTHING = new Scope(List.of());

	static Scope of(Collection<SorPath> paths) {
		return new Scope(paths.stream()
			.distinct()
			.filter((path) -> paths.stream().noneMatch((other) -> isBelow(path, other)))
			.toList());
	}

	/** The part of it that lies at the place or below it. */
	Scope within(SorPath place) {
		return of(this.tops.stream().flatMap((top) -> lower(top, place)).toList());
	}

	boolean isEmpty() {
		return this.tops.isEmpty();
	}

	private static Stream<SorPath> lower(SorPath one, SorPath other) {
		if (one.isAtOrBelow(other.unit())) {
			return Stream.of(one);
		}
		return other.isAtOrBelow(one.unit()) ? Stream.of(other) : Stream.empty();
	}

	private static boolean isBelow(SorPath path, SorPath other) {
		return !path.equals(other) && path.isAtOrBelow(other.unit());
	}

}
