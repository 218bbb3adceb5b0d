package dk.uthflow.forms;

import java.math.BigDecimal;
import java.util.function.Consumer;

/**
 * A number ({@code number}).
 *
 * @param decimalDigits the most decimals, or null for any
 * @param increment the step from one valid number to the next, or null
 * @param asText whether the value is kept as text
 * @param min the least number
 * @param max the greatest number
 */
record NumberKind(Integer decimalDigits, BigDecimal increment, boolean asText, Feel min, Feel max) implements Kind {

	private static final int MAX_DIGITS = 40;

	@Override
	public Object read(Object submitted) throws Refused {
		if (submitted == null || "".equals(submitted)) {
			return null;
		}
		BigDecimal number = (this.asText && submitted instanceof String text) ? parsed(text)
				: JsonValues.number(submitted);
		if (number == null) {
			throw new Refused("skal være et tal");
		}
		if (number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS) {
			throw new Refused("er et tal med for mange cifre. Skriv et kortere tal");
		}
		return normal(number);
	}

	@Override
	public Object judge(Object value, Surroundings around, Consumer<String> problem) {
		BigDecimal number = new BigDecimal(value.toString());
		if (this.decimalDigits != null && number.stripTrailingZeros().scale() > this.decimalDigits) {
			problem.accept((this.decimalDigits == 0) ? "skal være et helt tal"
					: "må højst have %d decimaler".formatted(this.decimalDigits));
		}
		BigDecimal least = JsonValues.number(this.min.value(around.data()));
		if (least != null && number.compareTo(least) < 0) {
			problem.accept("skal være mindst %s".formatted(danish(least)));
		}
		BigDecimal greatest = JsonValues.number(this.max.value(around.data()));
		if (greatest != null && number.compareTo(greatest) > 0) {
			problem.accept("må højst være %s".formatted(danish(greatest)));
		}
		if (this.increment != null && number.remainder(this.increment).signum() != 0) {
			problem.accept("skal gå op i %s".formatted(danish(this.increment)));
		}
		return value;
	}

	private Object normal(BigDecimal number) {
		BigDecimal shortest = (number.signum() != 0) ? number.stripTrailingZeros() : BigDecimal.ZERO;
		if (this.asText) {
			return shortest.toPlainString();
		}
		boolean isLong = shortest.scale() <= 0 && shortest.precision() - shortest.scale() <= 18;
		return isLong ? (Object) shortest.longValue() : (Object) shortest.doubleValue();
	}

	private static BigDecimal parsed(String text) {
		try {
			return (text.length() <= 2 * MAX_DIGITS) ? new BigDecimal(text.strip()) : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	private static String danish(BigDecimal number) {
		return number.toPlainString().replace('.', ',');
	}

}
