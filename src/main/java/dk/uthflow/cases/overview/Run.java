package dk.uthflow.cases.overview;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import dk.uthflow.cases.HeldCase;

/**
 * One action on many cases: chosen first, then carried out once, case by case.
 */
final class Run {

	private final String userId;

	private final List<HeldCase> cases;

	private final String backTo;

	private final AtomicReference<Receiver> receiver = new AtomicReference<>();

	private final AtomicInteger moved = new AtomicInteger();

	private final AtomicInteger alreadyThere = new AtomicInteger();

	private final List<NotDone> notDone = new CopyOnWriteArrayList<>();

	/**
	 * @param userId who does it
	 * @param cases the cases as the page showed them
	 * @param backTo the overview's query that they were chosen from
	 */
	Run(String userId, List<HeldCase> cases, String backTo) {
		this.userId = userId;
		this.cases = List.copyOf(cases);
		this.backTo = backTo;
	}

	/**
	 * Whether it begins now; a run begins once, whoever asks again and for whomever.
	 */
	boolean begin(Receiver asked) {
		return this.receiver.compareAndSet(null, asked);
	}

	void moved() {
		this.moved.incrementAndGet();
	}

	void alreadyThere() {
		this.alreadyThere.incrementAndGet();
	}

	void notMoved(HeldCase held, String why) {
		this.notDone.add(new NotDone(held, why));
	}

	String userId() {
		return this.userId;
	}

	List<HeldCase> cases() {
		return this.cases;
	}

	String backTo() {
		return this.backTo;
	}

	/** Who gets the cases, or null before it has begun. */
	Receiver receiver() {
		return this.receiver.get();
	}

	int movedSoFar() {
		return this.moved.get();
	}

	/** The cases that the receiver had before; there was nothing to do. */
	int alreadyThereSoFar() {
		return this.alreadyThere.get();
	}

	int reached() {
		return this.moved.get() + this.alreadyThere.get() + this.notDone.size();
	}

	List<NotDone> notDone() {
		return List.copyOf(this.notDone);
	}

	boolean isBegun() {
		return receiver() != null;
	}

	boolean isFinished() {
		return isBegun() && reached() == this.cases.size();
	}

	/** A case that was not moved, and why. */
	record NotDone(HeldCase held, String why) {

	}

}
