package dk.uthflow.modelguard;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import dk.uthflow.testing.RunningApplication;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What a start does with the models that come with the program. */
@RunningApplication
class ModelsOfTheProgramTests {

	@Autowired
	@Qualifier("modelDeployment")
	private SmartInitializingSingleton start;

	@Autowired
	private RepositoryService repository;

	@TempDir
	private Path folder;

	private List<String> before;

	@BeforeEach
	void remember() {
		this.before = deployments();
	}

	@AfterEach
	void takeBackWhatWasDeployed() {
		deployments().stream()
			.filter((id) -> !this.before.contains(id))
			.forEach((id) -> this.repository.deleteDeployment(id, true));
	}

	@Test
	void modelsThatDidNotChangeAreNotDeployedAgain() {
		this.start.afterSingletonsInstantiated();
		assertThat(deployments()).isEqualTo(this.before);
	}

	@Test
	void whatAProcessOwnerChangedStaysInForceWhileTheProgramsModelsAreTheSame() {
		this.repository.createDeployment()
			.addString("besked.bpmn", changed("besked.bpmn", "name=\"Send mail\"", "name=\"Send mailen\""))
			.deploy();
		int version = newestVersion("besked");
		this.start.afterSingletonsInstantiated();
		assertThat(newestVersion("besked")).isEqualTo(version);
	}

	@Test
	void onlyWhatChangedIsDeployedAndOnceThoughTwoStartAtOnce() throws Exception {
		put("besked.bpmn", changed("besked.bpmn", "name=\"Send mail\"", "name=\"Send mailen\""));
		int version = newestVersion("besked");
		CompletableFuture<Void> first = CompletableFuture.runAsync(this::startWithFolder);
		CompletableFuture<Void> second = CompletableFuture.runAsync(this::startWithFolder);
		CompletableFuture.allOf(first, second).get();

		assertThat(newestVersion("besked")).isEqualTo(version + 1);
		List<String> added = deployments().stream().filter((id) -> !this.before.contains(id)).toList();
		assertThat(added).hasSize(1);
		assertThat(this.repository.getDeploymentResourceNames(added.get(0))).containsExactly("besked.bpmn");
	}

	@Test
	void aModelThatTheGuardRefusesStopsTheStartAndTheReasonIsSaid() throws Exception {
		put("besked.bpmn", changed("besked.bpmn", "${notices.send(besked)}", "${''.getClass()}"));
		Throwable failure = catchThrowable(this::startWithFolder);

		assertThat(failure).isInstanceOf(ModelRefused.class);
		assertThat(deployments()).isEqualTo(this.before);
		List<FailureAnalyzer> analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, (type, name, problem) -> {
			});
		assertThat(analyzers.stream()
			.map((analyzer) -> analyzer.analyze(new IllegalStateException(failure)))
			.filter(Objects::nonNull))
			.anySatisfy((analysis) -> assertThat(analysis.getDescription()).contains("sendMail (besked.bpmn)",
					"Kun kendte udtryk"));
	}

	private List<String> deployments() {
		return this.repository.createDeploymentQuery()
			.orderByDeploymentId()
			.asc()
			.list()
			.stream()
			.map(Deployment::getId)
			.toList();
	}

	private int newestVersion(String key) {
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(key)
			.latestVersion()
			.singleResult()
			.getVersion();
	}

	private static String changed(String file, String what, String instead) {
		return Guard.ours(file).replace(what, instead);
	}

	private void put(String file, String content) throws IOException {
		Files.createDirectories(this.folder.resolve("bpmn"));
		Files.writeString(this.folder.resolve("bpmn").resolve(file), content);
	}

	/** A start of a program whose class path has the folder's files over its own. */
	private void startWithFolder() {
		Thread thread = Thread.currentThread();
		ClassLoader own = thread.getContextClassLoader();
		try (URLClassLoader withFolder = new URLClassLoader(new URL[] { url() },
				ModelsOfTheProgramTests.class.getClassLoader())) {
			thread.setContextClassLoader(withFolder);
			this.start.afterSingletonsInstantiated();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			thread.setContextClassLoader(own);
		}
	}

	private URL url() throws MalformedURLException {
		return this.folder.toUri().toURL();
	}

}
