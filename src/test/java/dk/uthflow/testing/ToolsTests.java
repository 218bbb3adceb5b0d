package dk.uthflow.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ToolsTests {

	@Test
	void aProgramIsFoundByTheFirstNameThatTheMachineKnows() {
		assertThat(Tools.require("no-such-program", "sh")).isExecutable().hasFileName("sh");
	}

	@Test
	void aMissingProgramSkipsTheTestOnAPersonsMachineAndSaysSoAloud() {
		PrintStream screen = System.err;
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
		try {
			assertThatThrownBy(() -> Tools.require(false, "no-such-program")).isInstanceOf(TestAbortedException.class);
		}
		finally {
			System.setErr(screen);
		}
		assertThat(said.toString(StandardCharsets.UTF_8)).contains("TEST SKIPPED", "no-such-program");
	}

	@Test
	void aMissingProgramFailsTheTestOnABuildServer() {
		assertThatThrownBy(() -> Tools.require(true, "no-such-program")).isInstanceOf(AssertionError.class)
			.hasMessageContaining("no-such-program");
	}

}
