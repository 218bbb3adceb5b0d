package dk.uthflow.forms;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * One of several choices ({@code select}, {@code radio}).
 */
record ChoiceKind(Options options) implements Kind {

	private static final String NO_CHOICE = "skal være en af mulighederne på listen. Vælg en af dem";

	@Override
	public Object read(Object submitted) throws Refused {
		if (!JsonValues.isPlain(submitted)) {
			throw new Refused(NO_CHOICE);
		}
		return "".equals(submitted) ? null : submitted;
	}

	@Override
	public Object judge(Object value, Surroundings around, Consumer<String> problem) {
		Optional<Object> choice = this.options.find(value, around);
		if (choice.isEmpty()) {
			problem.accept(NO_CHOICE);
		}
		return choice.orElse(null);
	}

	@Override
	public String unanswered() {
		return "skal besvares. Vælg en af mulighederne";
	}

}
