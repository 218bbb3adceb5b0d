package dk.uthflow.audit;

/**
 * What came of it.
 */
public enum Outcome {

	DONE("gennemført"), REFUSED("nægtet"), FAILED("mislykket");

	private final String danish;

	Outcome(String danish) {
		this.danish = danish;
	}

	public String danish() {
		return this.danish;
	}

}
