package dk.uthflow.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One clock for all: the engine's, so that a test that moves the engine's time moves the
 * application's with it.
 */
@Configuration(proxyBeanMethods = false)
class EngineClock {

	private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	@Bean
	Clock clock() {
		return new OfEngine(COPENHAGEN);
	}

	private static final class OfEngine extends Clock {

		private final ZoneId zone;

		private OfEngine(ZoneId zone) {
			this.zone = zone;
		}

		@Override
		public ZoneId getZone() {
			return this.zone;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return new OfEngine(zone);
		}

		@Override
		public Instant instant() {
			return ClockUtil.getCurrentTime().toInstant();
		}

	}

}
