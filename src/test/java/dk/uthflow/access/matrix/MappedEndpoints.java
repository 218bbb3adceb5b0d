package dk.uthflow.access.matrix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardWrapper;
import org.glassfish.jersey.servlet.ServletContainer;

import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Everything that the running application answers over HTTP, asked of the application
 * itself: Spring's mappings, the JAX-RS applications' resources, servlets and filters.
 */
final class MappedEndpoints {

	private final Set<MappedEndpoint> endpoints = new TreeSet<>();

	private final Set<String> unwalked = new TreeSet<>();

	private final Set<String> servlets = new TreeSet<>();

	private final Set<String> filters = new TreeSet<>();

	private final List<String> unknownMappings = new ArrayList<>();

	private MappedEndpoints() {
	}

	static MappedEndpoints of(ServletWebServerApplicationContext application) throws ServletException {
		MappedEndpoints found = new MappedEndpoints();
		application.getBeansOfType(HandlerMapping.class).forEach(found::addMapping);
		for (Container host : ((TomcatWebServer) application.getWebServer()).getTomcat().getEngine().findChildren()) {
			for (Container context : host.findChildren()) {
				found.addContext((Context) context);
			}
		}
		return found;
	}

	Set<MappedEndpoint> endpoints() {
		return this.endpoints;
	}

	Set<String> unwalked() {
		return this.unwalked;
	}

	Set<String> servlets() {
		return this.servlets;
	}

	Set<String> filters() {
		return this.filters;
	}

	List<String> unknownMappings() {
		return this.unknownMappings;
	}

	private void addMapping(String name, HandlerMapping mapping) {
		if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
			methods.getHandlerMethods().forEach((info, method) -> add(info, method.getBeanType().getSimpleName()));
		}
		else if (mapping instanceof AbstractUrlHandlerMapping urls) {
			urls.getHandlerMap().keySet().forEach((path) -> this.endpoints.add(MappedEndpoint.of("GET", path, name)));
			if (urls.getRootHandler() != null) {
				this.endpoints.add(MappedEndpoint.of("GET", "/", name));
			}
		}
		else {
			this.unknownMappings.add(name + " " + mapping.getClass().getSimpleName());
		}
	}

	private void add(RequestMappingInfo info, String answeredBy) {
		Collection<RequestMethod> methods = info.getMethodsCondition().getMethods();
		for (String path : info.getPatternValues()) {
			if (methods.isEmpty()) {
				this.endpoints.add(MappedEndpoint.of("*", path, answeredBy));
			}
			methods.forEach((method) -> this.endpoints.add(MappedEndpoint.of(method.name(), path, answeredBy)));
		}
	}

	private void addContext(Context context) throws ServletException {
		for (Container child : context.findChildren()) {
			StandardWrapper wrapper = (StandardWrapper) child;
			for (String pattern : wrapper.findMappings()) {
				this.servlets.add(wrapper.getName() + " " + pattern);
				Servlet servlet = wrapper.allocate();
				if (servlet instanceof ServletContainer jersey) {
					JaxRsEndpoints resources = JaxRsEndpoints.of(pattern.replaceFirst("/\\*$", ""),
							jersey.getApplicationHandler().getConfiguration());
					this.endpoints.addAll(resources.found());
					this.unwalked.addAll(resources.unwalked());
				}
				wrapper.deallocate(servlet);
			}
		}
		for (Map.Entry<String, ? extends jakarta.servlet.FilterRegistration> filter : context.getServletContext()
			.getFilterRegistrations()
			.entrySet()) {
			filter.getValue()
				.getUrlPatternMappings()
				.forEach((pattern) -> this.filters.add(filter.getKey() + " " + pattern));
		}
	}

}
