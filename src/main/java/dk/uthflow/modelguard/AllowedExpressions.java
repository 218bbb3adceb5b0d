package dk.uthflow.modelguard;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dk.uthflow.modelguard.Expression.Call;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Node;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Expressions stand only where they steer the case, and know nothing but the documented
 * beans, what these can do, and the case's variables. In a name they would put a case's
 * text into history.
 */
class AllowedExpressions implements Rule {

	private static final String RULE = "Kun kendte udtryk";

	private static final String EXECUTION = "execution";

	private static final Map<String, Set<String>> PLACES = Map.of("userTask",
			Set.of("assignee", "candidateGroups", "dueDate", "priority"), "serviceTask", Set.of("expression"));

	private static final Set<String> TEXTS = Set.of("conditionExpression", "timeDate", "timeDuration", "timeCycle");

	/** Where something written without {@code ${…}} would be taken as it stands. */
	private static final Set<String> MUST_BE = Set.of("expression", "conditionExpression");

	private static final Set<AstBinary.Operator> COMPARING = Set.of(AstBinary.EQ, AstBinary.NE, AstBinary.LT,
			AstBinary.LE, AstBinary.GT, AstBinary.GE, AstBinary.AND, AstBinary.OR);

	@Override
	public void check(Models models, Findings findings) {
		models.files().stream().filter(ModelFile::isBpmn).forEach((file) -> {
			try {
				new InFile(file.name(), models, findings).walk(Xml.read(file.content()));
			}
			catch (SAXException ex) {
				// said already, by the one who reads the file
			}
		});
	}

	private static final class InFile {

		private final String file;

		private final Models models;

		private final Findings findings;

		private Element place;

		private Set<String> variables = Set.of();

		private InFile(String file, Models models, Findings findings) {
			this.file = file;
			this.models = models;
			this.findings = findings;
		}

		private void walk(Element element) {
			if (element.getLocalName().equals("process")) {
				this.variables = this.models.processes()
					.stream()
					.filter((process) -> process.file().equals(this.file)
							&& process.key().equals(element.getAttribute("id")))
					.findFirst()
					.map(this.models::variablesOf)
					.orElse(Set.of());
			}
			this.place = element;
			Set<String> places = PLACES.getOrDefault(element.getLocalName(), Set.of());
			for (Attr attribute : Xml.attributes(element)) {
				check(attribute.getLocalName(), attribute.getValue(),
						places.contains(attribute.getLocalName()) && attribute.getNamespaceURI() != null);
			}
			check(element.getLocalName(), Xml.text(element), TEXTS.contains(element.getLocalName()));
			Xml.children(element).forEach(this::walk);
		}

		private void check(String where, String text, boolean allowed) {
			if (!Expression.isIn(text)) {
				if (allowed && MUST_BE.contains(where) && !text.isEmpty()) {
					say("»%s« er ikke et udtryk.".formatted(text), "Skriv det som ${…}.");
				}
				return;
			}
			if (!allowed) {
				say("Der må ikke stå et udtryk i »%s«: %s".formatted(where, text), "Skriv en fast tekst.");
				return;
			}
			Expression.parse(text)
				.ifPresentOrElse((expression) -> judge(expression, text),
						() -> say("Udtrykket %s kan ikke læses.".formatted(text), "Ret det; brug evt. en skabelon."));
		}

		private void judge(Expression expression, String text) {
			Node root = expression.root();
			if (!(root instanceof AstEval)) {
				say("Udtrykket %s blander tekst og udtryk.".formatted(text), "Skriv ét udtryk, ${…}, og intet andet.");
				return;
			}
			judge(root.getChild(0), text);
		}

		private void judge(Node node, String text) {
			if (Expression.call(node).isPresent()) {
				judge(Expression.call(node).orElseThrow(), text);
			}
			else if (node instanceof AstIdentifier name) {
				judgeVariable(name.getName(), text);
			}
			else if (node instanceof AstMethod || node instanceof AstDot || node instanceof AstBracket
					|| node instanceof AstFunction) {
				say("%s kalder eller læser noget, en model ikke må.".formatted(text),
						"Brug kun platformens ord (%s) og sagens oplysninger, som de er.".formatted(beans()));
			}
			else if (isOperator(node)) {
				IntStream.range(0, node.getCardinality()).forEach((i) -> judge(node.getChild(i), text));
			}
			else if (!(node instanceof AstString || node instanceof AstNumber || node instanceof AstBoolean
					|| node instanceof AstNull)) {
				say("%s bruger en regneart, en model ikke må.".formatted(text),
						"Sammenlign med ==, !=, <, >, and, or, not, empty eller vælg med ? :");
			}
		}

		private static boolean isOperator(Node node) {
			if (node instanceof AstBinary binary) {
				return COMPARING.contains(binary.getOperator());
			}
			if (node instanceof AstUnary unary) {
				return unary.getOperator() != AstUnary.NEG;
			}
			return node instanceof AstChoice || node instanceof AstNested;
		}

		private void judge(Call call, String text) {
			if (!this.models.vocabulary().isBean(call.bean())) {
				say("%s bruger »%s«, som en model ikke kender.".formatted(text, call.bean()),
						"Brug et af platformens ord: %s.".formatted(beans()));
				return;
			}
			List<Method> methods = this.models.vocabulary().methods(call.bean(), call.method());
			if (methods.isEmpty()) {
				say("»%s« kan ikke »%s«.".formatted(call.bean(), call.method()),
						"Den kan: %s.".formatted(String.join(", ", this.models.vocabulary().methodNames(call.bean()))));
				return;
			}
			List<Method> fitting = methods.stream()
				.filter((method) -> method.getParameterCount() == call.arguments().size())
				.toList();
			if (fitting.isEmpty()) {
				say("%s har ikke det rette antal oplysninger i parentesen.".formatted(text),
						"Skriv %d.".formatted(methods.get(0).getParameterCount()));
				return;
			}
			for (int i = 0; i < call.arguments().size(); i++) {
				judgeArgument(call.arguments().get(i), fitting.get(0).getParameterTypes()[i], text);
			}
		}

		private void judgeArgument(Node argument, Class<?> wanted, String text) {
			boolean isExecution = argument instanceof AstIdentifier name && name.getName().equals(EXECUTION);
			boolean wantsExecution = wanted.isAssignableFrom(DelegateExecution.class) && wanted != Object.class;
			if (wantsExecution && isExecution) {
				return;
			}
			if (wantsExecution) {
				say("%s skal have »execution« i parentesen.".formatted(text), "Skriv execution.");
				return;
			}
			judge(argument, text);
		}

		private void judgeVariable(String name, String text) {
			if (this.models.vocabulary().isBean(name)) {
				say("%s bruger »%s« som en oplysning.".formatted(text, name), "Skriv, hvad den skal gøre: %s."
					.formatted(String.join(", ", this.models.vocabulary().methodNames(name))));
			}
			else if (!this.variables.contains(name)) {
				say("%s bruger »%s«, som ingen formular eller tabel sætter.".formatted(text, name),
						"Ret navnet, eller tilføj feltet til formularen.");
			}
		}

		private String beans() {
			return this.models.vocabulary().beans().keySet().stream().sorted().collect(Collectors.joining(", "));
		}

		private void say(String problem, String remedy) {
			this.findings.add(RULE, this.file, Xml.idOf(this.place), problem, remedy);
		}

	}

}
