package dk.uthflow.access.login;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Log-in with its failures slowed. That the directory is away is no failure of the user.
 */
class SlowedLogIn implements AuthenticationProvider {

	private static final Logger log = LoggerFactory.getLogger(SlowedLogIn.class);

	private static final int LONGEST_ID = 64;

	private final AuthenticationProvider logIn;

	private final Attempts attempts;

	SlowedLogIn(AuthenticationProvider logIn, Attempts attempts) {
		this.logIn = logIn;
		this.attempts = attempts;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		String account = attempt.getName();
		String address = (attempt.getDetails() instanceof WebAuthenticationDetails web) ? web.getRemoteAddress() : "";
		Duration wait = this.attempts.take(account, address);
		if (!wait.isZero()) {
			log.warn("For mange forsøg på log-ind som '{}' fra {}", forTheLog(account), address);
			throw new TooManyAttempts(wait);
		}
		try {
			Authentication user = this.logIn.authenticate(attempt);
			this.attempts.giveBack(account, address);
			return user;
		}
		catch (AuthenticationServiceException ex) {
			this.attempts.giveBack(account, address);
			throw ex;
		}
		catch (AuthenticationException ex) {
			log.info("Log-ind som '{}' fra {} mislykkedes", forTheLog(account), address);
			throw ex;
		}
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return this.logIn.supports(authentication);
	}

	/** What somebody typed may hold line breaks, or be a password in the wrong field. */
	private static String forTheLog(String account) {
		String known = account.replaceAll("[^\\p{L}\\p{N}._@-]", "?");
		return (known.length() > LONGEST_ID) ? known.substring(0, LONGEST_ID) : known;
	}

}
