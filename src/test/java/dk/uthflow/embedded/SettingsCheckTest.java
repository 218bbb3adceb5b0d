package dk.uthflow.embedded;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SettingsCheckTest {

	@ParameterizedTest
	@ValueSource(strings = { "clamav", "clamav:", "3310", "clamav:port", "http://clamav:3310" })
	void anAddressOfClamdThatIsNoneIsNamed(String address) {
		MockEnvironment environment = new MockEnvironment().withProperty("uthflow.bilag.clamd", address);
		assertThatExceptionOfType(WrongSetting.class)
			.isThrownBy(() -> new SettingsCheck().postProcessEnvironment(environment, new SpringApplication()))
			.withMessageContaining("UTHFLOW_BILAG_CLAMD");
	}

}
