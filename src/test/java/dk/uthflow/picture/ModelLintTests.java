package dk.uthflow.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dk.uthflow.testing.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * bpmnlint over every model, with the rules of {@code bpmn/.bpmnlintrc}.
 */
class ModelLintTests {

	private static final Path FRONTEND = Path.of("src/main/frontend");

	@Test
	void everyModelIsClean() throws Exception {
		try (Stream<Path> models = Files.list(Path.of("bpmn"))) {
			List<Path> all = models.filter((file) -> file.toString().endsWith(".bpmn")).sorted().toList();
			assertThat(all).isNotEmpty();
			assertThat(lint(all)).isEmpty();
		}
	}

	@Test
	void aModelWithAnUnlabelledEventIsNot(@TempDir Path folder) throws Exception {
		Path bad = folder.resolve("bad.bpmn");
		Files.writeString(bad, Files.readString(Path.of("bpmn/uth.bpmn")).replace("name=\"Hændelse rapporteret\"", ""));
		assertThat(lint(List.of(bad))).contains("label-required");
	}

	/** What bpmnlint says; empty when it finds nothing and ends well. */
	private static String lint(List<Path> models) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Tools.require("node").toString(), "node_modules/bpmnlint/bin/bpmnlint.js", "--config",
						FRONTEND.toAbsolutePath().relativize(Path.of("bpmn/.bpmnlintrc").toAbsolutePath()).toString()));
		models.forEach((model) -> command.add(model.toAbsolutePath().toString()));
		Process process = new ProcessBuilder(command).directory(FRONTEND.toFile()).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return (process.exitValue() == 0) ? said : "exit " + process.exitValue() + "\n" + said;
	}

}
