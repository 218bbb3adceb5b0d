package dk.uthflow.access.matrix;

/**
 * What an endpoint has to do with cases, which says how the matrix tries it.
 */
enum Touches {

	/** Nothing that is about anybody. */
	NOTHING,

	/** The one who asks, and no one else. */
	OWN,

	/** Who is logged in: tried with a log-in of its own. */
	SESSION,

	/** That cases run and how, for operators: never what they say. */
	OPERATION,

	/** One task of the engine, by its id. */
	TASK,

	/** One case, by its number. */
	CASE,

	/** Many cases; who sees which is a {@link Sight}. */
	LIST,

	/** How many cases there are; who sees which is a {@link Sight}. */
	COUNT,

	/** Cases that leave as a file; who sees which is a {@link Sight}. */
	EXPORT;

	boolean isOfMany() {
		return this == LIST || this == COUNT || this == EXPORT;
	}

}
