package dk.uthflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models and forms of the class path when they differ from what is deployed.
 * The names are the files' own, so that a jar and an unpacked build mean the same
 * deployment; the engine's deployment lock makes two nodes that start at once deploy
 * once.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(ModelDeployment.class);

	private static final String SOURCE = "class path";

	private static final List<String> PATTERNS = List.of("classpath*:bpmn/*.bpmn", "classpath*:bpmn/*.dmn",
			"classpath*:forms/*.form");

	private final RepositoryService repository;

	ModelDeployment(RepositoryService repository) {
		this.repository = repository;
	}

	@Override
	public void afterSingletonsInstantiated() {
		try {
			DeploymentBuilder deployment = this.repository.createDeployment()
				.name("uthflow")
				.source(SOURCE)
				.enableDuplicateFiltering(true);
			for (String pattern : PATTERNS) {
				addAll(deployment, pattern);
			}
			DeploymentWithDefinitions deployed = deployment.deployWithResult();
			boolean isNew = deployed.getDeployedProcessDefinitions() != null
					|| deployed.getDeployedDecisionDefinitions() != null;
			log.info("Modeller: {}", isNew ? "lagt i drift" : "uændrede");
			Optional.ofNullable(deployed.getDeployedProcessDefinitions()).orElse(List.of()).forEach(this::tellOfOwners);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The models on the class path could not be read", ex);
		}
	}

	/**
	 * A new version of the application wins over what a process owner changed; say so.
	 */
	private void tellOfOwners(ProcessDefinition model) {
		if (model.getVersion() == 1) {
			return;
		}
		ProcessDefinition before = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(model.getKey())
			.processDefinitionVersion(model.getVersion() - 1)
			.singleResult();
		boolean byOwner = before != null && !SOURCE.equals(this.repository.createDeploymentQuery()
			.deploymentId(before.getDeploymentId())
			.singleResult()
			.getSource());
		if (byOwner) {
			log.warn(
					"Modellen {} fulgte med programmet og afløser version {}, som en procesejer lagde i drift; på /modeller kan den lægges tilbage",
					model.getKey(), before.getVersion());
		}
	}

	private static void addAll(DeploymentBuilder deployment, String pattern) throws IOException {
		Resource[] resources = new PathMatchingResourcePatternResolver().getResources(pattern);
		Arrays.sort(resources, Comparator.comparing(Resource::getFilename));
		for (Resource resource : resources) {
			try (InputStream in = resource.getInputStream()) {
				deployment.addInputStream(resource.getFilename(), in);
			}
		}
	}

}
