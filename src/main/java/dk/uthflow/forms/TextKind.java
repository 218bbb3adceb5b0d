package dk.uthflow.forms;

import java.math.BigDecimal;
import java.util.function.Consumer;

/**
 * A text of one line or more ({@code textfield}, {@code textarea}).
 *
 * @param multiline whether line breaks are kept
 * @param minLength fewest characters, counted as JavaScript does
 * @param maxLength most characters
 * @param format what the text must look like, or null
 */
record TextKind(boolean multiline, Feel minLength, Feel maxLength, TextFormat format) implements Kind {

	/** The most characters of a text whose field sets no limit. */
	static final int MAX_LENGTH = 20_000;

	@Override
	public Object read(Object submitted) throws Refused {
		if (submitted == null) {
			return null;
		}
		if (!(submitted instanceof String text)) {
			throw new Refused("skal være en tekst");
		}
		String normal = TextForm.of(text, this.multiline);
		return normal.isEmpty() ? null : normal;
	}

	@Override
	public Object judge(Object value, Surroundings around, Consumer<String> problem) {
		String text = (String) value;
		BigDecimal least = JsonValues.number(this.minLength.value(around.data()));
		if (least != null && BigDecimal.valueOf(text.length()).compareTo(least) < 0) {
			problem.accept("skal være på mindst %s tegn. Skriv lidt mere".formatted(least.toPlainString()));
		}
		BigDecimal most = JsonValues.number(this.maxLength.value(around.data()));
		if (most == null) {
			most = BigDecimal.valueOf(MAX_LENGTH);
		}
		if (BigDecimal.valueOf(text.length()).compareTo(most) > 0) {
			problem.accept("må højst være på %s tegn, og der er %d. Kort teksten af".formatted(most.toPlainString(),
					text.length()));
		}
		else if (this.format != null) {
			this.format.problemOf(text).ifPresent(problem);
		}
		return text;
	}

	@Override
	public Object whenEmpty() {
		return "";
	}

}
