package dk.uthflow.production;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

import dk.uthflow.testing.Tools;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

class ComposeFileTests {

	private static final Path DOCKER = Path.of("docker");

	private static final Path FILE = DOCKER.resolve("compose.yaml");

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:[?-][^}]*)?}");

	private static Map<String, Map<String, Object>> services;

	private static Map<String, Object> volumes;

	@BeforeAll
	@SuppressWarnings("unchecked")
	static void read() throws IOException {
		try (Reader reader = Files.newBufferedReader(FILE)) {
			Map<String, Object> compose = new Yaml().load(reader);
			services = (Map<String, Map<String, Object>>) compose.get("services");
			volumes = (Map<String, Object>) compose.get("volumes");
		}
	}

	@Test
	void twoNodesShareADatabaseBehindAProxy() throws IOException {
		assertThat(services).containsOnlyKeys("app1", "app2", "proxy", "database", "ldap", "mail");
		assertThat(services.get("app1")).isEqualTo(services.get("app2")).doesNotContainKey("ports");
		assertThat(services.get("database")).containsEntry("image", "postgres:17").doesNotContainKey("ports");
		assertThat(Files.readString(DOCKER.resolve("proxy/Caddyfile"))).contains("app1:8080 app2:8080");
	}

	@Test
	void theNodesAreToldOnlyWhatTheApplicationUnderstands() {
		assertThat(environment("app1").keySet())
			.contains("SPRING_DATASOURCE_URL", "SPRING_LDAP_URLS", "SPRING_MAIL_HOST", "UTHFLOW_DEMO")
			.allSatisfy((name) -> assertThat(KnownSettings.load()).contains(KnownSettings.spelledPlainly(name)));
	}

	@Test
	void everyMountedFileAndBuildFolderIsThere() {
		services.values().forEach((service) -> {
			for (String volume : list(service, "volumes")) {
				String source = volume.substring(0, volume.indexOf(':'));
				if (source.startsWith(".")) {
					assertThat(DOCKER.resolve(source)).isRegularFile();
				}
				else {
					assertThat(volumes).containsKey(source);
				}
			}
		});
		assertThat(DOCKER.resolve((String) services.get("ldap").get("build"))).isDirectory();
		assertThat(list(services.get("ldap"), "volumes"))
			.contains("../src/main/resources/ldap/demo.ldif:/demo.ldif:ro");
	}

	@Test
	void noPasswordIsWrittenInTheComposeFileAndNoneHasADefault() throws IOException {
		services.keySet().forEach((service) -> environment(service).forEach((name, value) -> {
			if (name.endsWith("PASSWORD")) {
				assertThat(value).as(name).matches("\\$\\{[A-Z_]+(:\\?[^}]+|:-)}");
			}
		}));
		Properties example = variables(".env.example");
		example.stringPropertyNames()
			.stream()
			.filter((name) -> name.endsWith("PASSWORD"))
			.forEach((name) -> assertThat(example.getProperty(name)).as(name).isEmpty());
	}

	@Test
	void theDirectoryWithPublicPasswordsRunsInTheDemoOnly() {
		assertThat(services.get("ldap")).containsEntry("profiles", List.of("demo"));
		assertThat(services.get("mail")).containsEntry("profiles", List.of("demo"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "demo.env", ".env.example" })
	void everyVariableThatMustBeSetIsInTheFilesToStartFrom(String file) throws IOException {
		Properties set = variables(file);
		List<String> required = VARIABLE.matcher(Files.readString(FILE))
			.results()
			.filter((found) -> found.group(2) != null && found.group(2).startsWith(":?"))
			.map((found) -> found.group(1))
			.distinct()
			.toList();
		assertThat(required).hasSizeGreaterThan(5);
		assertThat(set.stringPropertyNames()).containsAll(required);
	}

	@Test
	void theProxysSettingsAreValid() throws Exception {
		Program.run(Tools.require("caddy").toString(), "validate", "--adapter", "caddyfile", "--config",
				DOCKER.resolve("proxy/Caddyfile").toString());
	}

	@Test
	void composeItselfReadsTheFile() throws Exception {
		if (Tools.find("docker").isEmpty() || !Program.succeeds("docker", "compose", "version")) {
			System.err.printf("%n!!! NOT TRIED: docker compose is not on this machine, nor in its packages%n%n");
			Assumptions.abort("docker compose is not on this machine");
		}
		Program.run("docker", "compose", "-f", FILE.toString(), "--env-file", "docker/demo.env", "config", "--quiet");
	}

	private static Properties variables(String file) throws IOException {
		Properties variables = new Properties();
		try (Reader reader = Files.newBufferedReader(DOCKER.resolve(file))) {
			variables.load(reader);
		}
		return variables;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, String> environment(String service) {
		return (Map<String, String>) services.get(service).getOrDefault("environment", Map.of());
	}

	@SuppressWarnings("unchecked")
	private static List<String> list(Map<String, Object> service, String key) {
		return (List<String>) service.getOrDefault(key, List.of());
	}

}
