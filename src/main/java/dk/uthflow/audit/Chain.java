package dk.uthflow.audit;

/**
 * A chain of rows that one node makes, at its end. Only whoever took it from
 * {@link Chains} touches it.
 */
final class Chain {

	private final long id;

	private long seq;

	private byte[] hash = RowHash.BEGINNING;

	private long millis;

	Chain(long id) {
		this.id = id;
	}

	long id() {
		return this.id;
	}

	/** The number of its last row, 0 before the first. */
	long seq() {
		return this.seq;
	}

	byte[] hash() {
		return this.hash;
	}

	/** When its last row was written. */
	long millis() {
		return this.millis;
	}

	boolean isNew() {
		return this.seq == 0;
	}

	/** Its last row is another, now that the row is sure to stay. */
	void ends(long newSeq, byte[] newHash, long newMillis) {
		this.seq = newSeq;
		this.hash = newHash;
		this.millis = newMillis;
	}

}
