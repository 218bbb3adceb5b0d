package dk.uthflow.modelguard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Reads files into models. A file that cannot be read is a finding.
 */
class ModelsReader {

	private static final String RULE = "Filen kan læses";

	private static final String KIND = "Kendt slags fil";

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Vocabulary vocabulary;

	private final Findings findings;

	ModelsReader(Vocabulary vocabulary, Findings findings) {
		this.vocabulary = vocabulary;
		this.findings = findings;
	}

	/**
	 * @param deployed what is deployed now
	 * @param before what is in force until then
	 */
	Models read(List<ModelFile> deployed, List<ModelFile> before) {
		return new Models(deployed,
				over(each(deployed, this::processes), each(before, this::processes), ProcessModel::key),
				over(each(deployed, this::decisions), each(before, this::decisions), DecisionModel::key),
				over(each(deployed, this::forms), each(before, this::forms), FormModel::id), this.vocabulary);
	}

	private static <T> List<T> each(List<ModelFile> files, Function<ModelFile, List<T>> read) {
		return files.stream().flatMap((file) -> read.apply(file).stream()).toList();
	}

	private static <T> List<T> over(List<T> upper, List<T> lower, Function<T, String> key) {
		List<String> keys = upper.stream().map(key).toList();
		List<T> all = new ArrayList<>(upper);
		all.addAll(lower.stream().filter((one) -> !keys.contains(key.apply(one))).collect(Collectors.toList()));
		return all;
	}

	private List<ProcessModel> processes(ModelFile file) {
		if (!file.isBpmn() || !isXml(file)) {
			return List.of();
		}
		try {
			BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
			List<ProcessModel> processes = model.getDefinitions()
				.getRootElements()
				.stream()
				.filter(Process.class::isInstance)
				.map((process) -> new ProcessModel(file.name(), (Process) process))
				.toList();
			if (processes.isEmpty()) {
				unreadable(file, "Der er ingen proces i filen.");
			}
			return processes;
		}
		catch (ModelException ex) {
			unreadable(file, "Den er ikke gyldig BPMN.");
			return List.of();
		}
	}

	private List<DecisionModel> decisions(ModelFile file) {
		if (!file.isDmn() || !isXml(file)) {
			return List.of();
		}
		return Xml.children(root(file))
			.stream()
			.filter((element) -> element.getLocalName().equals("decision"))
			.map((element) -> new DecisionModel(file.name(), element))
			.toList();
	}

	private List<FormModel> forms(ModelFile file) {
		if (!file.isForm()) {
			return List.of();
		}
		try {
			JsonNode json = JSON.readTree(file.content());
			if (json != null && json.path("components").isArray() && json.path("id").isTextual()) {
				return List.of(new FormModel(file.name(), json));
			}
			unreadable(file, "Den er ikke en Camunda-formular med id.");
		}
		catch (IOException ex) {
			unreadable(file, "Den er ikke gyldig JSON.");
		}
		return List.of();
	}

	/** Says so of every file that is of no kind a model has. */
	void checkKinds(List<ModelFile> files) {
		for (ModelFile file : files) {
			boolean isKnown = (file.isBpmn() || file.isDmn() || file.isForm())
					&& file.name().matches("[^/\\\\\\p{Cntrl}]+");
			if (!isKnown) {
				this.findings.add(KIND, file.name(), null, "Kun .bpmn, .dmn og .form kan lægges i drift.",
						"Tag filen ud af det, der lægges i drift.");
			}
		}
	}

	private boolean isXml(ModelFile file) {
		try {
			Xml.read(file.content());
			return true;
		}
		catch (SAXException ex) {
			unreadable(file, "Den er ikke gyldig XML, eller den har en dokumenttype.");
			return false;
		}
	}

	private static Element root(ModelFile file) {
		try {
			return Xml.read(file.content());
		}
		catch (SAXException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void unreadable(ModelFile file, String problem) {
		this.findings.add(RULE, file.name(), null, problem, "Åbn den i Camunda Modeler, ret den og gem den igen.");
	}

}
