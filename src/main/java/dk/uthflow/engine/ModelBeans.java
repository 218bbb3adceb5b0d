package dk.uthflow.engine;

import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The beans marked {@link ModelBean}, by name, and nothing else of the context. A bean is
 * fetched when a model first names it, since the beans themselves need the engine.
 */
class ModelBeans extends AbstractMap<Object, Object> {

	private final ListableBeanFactory context;

	private final Set<String> names;

	ModelBeans(ListableBeanFactory context) {
		this.context = context;
		this.names = new LinkedHashSet<>(List.of(context.getBeanNamesForAnnotation(ModelBean.class)));
	}

	@Override
	public boolean containsKey(Object name) {
		return this.names.contains(name);
	}

	@Override
	public Object get(Object name) {
		return containsKey(name) ? this.context.getBean((String) name) : null;
	}

	@Override
	public Set<Object> keySet() {
		return Set.copyOf(this.names);
	}

	@Override
	public Set<Map.Entry<Object, Object>> entrySet() {
		return this.names.stream()
			.map((name) -> Map.entry((Object) name, get(name)))
			.collect(Collectors.toUnmodifiableSet());
	}

}
