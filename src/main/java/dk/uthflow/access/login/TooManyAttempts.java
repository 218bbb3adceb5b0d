package dk.uthflow.access.login;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/**
 * Too many failed log-ins to this account from this address.
 */
class TooManyAttempts extends AuthenticationException {

	private final Duration wait;

	TooManyAttempts(Duration wait) {
		super("Vent %d sekunder før næste forsøg".formatted(wait.toSeconds() + 1));
		this.wait = wait;
	}

	long seconds() {
		return this.wait.toSeconds() + 1;
	}

}
