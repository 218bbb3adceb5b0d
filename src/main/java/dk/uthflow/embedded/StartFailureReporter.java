package dk.uthflow.embedded;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in one sentence why the start stopped, where the reason is a setting.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailureReporter implements SpringBootExceptionReporter {

	StartFailureReporter(ConfigurableApplicationContext context) {
		// the constructor that Spring Boot looks for
	}

	@Override
	public boolean reportException(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof WrongSetting) {
				say(cause.getMessage());
				return true;
			}
			if (cause instanceof PortInUseException port) {
				say("SERVER_PORT: port %d er optaget; vælg en anden".formatted(port.getPort()));
				return true;
			}
		}
		return false;
	}

	private static void say(String sentence) {
		System.err.println("uthflow kan ikke starte: " + sentence + ".");
	}

}
