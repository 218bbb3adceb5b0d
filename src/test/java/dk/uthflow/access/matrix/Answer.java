package dk.uthflow.access.matrix;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/**
 * What an answer says about whether one may.
 *
 * @param status the status
 * @param leadsTo where it leads, or nothing
 * @param body what it says, without what differs from answer to answer
 */
record Answer(int status, String leadsTo, String body) {

	private static final Pattern TOKEN = Pattern.compile("(name=\"_csrf\"[^>]*value|content)=\"[^\"]*\"");

	static Answer of(HttpResponse<String> answer) {
		return new Answer(answer.statusCode(),
				answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", ""),
				TOKEN.matcher(answer.body()).replaceAll("$1=\"\""));
	}

	/** Not for this person, or for nobody who is not logged in. */
	boolean isRefused() {
		return this.status == 401 || this.status == 403 || asksForLogIn() || asksForLogInAgain();
	}

	/** Turned away before anything was looked up. */
	boolean isTurnedAway() {
		return this.status == 401 || asksForLogIn() || asksForLogInAgain()
				|| (this.status == 403 && (this.body.contains("Ingen adgang") || this.body.contains("Dine roller")));
	}

	boolean asksForLogIn() {
		return this.status == 302 && this.leadsTo.equals("/login");
	}

	/**
	 * For whoever sends a form without its token and is nobody: the page stood open too
	 * long.
	 */
	private boolean asksForLogInAgain() {
		return this.status == 302 && this.leadsTo.equals("/login?igen");
	}

	boolean isOk() {
		return this.status >= 200 && this.status < 300;
	}

	/** Says the same about one thing as another answer does about another thing. */
	boolean isLike(Answer other, String thing, String otherThing) {
		return this.status == other.status && this.body.replace(thing, "?").equals(other.body.replace(otherThing, "?"));
	}

	@Override
	public String toString() {
		return this.status + (this.leadsTo.isEmpty() ? "" : " to " + this.leadsTo);
	}

}
