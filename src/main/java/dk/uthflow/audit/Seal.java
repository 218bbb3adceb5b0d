package dk.uthflow.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a seal states: that the chains ended so at that time, and, where a month was
 * dropped, how far each of its chains went away with it. It names the seal before it, so
 * that seals are a chain too.
 *
 * @param nr its number, from 1
 * @param at when
 * @param previous the hash of the statement before it, zeros for the first
 * @param chains where chains ended
 * @param dropped the month that was dropped, as {@code 2021-11}, or null
 * @param cuts the last row of each chain in the dropped month
 */
record Seal(long nr, Instant at, byte[] previous, List<Mark> chains, String dropped, List<Mark> cuts) {

	private static final String FIRST_LINE = "uthflow audit seal ";

	/** The statement that is signed. */
	String statement() {
		return FIRST_LINE + this.nr + "\nat " + this.at + "\nprevious " + hex(this.previous) + "\n"
				+ lines("chain", this.chains)
				+ ((this.dropped != null) ? "dropped " + this.dropped + "\n" + lines("cut", this.cuts) : "");
	}

	/**
	 * @throws IllegalArgumentException when it is no such statement
	 */
	static Seal parse(String statement) {
		List<String[]> lines = statement.lines().map((line) -> line.split(" ")).toList();
		try {
			Seal seal = new Seal(Long.parseLong(lines.get(0)[3]), Instant.parse(lines.get(1)[1]),
					HexFormat.of().parseHex(lines.get(2)[1]), marks("chain", lines),
					lines.stream()
						.filter((line) -> line[0].equals("dropped"))
						.map((line) -> line[1])
						.findFirst()
						.orElse(null),
					marks("cut", lines));
			if (!seal.statement().equals(statement)) {
				throw new IllegalArgumentException("Not a seal");
			}
			return seal;
		}
		catch (RuntimeException ex) {
			throw new IllegalArgumentException("Not a seal", ex);
		}
	}

	private static List<Mark> marks(String kind, List<String[]> lines) {
		return lines.stream()
			.filter((line) -> line[0].equals(kind))
			.map((line) -> new Mark(Long.parseLong(line[1]), Long.parseLong(line[2]), HexFormat.of().parseHex(line[3])))
			.toList();
	}

	private static String lines(String kind, List<Mark> marks) {
		return marks.stream()
			.map((mark) -> "%s %d %d %s\n".formatted(kind, mark.chain(), mark.seq(), hex(mark.hash())))
			.collect(Collectors.joining());
	}

	private static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(bytes);
	}

	/**
	 * A row of a chain.
	 *
	 * @param chain the chain
	 * @param seq the row's number in it
	 * @param hash the row's hash
	 */
	record Mark(long chain, long seq, byte[] hash) {

	}

}
