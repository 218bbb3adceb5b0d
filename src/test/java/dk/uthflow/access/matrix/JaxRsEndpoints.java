package dk.uthflow.access.matrix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/**
 * What a JAX-RS application answers, found as Jersey finds it: by the annotations of its
 * resources, and of what their locators return.
 */
final class JaxRsEndpoints {

	private final String answeredBy;

	private final List<MappedEndpoint> found = new ArrayList<>();

	/** Locators whose resource only a request can tell. */
	private final List<String> unwalked = new ArrayList<>();

	private JaxRsEndpoints(String answeredBy) {
		this.answeredBy = answeredBy;
	}

	static JaxRsEndpoints of(String base, ResourceConfig application) {
		JaxRsEndpoints endpoints = new JaxRsEndpoints(application.getApplication().getClass().getSimpleName());
		Set<Class<?>> roots = new HashSet<>(application.getClasses());
		application.getSingletons().forEach((singleton) -> roots.add(singleton.getClass()));
		roots.stream()
			.map((root) -> Resource.from(root, true))
			.filter((resource) -> resource != null && resource.getPath() != null)
			.forEach((resource) -> endpoints.walk(base, resource, Set.of()));
		application.getResources().forEach((resource) -> endpoints.walk(base, resource, Set.of()));
		return endpoints;
	}

	List<MappedEndpoint> found() {
		return this.found;
	}

	List<String> unwalked() {
		return this.unwalked;
	}

	private void walk(String base, Resource resource, Set<Class<?>> above) {
		walkBelow(base + "/" + resource.getPath(), resource, above);
	}

	/** A located resource is where its locator says, whatever path its class has. */
	private void walkBelow(String path, Resource resource, Set<Class<?>> above) {
		resource.getResourceMethods()
			.forEach((method) -> this.found.add(MappedEndpoint.of(method.getHttpMethod(), path, this.answeredBy)));
		resource.getChildResources().forEach((child) -> walk(path, child, above));
		ResourceMethod locator = resource.getResourceLocator();
		if (locator != null) {
			follow(path, locator, above);
		}
	}

	private void follow(String path, ResourceMethod locator, Set<Class<?>> above) {
		Class<?> type = locator.getInvocable().getRawRoutingResponseType();
		Resource located = above.contains(type) ? null : Resource.from(type, true);
		if (located == null || (located.getAllMethods().isEmpty() && located.getChildResources().isEmpty())) {
			this.unwalked.add(path + " " + type.getName());
			return;
		}
		Set<Class<?>> seen = new HashSet<>(above);
		seen.add(type);
		walkBelow(path, located, seen);
	}

}
