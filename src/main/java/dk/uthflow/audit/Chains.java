package dk.uthflow.audit;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * This node's chains. A transaction has a chain to itself from its last statement until
 * it has ended, so that a row is chained in the order in which rows stay, and one that is
 * rolled back was never a link; and there are as many as write at once, so that nobody
 * waits.
 */
final class Chains {

	private static final int MOST = 64;

	private static final int SECONDS_TO_WAIT = 10;

	/** A node's number is the chain's id without its last six digits. */
	private static final long CHAINS_OF_A_NODE = 1_000_000;

	private final Deque<Chain> free = new ConcurrentLinkedDeque<>();

	private final Semaphore permits = new Semaphore(MOST, true);

	private final AtomicInteger opened = new AtomicInteger();

	private final LongSupplier nextNode;

	private volatile long node;

	Chains(LongSupplier nextNode) {
		this.nextNode = nextNode;
	}

	/** The one that was used last, so that few are in use when little happens. */
	Chain take() {
		try {
			if (!this.permits.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
				throw new TrailBroken("Every chain of this node is in use");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new TrailBroken("Interrupted while waiting for a chain");
		}
		Chain chain = this.free.pollFirst();
		return (chain != null) ? chain : open();
	}

	void giveBack(Chain chain) {
		this.free.addFirst(chain);
		this.permits.release();
	}

	/** Nobody knows how it ends in the database: it gets no more rows. */
	void retire(Chain chain) {
		this.permits.release();
	}

	private synchronized Chain open() {
		if (this.node == 0) {
			try {
				this.node = this.nextNode.getAsLong();
			}
			catch (RuntimeException ex) {
				this.permits.release();
				throw new TrailBroken("The node has no number", ex);
			}
		}
		return new Chain(this.node * CHAINS_OF_A_NODE + this.opened.incrementAndGet());
	}

}
