package dk.uthflow.modelguard;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dk.uthflow.modelguard.ModelPage.Step;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import org.springframework.stereotype.Component;

/**
 * Puts together what the page of a version shows.
 */
@Component
class ModelPages {

	private final DeployedModels models;

	ModelPages(DeployedModels models) {
		this.models = models;
	}

	/**
	 * @param version the version, or null for the newest
	 */
	Optional<ModelPage> page(ModelKind kind, String key, Integer version) {
		List<DeployedModel> versions = this.models.versions(kind, key);
		return versions.stream()
			.filter((model) -> version == null || model.version() == version)
			.findFirst()
			.map((model) -> new ModelPage(model, versions.get(0).version(), versions, changes(model, versions),
					steps(model)));
	}

	/** What is different in this version from the one before it. */
	private List<ModelChange> changes(DeployedModel model, List<DeployedModel> versions) {
		int place = versions.indexOf(model);
		return (place + 1 < versions.size()) ? changes(versions.get(place + 1), model) : List.of();
	}

	/** What is different in the second from the first. */
	List<ModelChange> changes(DeployedModel from, DeployedModel to) {
		Optional<ModelFile> before = this.models.file(from);
		Optional<ModelFile> after = this.models.file(to);
		return (before.isPresent() && after.isPresent()) ? ModelDiff.between(before.get(), after.get()) : List.of();
	}

	private List<Step> steps(DeployedModel model) {
		if (model.kind() != ModelKind.PROCES || model.running() == 0) {
			return List.of();
		}
		Optional<ModelFile> file = this.models.file(model);
		Map<String, Long> cases = this.models.casesByStep(model);
		return cases.entrySet()
			.stream()
			.map((step) -> new Step(step.getKey(),
					file.map((found) -> name(found, step.getKey())).orElse(step.getKey()), step.getValue()))
			.toList();
	}

	private static String name(ModelFile file, String id) {
		try {
			return name(Xml.read(file.content()), id).filter((name) -> !name.isBlank()).orElse(id);
		}
		catch (SAXException ex) {
			return id;
		}
	}

	private static Optional<String> name(Element element, String id) {
		if (id.equals(element.getAttribute("id"))) {
			return Optional.of(element.getAttribute("name"));
		}
		return Xml.children(element).stream().flatMap((child) -> name(child, id).stream()).findFirst();
	}

}
