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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

	/** The cheap half of what the guard asks of a deployment, while one draws. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"name=\"Fjern identitet\" | name=\"Fjern identitet\" camunda:class=\"x.Y\" | kendte-byggeklodser",
			"<bpmn:serviceTask id=\"fjernIdentitet\" | <bpmn:sendTask id=\"sendt\" name=\"Send\" /><bpmn:serviceTask id=\"fjernIdentitet\" | kendte-byggeklodser",
			"<camunda:failedJobRetryTimeCycle>R10/PT5M</camunda:failedJobRetryTimeCycle> | <camunda:executionListener event=\"start\" class=\"x.Y\"/> | kendte-byggeklodser",
			"\"Påmindelse\" triggeredByEvent=\"true\"> | \"Påmindelse\" triggeredByEvent=\"true\"><bpmn:multiInstanceLoopCharacteristics/> | kendte-byggeklodser",
			"\"sagsbehandling\" name | \"behandling\" name | kendte-trin",
			"roles.at('dpsInitialmodtager', lokation) | lokation | opgaver-har-roller",
			"camunda:formRefBinding=\"latest\" | camunda:formRefBinding=\"deployment\" | formular-nyeste",
			"camunda:asyncBefore=\"true\" | camunda:asyncBefore=\"false\" | ud-af-huset-som-job",
			"<camunda:failedJobRetryTimeCycle>R10/PT5M</camunda:failedJobRetryTimeCycle> | <camunda:properties/> | ud-af-huset-som-job",
			"${deadlines.alarm( | ${deadlines.warning( | fristens-alarm" })
	void aModelThatBreaksARuleOfOursIsNotEither(String what, String instead, String rule, @TempDir Path folder)
			throws Exception {
		Path bad = folder.resolve("bad.bpmn");
		String ours = Files.readString(Path.of("bpmn/uth.bpmn"));
		assertThat(ours).contains(what);
		Files.writeString(bad, ours.replace(what, instead));
		assertThat(lint(List.of(bad))).contains("uthflow/" + rule);
	}

	/** The plugin as Camunda Modeler loads it, in a window of its own. */
	@Test
	void camundaModelerGetsTheSameRules() throws Exception {
		Path client = Path.of("target/modeler-plugin/uthflow/client.js");
		Process process = new ProcessBuilder(Tools.require("node").toString(), "-e", """
				globalThis.window = {};
				require('vm').runInThisContext(require('fs').readFileSync(process.argv[1], 'utf8'));
				const [{ plugin, type }] = window.plugins;
				const names = Object.keys(plugin.config.rules).map((rule) => rule.split('/')[1]);
				names.forEach((name) => plugin.resolver.resolveRule('bpmnlint-plugin-uthflow', name)().check.call);
				console.log(type, names.length);""", client.toString()).redirectErrorStream(true).start();
		assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
			.isEqualTo("lintRules.bpmn 6");
	}

	/** What bpmnlint says; empty when it finds nothing and ends well. */
	private static String lint(List<Path> models) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Tools.require("node").toString(), "node_modules/bpmnlint/bin/bpmnlint.js", "--config",
						FRONTEND.toAbsolutePath().relativize(Path.of("bpmn/.bpmnlintrc").toAbsolutePath()).toString()));
		models.forEach((model) -> command.add(model.toAbsolutePath().toString()));
		ProcessBuilder lint = new ProcessBuilder(command).directory(FRONTEND.toFile()).redirectErrorStream(true);
		lint.environment().put("NODE_PATH", Path.of("bpmn").toAbsolutePath().toString());
		Process process = lint.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return (process.exitValue() == 0) ? said : "exit " + process.exitValue() + "\n" + said;
	}

}
