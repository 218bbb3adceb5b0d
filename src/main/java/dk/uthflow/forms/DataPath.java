package dk.uthflow.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a value stands in the data: {@code a.b} is b of the object a.
 */
record DataPath(List<String> segments) {

	static final DataPath ROOT = new DataPath(List.of());

	DataPath then(String dotted) {
		if (dotted == null || dotted.isEmpty()) {
			return this;
		}
		return new DataPath(Stream.concat(this.segments.stream(), Stream.of(dotted.split("\\."))).toList());
	}

	boolean isIn(Map<?, ?> data) {
		Map<?, ?> parent = parentIn(data);
		return parent != null && parent.containsKey(last());
	}

	/** The value there; null where there is none. */
	Object in(Map<?, ?> data) {
		Map<?, ?> parent = parentIn(data);
		return (parent != null) ? parent.get(last()) : null;
	}

	/** Puts a value there, making the objects on the way. */
	@SuppressWarnings("unchecked")
	void put(Map<String, Object> data, Object value) {
		Map<String, Object> parent = data;
		for (String segment : this.segments.subList(0, this.segments.size() - 1)) {
			Object child = parent.get(segment);
			Map<String, Object> copy = (child instanceof Map<?, ?> map) ? new LinkedHashMap<>((Map<String, Object>) map)
					: new LinkedHashMap<>();
			parent.put(segment, copy);
			parent = copy;
		}
		parent.put(last(), value);
	}

	private Map<?, ?> parentIn(Map<?, ?> data) {
		Map<?, ?> parent = data;
		for (String segment : this.segments.subList(0, this.segments.size() - 1)) {
			if (!(parent.get(segment) instanceof Map<?, ?> child)) {
				return null;
			}
			parent = child;
		}
		return parent;
	}

	private String last() {
		return this.segments.get(this.segments.size() - 1);
	}

	@Override
	public String toString() {
		return String.join(".", this.segments);
	}

}
