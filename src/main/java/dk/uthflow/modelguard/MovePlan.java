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
	 * @param reason why not, or null
	 */
	record Step(String element, String name, long cases, String target, String reason) {

		public boolean maps() {
			return this.target != null;
		}

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

		KEPT("Beholder sin tid i hver sag; det, der er sket, sker ikke igen"),
		REMOVED("Findes ikke i den nye version og bortfalder"),
		NEW("Ny: tiden regnes ud for hver sag, og er den passeret, sker det straks");

		private final String danish;

		Fate(String danish) {
			this.danish = danish;
		}

		public String danish() {
			return this.danish;
		}

	}

}
