package dk.uthflow.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dk.uthflow.cases.CaseField;
import dk.uthflow.cases.CaseFields;
import dk.uthflow.lifecycle.anonymising.CaseText;
import dk.uthflow.sor.SorId;

import org.springframework.stereotype.Component;

/**
 * The free texts of a case, whichever form they came from: all that it says in words, but
 * for who people are, which is wiped, and for what steers it.
 */
@Component
class CaseTexts {

	private static final Set<String> NO_TEXTS = Set.of(CaseVariables.CASE_NUMBER, CaseVariables.LOCATION,
			CaseVariables.LOCATION_NAME, CaseVariables.REPORTED, CaseVariables.DUE, CaseVariables.HANDLER,
			CaseVariables.DECISION, CaseVariables.ACTION, "alvorlighed");

	private static final Pattern DATE_OR_TIME = Pattern
		.compile("\\d{4}-\\d\\d-\\d\\d(?:T\\S*)?|\\d\\d:\\d\\d(?::\\d\\d)?(?:Z|[+-]\\d\\d:\\d\\d)?");

	/** So few digits lead to nobody. */
	private static final Pattern SMALL_NUMBER = Pattern.compile("[^\\p{L}\\d]*(?:\\d[^\\p{L}\\d]*){0,5}");

	private final CaseFields fields;

	CaseTexts(CaseFields fields) {
		this.fields = fields;
	}

	/** The texts in the order of the forms; what no form has comes last. */
	List<CaseText> of(Map<String, Object> values) {
		Map<String, CaseField> known = this.fields.all()
			.stream()
			.collect(Collectors.toMap(CaseField::key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
		Set<String> keys = new LinkedHashSet<>();
		keys.add("overskrift");
		keys.addAll(known.keySet());
		values.keySet().stream().sorted().forEach(keys::add);
		keys.removeAll(NO_TEXTS);
		keys.removeAll(CaseVariables.IDENTITY);
		List<CaseText> texts = new ArrayList<>();
		keys.forEach((key) -> walk(key, values.get(key), (path, text) -> {
			CaseField field = field(known, key, path);
			if ((field == null || field.choices().isEmpty()) && saysSomething(text)) {
				texts.add(new CaseText(path, label(known, key, path, field), text));
			}
		}));
		return texts;
	}

	private static boolean saysSomething(String text) {
		return !SMALL_NUMBER.matcher(text).matches() && !DATE_OR_TIME.matcher(text).matches()
				&& SorId.parse(text).isEmpty();
	}

	/**
	 * The values with other words in their texts.
	 * @param words given the path and the text, answers the words
	 */
	static Map<String, Object> with(Map<String, Object> values, BinaryOperator<String> words) {
		Map<String, Object> changed = new LinkedHashMap<>();
		values.forEach((key, value) -> changed.put(key, with(key, value, words)));
		return changed;
	}

	private static Object with(String path, Object value, BinaryOperator<String> words) {
		if (value instanceof String text) {
			return words.apply(path, text);
		}
		if (value instanceof Map<?, ?> map) {
			Map<Object, Object> changed = new LinkedHashMap<>();
			map.forEach((key, inner) -> changed.put(key, with(path + "." + key, inner, words)));
			return changed;
		}
		if (value instanceof List<?> list) {
			List<Object> changed = new ArrayList<>();
			list.forEach((inner) -> changed.add(with(path + "[" + changed.size() + "]", inner, words)));
			return changed;
		}
		return value;
	}

	private static void walk(String path, Object value, BiConsumer<String, String> each) {
		with(path, value, (place, text) -> {
			each.accept(place, text);
			return text;
		});
	}

	/** The field of a form that the path leads to, or null. */
	private static CaseField field(Map<String, CaseField> known, String key, String path) {
		CaseField field = known.get(key);
		String column = path.substring(path.lastIndexOf('.') + 1);
		return (field == null || field.columns().isEmpty()) ? field
				: field.columns().stream().filter((one) -> one.key().equals(column)).findFirst().orElse(null);
	}

	/** {@code Lægemidler 2: Styrke}. */
	private static String label(Map<String, CaseField> known, String key, String path, CaseField field) {
		if (key.equals("overskrift")) {
			return "Overskrift";
		}
		CaseField of = known.get(key);
		if (of == null || field == of || field == null) {
			return (of != null) ? of.label() : key;
		}
		int row = path.indexOf('[') + 1;
		int number = Integer.parseInt(path.substring(row, path.indexOf(']', row))) + 1;
		return "%s %d: %s".formatted(of.label(), number, field.label());
	}

}
