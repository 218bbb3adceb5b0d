package dk.uthflow.embedded;

import java.util.Locale;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
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
			if (cause instanceof BindException setting) {
				say(sentence(setting));
				return true;
			}
		}
		return false;
	}

	/**
	 * A setting's own check says what is wrong, its name first; a value of the wrong kind
	 * has no such sentence.
	 */
	private static String sentence(BindException setting) {
		String name = setting.getName().toString();
		String reason = String.valueOf(NestedExceptionUtils.getMostSpecificCause(setting).getMessage());
		if (setting.getProperty() != null) {
			return "%s: værdien '%s' kan ikke bruges her".formatted(variable(name), setting.getProperty().getValue());
		}
		if (reason.startsWith(name + ".")) {
			int end = reason.indexOf(' ');
			return "%s: %s".formatted(variable(reason.substring(0, end)), reason.substring(end + 1));
		}
		return "%s: %s".formatted(variable(name), reason);
	}

	private static String variable(String property) {
		return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
	}

	private static void say(String sentence) {
		System.err.println("uthflow kan ikke starte: " + sentence + ".");
	}

}
