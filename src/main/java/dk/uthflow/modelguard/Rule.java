package dk.uthflow.modelguard;

/**
 * Something that every set of models in force must keep.
 */
interface Rule {

	void check(Models models, Findings findings);

}
