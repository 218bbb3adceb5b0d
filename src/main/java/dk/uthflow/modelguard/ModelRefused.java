package dk.uthflow.modelguard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;

/**
 * A deployment breaks rules, and nothing of it is kept. It is the engine's own kind of
 * refusal, so that Camunda Modeler shows what is wrong and where.
 */
public class ModelRefused extends ParseException {

	private final transient List<Finding> findings;

	ModelRefused(List<Finding> findings) {
		super(message(findings), findings.get(0).resource(), problems(findings, findings.get(0).resource()), List.of());
		this.findings = findings;
		Map<String, List<Problem>> others = new LinkedHashMap<>();
		findings.forEach((finding) -> others.computeIfAbsent(finding.resource(), (name) -> problems(findings, name)));
		others.remove(findings.get(0).resource());
		List<org.camunda.bpm.engine.ResourceReport> reports = new ArrayList<>(getResorceReports());
		others.forEach((name, problems) -> reports.add(new ResourceReportImpl(name, problems, List.of())));
		this.resorceReports = reports;
	}

	public List<Finding> findings() {
		return this.findings;
	}

	private static String message(List<Finding> findings) {
		StringBuilder message = new StringBuilder("Modellen er ikke lagt i drift. %s:"
			.formatted((findings.size() == 1) ? "Én regel er brudt" : findings.size() + " regler er brudt"));
		for (int i = 0; i < findings.size(); i++) {
			message.append("\n%d. %s".formatted(i + 1, findings.get(i).text()));
		}
		return message.toString();
	}

	private static List<Problem> problems(List<Finding> findings, String resource) {
		return findings.stream()
			.filter((finding) -> finding.resource().equals(resource))
			.map((finding) -> (Problem) new OfElement(finding))
			.toList();
	}

	private record OfElement(Finding finding) implements Problem {

		@Override
		public String getMessage() {
			return this.finding.text();
		}

		@Override
		public int getLine() {
			return 0;
		}

		@Override
		public int getColumn() {
			return 0;
		}

		@Override
		public String getMainElementId() {
			return this.finding.element();
		}

		@Override
		public List<String> getElementIds() {
			return (this.finding.element() != null) ? List.of(this.finding.element()) : List.of();
		}

	}

}
