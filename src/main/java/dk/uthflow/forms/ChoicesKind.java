package dk.uthflow.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Any number of several choices ({@code checklist}, {@code taglist}).
 */
record ChoicesKind(Options options) implements Kind {

	private static final int MAX_CHOICES = 100;

	@Override
	public Object read(Object submitted) throws Refused {
		if (submitted == null || "".equals(submitted)) {
			return null;
		}
		if (!(submitted instanceof List<?> list) || list.size() > MAX_CHOICES || !JsonValues.isPlain(list)) {
			throw new Refused("skal være en liste med højst %d valg".formatted(MAX_CHOICES));
		}
		return list;
	}

	@Override
	public Object judge(Object value, Surroundings around, Consumer<String> problem) {
		List<Object> chosen = new ArrayList<>();
		boolean strange = false;
		for (Object item : (List<?>) value) {
			Optional<Object> choice = this.options.find(item, around);
			strange |= choice.isEmpty();
			choice.filter((found) -> !chosen.contains(found)).ifPresent(chosen::add);
		}
		if (strange) {
			problem.accept("må kun indeholde muligheder fra listen. Vælg blandt dem");
		}
		return chosen;
	}

	@Override
	public Object whenEmpty() {
		return List.of();
	}

	@Override
	public boolean isUnanswered(Object value) {
		return value == null || ((List<?>) value).isEmpty();
	}

	@Override
	public String unanswered() {
		return "skal besvares. Vælg mindst en af mulighederne";
	}

}
