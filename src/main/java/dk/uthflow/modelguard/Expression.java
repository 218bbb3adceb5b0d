package dk.uthflow.modelguard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Builder.Feature;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * An expression of a model, read by the engine's own reader, so that what is judged is
 * what would be run.
 */
final class Expression {

	private final String text;

	private final Node root;

	private Expression(String text, Node root) {
		this.text = text;
		this.root = root;
	}

	/** The expression, or empty where the text cannot be read as one. */
	static Optional<Expression> parse(String text) {
		try {
			return Optional.of(new Expression(text,
					new Builder(Feature.METHOD_INVOCATIONS, Feature.VARARGS).build(text.strip()).getRoot()));
		}
		catch (TreeBuilderException ex) {
			return Optional.empty();
		}
	}

	/** Whether the engine would evaluate some of the text. */
	static boolean isIn(String text) {
		return text != null && (text.contains("${") || text.contains("#{"));
	}

	Node root() {
		return this.root;
	}

	String text() {
		return this.text;
	}

	/** Every call of a bean's method, wherever it stands in the expression. */
	List<Call> calls() {
		return calls((condition) -> true);
	}

	/** Whether the expression is nothing but this call, whatever it is given. */
	boolean isCallOf(String bean, String method) {
		return this.root.getCardinality() == 1
				&& call(this.root.getChild(0)).filter((call) -> call.is(bean, method)).isPresent();
	}

	boolean calls(String bean, String method) {
		return calls().stream().anyMatch((call) -> call.is(bean, method));
	}

	/**
	 * The calls that can be made where these conditions do not hold.
	 * @param mayHold whether a choice's condition, as {@code variable == 'value'}, may
	 * hold
	 */
	List<Call> calls(Predicate<Comparison> mayHold) {
		List<Call> calls = new ArrayList<>();
		collect(this.root, mayHold, calls);
		return calls;
	}

	private static void collect(Node node, Predicate<Comparison> mayHold, List<Call> calls) {
		if (node instanceof AstChoice) {
			boolean possible = comparison(node.getChild(0)).map(mayHold::test).orElse(true);
			collect(node.getChild(0), mayHold, calls);
			if (possible) {
				collect(node.getChild(1), mayHold, calls);
			}
			collect(node.getChild(2), mayHold, calls);
			return;
		}
		call(node).ifPresent(calls::add);
		for (int i = 0; i < node.getCardinality(); i++) {
			collect(node.getChild(i), mayHold, calls);
		}
	}

	/** Every {@code variable == 'value'} in the expression. */
	List<Comparison> comparisons() {
		List<Comparison> comparisons = new ArrayList<>();
		each(this.root, (node) -> comparison(node).ifPresent(comparisons::add));
		return comparisons;
	}

	/** The expression as {@code variable == 'value'}, where it is nothing but that. */
	Optional<Comparison> comparison() {
		return (this.root.getCardinality() == 1) ? comparison(this.root.getChild(0)) : Optional.empty();
	}

	/** Every name in the expression that is not a bean whose method is called. */
	Set<String> names() {
		Set<String> names = new LinkedHashSet<>();
		collectNames(this.root, names);
		return names;
	}

	private static void collectNames(Node node, Set<String> names) {
		if (node instanceof AstIdentifier name) {
			names.add(name.getName());
		}
		boolean isCall = call(node).isPresent();
		for (int i = isCall ? 1 : 0; i < node.getCardinality(); i++) {
			collectNames(node.getChild(i), names);
		}
	}

	private static void each(Node node, java.util.function.Consumer<Node> what) {
		what.accept(node);
		for (int i = 0; i < node.getCardinality(); i++) {
			each(node.getChild(i), what);
		}
	}

	/** The call that a part of an expression is, where it is one of a bean's method. */
	static Optional<Call> call(Node node) {
		if (node instanceof AstMethod && node.getChild(0) instanceof AstDot dot
				&& dot.getChild(0) instanceof AstIdentifier bean) {
			List<Node> arguments = new ArrayList<>();
			Node parameters = node.getChild(1);
			for (int i = 0; i < parameters.getCardinality(); i++) {
				arguments.add(parameters.getChild(i));
			}
			return Optional.of(new Call(bean.getName(), nameOf(dot), List.copyOf(arguments)));
		}
		return Optional.empty();
	}

	private static Optional<Comparison> comparison(Node node) {
		if (node instanceof AstBinary binary && binary.getOperator() == AstBinary.EQ) {
			Node left = node.getChild(0);
			Node right = node.getChild(1);
			if (left instanceof AstIdentifier name && right instanceof AstString value) {
				return Optional.of(new Comparison(name.getName(), textOf(value)));
			}
			if (right instanceof AstIdentifier name && left instanceof AstString value) {
				return Optional.of(new Comparison(name.getName(), textOf(value)));
			}
		}
		return Optional.empty();
	}

	/** The reader keeps the name to itself but for its text form, {@code ". name"}. */
	private static String nameOf(AstDot dot) {
		return dot.toString().substring(1).strip();
	}

	static String textOf(AstString literal) {
		return (String) literal.eval(null, null);
	}

	/**
	 * A call of a bean's method.
	 */
	record Call(String bean, String method, List<Node> arguments) {

		boolean is(String bean, String method) {
			return this.bean.equals(bean) && this.method.equals(method);
		}

		/** The argument at this place, where it is a text written in the model. */
		Optional<String> text(int place) {
			return (place < this.arguments.size() && this.arguments.get(place) instanceof AstString literal)
					? Optional.of(textOf(literal)) : Optional.empty();
		}

	}

	/**
	 * That a variable has this value.
	 */
	record Comparison(String variable, String value) {

		boolean is(String variable, String value) {
			return this.variable.equals(variable) && this.value.equals(value);
		}

	}

}
