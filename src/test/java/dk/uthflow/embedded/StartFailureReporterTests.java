package dk.uthflow.embedded;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@ExtendWith(OutputCaptureExtension.class)
class StartFailureReporterTests {

	private final StartFailureReporter reporter = new StartFailureReporter(null);

	@Test
	void aValueOfTheWrongKindIsNamedByItsVariable(CapturedOutput output) {
		assertThat(this.reporter.reportException(new IllegalStateException(wrong("test.longest-wait", "længe"))))
			.isTrue();
		assertThat(output.getErr().lines())
			.containsExactly("uthflow kan ikke starte: TEST_LONGESTWAIT: værdien 'længe' kan ikke bruges her.");
	}

	@Test
	void whatASettingSaysOfItselfIsPassedOn(CapturedOutput output) {
		assertThat(this.reporter.reportException(wrong("test.longest-wait", "0s"))).isTrue();
		assertThat(output.getErr().lines())
			.containsExactly("uthflow kan ikke starte: TEST_LONGESTWAIT: skal være længere end ingenting.");
	}

	@Test
	void whatIsNoSettingIsLeftToOthers(CapturedOutput output) {
		assertThat(this.reporter.reportException(new IllegalStateException("noget andet"))).isFalse();
		assertThat(output.getErr()).isEmpty();
	}

	private static BindException wrong(String name, String value) {
		Binder binder = new Binder(new MapConfigurationPropertySource(Map.of(name, value)));
		return catchThrowableOfType(BindException.class, () -> binder.bindOrCreate("test", Waiting.class));
	}

	record Waiting(Duration longestWait) {

		Waiting {
			if (longestWait.isZero()) {
				throw new IllegalArgumentException("test.longest-wait skal være længere end ingenting");
			}
		}

	}

}
