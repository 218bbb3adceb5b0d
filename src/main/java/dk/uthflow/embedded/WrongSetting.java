package dk.uthflow.embedded;

/**
 * A setting is missing or wrong: the start stops, and the message says in one sentence
 * which setting and why.
 */
class WrongSetting extends RuntimeException {

	WrongSetting(String variable, String why) {
		super("%s: %s".formatted(variable, why));
	}

}
