package dk.uthflow.notice;

/** How a person wants to hear of something. */
enum Choice {

	/** At once. */
	STRAKS,

	/** In the overview of the day. */
	DAGLIGT,

	/** Not at all. */
	ALDRIG

}
