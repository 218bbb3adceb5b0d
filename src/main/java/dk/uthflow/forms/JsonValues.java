package dk.uthflow.forms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values as JSON knows them, for comparing: 1, 1L and 1.0 are the same number.
 */
final class JsonValues {

	private static final int MAX_DEPTH = 50;

	private JsonValues() {
	}

	static boolean same(Object one, Object other) {
		Object comparable = comparable(one, 0);
		return (comparable != null) ? comparable.equals(comparable(other, 0)) : other == null;
	}

	/** The number exactly, or null for what is no finite number. */
	static BigDecimal number(Object value) {
		if (value instanceof BigDecimal decimal) {
			return decimal;
		}
		if (value instanceof BigInteger integer) {
			return new BigDecimal(integer);
		}
		if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
			return BigDecimal.valueOf(((Number) value).longValue());
		}
		if (value instanceof Double || value instanceof Float) {
			double number = ((Number) value).doubleValue();
			return Double.isFinite(number) ? new BigDecimal(value.toString()) : null;
		}
		return null;
	}

	/** Whether the value is JSON throughout, and not nested beyond reason. */
	static boolean isPlain(Object value) {
		return isPlain(value, 0);
	}

	private static boolean isPlain(Object value, int depth) {
		if (value instanceof List<?> list) {
			return depth < MAX_DEPTH && list.stream().allMatch((item) -> isPlain(item, depth + 1));
		}
		if (value instanceof Map<?, ?> map) {
			return depth < MAX_DEPTH && map.keySet().stream().allMatch(String.class::isInstance)
					&& map.values().stream().allMatch((item) -> isPlain(item, depth + 1));
		}
		return value == null || value instanceof String || value instanceof Boolean || number(value) != null;
	}

	private static Object comparable(Object value, int depth) {
		if (value == null || value instanceof String || value instanceof Boolean) {
			return value;
		}
		BigDecimal number = number(value);
		if (number != null) {
			return number.stripTrailingZeros();
		}
		if (depth < MAX_DEPTH && value instanceof List<?> list) {
			List<Object> items = new ArrayList<>();
			list.forEach((item) -> items.add(comparable(item, depth + 1)));
			return items;
		}
		if (depth < MAX_DEPTH && value instanceof Map<?, ?> map) {
			Map<String, Object> entries = new LinkedHashMap<>();
			map.forEach((key, item) -> entries.put(String.valueOf(key), comparable(item, depth + 1)));
			return entries;
		}
		return new Object();
	}

}
