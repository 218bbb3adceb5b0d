package dk.uthflow.engine;

import java.util.TimeZone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The engine keeps times without a zone, as its node's local time. So every node lives in
 * UTC: nodes agree on what a time means, and no hour exists twice in an autumn night,
 * which would let a timer fire an hour early. What people see is in Danish time all the
 * same.
 */
class EngineZone implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
	}

}
