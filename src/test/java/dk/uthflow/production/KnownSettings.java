package dk.uthflow.production;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Every setting that the application answers to: those that the libraries describe and
 * our own records and {@code application.yaml}.
 */
final class KnownSettings {

	private KnownSettings() {
	}

	/** Names in lower case without separators, as {@link #spelledPlainly} makes them. */
	static Set<String> load() {
		Set<String> names = new HashSet<>();
		try {
			for (URL url : Collections.list(
					KnownSettings.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
				try (InputStream in = url.openStream()) {
					for (JsonNode property : new ObjectMapper().readTree(in).path("properties")) {
						names.add(spelledPlainly(property.path("name").asText()));
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
		yaml.setResources(new ClassPathResource("application.yaml"));
		yaml.getObject().keySet().forEach((name) -> names.add(spelledPlainly((String) name)));
		ours().forEach((settings) -> {
			String prefix = settings.getAnnotation(ConfigurationProperties.class).value();
			for (RecordComponent setting : settings.getRecordComponents()) {
				names.add(spelledPlainly(prefix + "." + setting.getName()));
			}
		});
		return names;
	}

	private static List<Class<?>> ours() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		return scanner.findCandidateComponents("dk.uthflow")
			.stream()
			.<Class<?>>map((found) -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
			.filter(Class::isRecord)
			.toList();
	}

	/** One spelling for {@code SPRING_LDAP_URLS} and {@code spring.ldap.urls}. */
	static String spelledPlainly(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
	}

}
