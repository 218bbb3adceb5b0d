package dk.uthflow.production;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * There is no Docker engine where these tests run: they read the files that it would
 * read.
 */
class DockerfileTests {

	private static final Set<String> INSTRUCTIONS = Set.of("FROM", "RUN", "COPY", "WORKDIR", "ENV", "USER", "VOLUME",
			"EXPOSE", "HEALTHCHECK", "ENTRYPOINT", "CMD", "ARG", "LABEL");

	private static final Path APPLICATION = Path.of("docker/Dockerfile");

	@ParameterizedTest
	@CsvSource({ "docker/Dockerfile, .", "docker/ldap/Dockerfile, docker/ldap" })
	void whatAnImageCopiesIsThere(Path file, Path context) throws IOException {
		Dockerfile dockerfile = Dockerfile.read(file);
		List<String> sources = dockerfile.all("COPY")
			.stream()
			.filter(Dockerfile.Instruction::isCopyFromContext)
			.flatMap((copy) -> copy.sources().stream())
			.toList();
		assertThat(sources).isNotEmpty().allSatisfy((source) -> assertThat(context.resolve(source)).exists());
	}

	@ParameterizedTest
	@CsvSource({ "docker/Dockerfile, uthflow", "docker/ldap/Dockerfile, openldap" })
	void whatRunsDoesNotRunAsRoot(Path file, String user) throws IOException {
		Dockerfile dockerfile = Dockerfile.read(file);
		assertThat(dockerfile.instructions()).allSatisfy((each) -> assertThat(INSTRUCTIONS).contains(each.name()));
		assertThat(dockerfile.lastStage().all("USER")).extracting(Dockerfile.Instruction::words)
			.containsExactly(List.of(user));
		assertThat(dockerfile.lastStage().all("HEALTHCHECK")).hasSize(1);
		assertThat(dockerfile.lastStage().all("ENTRYPOINT")).hasSize(1);
	}

	@Test
	void theApplicationIsBuiltInOneStageAndRunsWithoutItsToolsInAnother() throws IOException {
		Dockerfile dockerfile = Dockerfile.read(APPLICATION);
		assertThat(dockerfile.stages()).containsExactly("node", "build", "run");
		assertThat(dockerfile.all("COPY")).filteredOn((copy) -> !copy.isCopyFromContext())
			.allSatisfy((copy) -> assertThat(dockerfile.stages()).contains(copy.option("--from")));
		assertThat(dockerfile.lastStage().all("FROM").get(0).words().get(0)).endsWith("jre");
		assertThat(dockerfile.lastStage().all("COPY"))
			.allSatisfy((copy) -> assertThat(copy.option("--from")).isEqualTo("build"));
	}

	@Test
	void whatTheBuildReadsIsNotIgnored() throws IOException {
		List<String> let = Files.readAllLines(Path.of("docker/Dockerfile.dockerignore"));
		assertThat(let).contains("*");
		Dockerfile.read(APPLICATION)
			.all("COPY")
			.stream()
			.filter(Dockerfile.Instruction::isCopyFromContext)
			.flatMap((copy) -> copy.sources().stream())
			.forEach((source) -> assertThat(let).contains("!" + source));
	}

	@Test
	void theImageSetsOnlyWhatTheApplicationKnows() throws IOException {
		List<String> names = Dockerfile.read(APPLICATION)
			.all("ENV")
			.stream()
			.flatMap((env) -> env.words().stream())
			.filter((word) -> word.matches("[A-Z_]+=.*"))
			.map((word) -> word.substring(0, word.indexOf('=')))
			.toList();
		assertThat(names).contains("UTHFLOW_DATA_DIR", "SERVER_PORT")
			.allSatisfy((name) -> assertThat(name).satisfiesAnyOf((known) -> assertThat(known).startsWith("JAVA_"),
					(known) -> assertThat(KnownSettings.load()).contains(KnownSettings.spelledPlainly(known))));
	}

}
