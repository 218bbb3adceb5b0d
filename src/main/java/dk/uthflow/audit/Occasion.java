package dk.uthflow.audit;

/**
 * Somebody's request that goes on after its answer: what is done in another thread on the
 * occasion is logged as that person's.
 */
public final class Occasion {

	private static final ThreadLocal<Who> CURRENT = new ThreadLocal<>();

	private final Who who;

	Occasion(Who who) {
		this.who = who;
	}

	/** Runs the action, in this thread, as what was done on the occasion. */
	public void run(Runnable action) {
		Who before = CURRENT.get();
		CURRENT.set(this.who);
		try {
			action.run();
		}
		finally {
			if (before != null) {
				CURRENT.set(before);
			}
			else {
				CURRENT.remove();
			}
		}
	}

	/** Whose occasion this thread works on, or null. */
	static Who current() {
		return CURRENT.get();
	}

}
