package dk.uthflow.modelguard;

import java.util.List;

/**
 * What would become of the cases that run on one version of a process, were they moved to
 * the newest.
 *
 * @param from the version that they run on
 * @param to the newest
 * @param steps the steps where cases stand
 * @param timers what becomes of what the process waits for
 * @param findings what the guard says of the newest version now; nothing is moved to one
 * that it refuses
 * @param movable how many cases can be moved
 */
record MovePlan(DeployedModel from, DeployedModel to, List<Step> steps, List<Timer> timers, List<Finding> findings,
		long movable) {

	public long staying() {
		return this.from.running() - this.movable;
	}

	public boolean isAllowed() {
		return this.findings.isEmpty() && this.movable > 0;
	}

	/**
	 * A step where cases stand.
	 *
	 * @param element its id
	 * @param name what it is called
	 * @param cases how many stand there
	 * @param target what it is called in the newest version, or null where they cannot go
	 * there
	 * @param obstacle why not, or null
	 */
	record Step(String element, String name, long cases, String target, Obstacle obstacle) {

		public boolean maps() {
			return this.target != null;
		}

	}

	/** Why cases cannot go to the newest version. */
	enum Obstacle {

		/** The step is not there. */
		GONE,

		/** The step is another kind of step there, or inside of something else. */
		OTHER

	}

	/**
	 * Something that a process waits for.
	 *
	 * @param name what it is called
	 * @param fate what becomes of it
	 */
	record Timer(String name, Fate fate) {

	}

	enum Fate {

		/** It keeps its time, and what has happened does not happen again. */
		KEPT,

		/** It is not in the newest version. */
		REMOVED,

		/** It comes, at once where its time has passed. */
		NEW

	}

}
