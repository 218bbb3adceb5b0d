package dk.uthflow.access.matrix;

import java.util.Comparator;

/**
 * Something that the running application answers: a method and a path, with
 * {@code {names}} where it takes anything.
 *
 * @param method GET, POST …, or {@code *} for any
 * @param path from the host on
 * @param answeredBy what answers, for messages
 */
record MappedEndpoint(String method, String path, String answeredBy) implements Comparable<MappedEndpoint> {

	/** Names of path parameters and their patterns say nothing to the one who calls. */
	static MappedEndpoint of(String method, String path, String answeredBy) {
		String plain = ("/" + path).replaceAll("\\{\\s*([^}:\\s]+)\\s*:[^{}]*(\\{[^}]*}[^{}]*)*}", "{$1}")
			.replaceAll("\\{[^}]*}", "{}")
			.replaceAll("//+", "/")
			.replaceAll("(.)/$", "$1");
		return new MappedEndpoint(method, plain, answeredBy);
	}

	@Override
	public int compareTo(MappedEndpoint other) {
		return Comparator.comparing(MappedEndpoint::path).thenComparing(MappedEndpoint::method).compare(this, other);
	}

	/** As it stands in the table. */
	String key() {
		return this.method + " " + this.path;
	}

}
