package dk.uthflow.testing;

import java.util.List;

import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Our templates and their words, where no application runs.
 */
public final class Templates {

	private Templates() {
	}

	/** Makes pages of the templates. */
	public static SpringTemplateEngine engine() {
		ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
		templates.setPrefix("templates/");
		templates.setSuffix(".html");
		templates.setCharacterEncoding("UTF-8");
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(templates);
		engine.setTemplateEngineMessageSource(words());
		return engine;
	}

	/** The words in Danish, English for who asks for it. */
	public static ResourceBundleMessageSource words() {
		ResourceBundleMessageSource words = new ResourceBundleMessageSource();
		List.of("messages", "messages/cases", "messages/handling", "messages/report", "messages/audit",
				"messages/models", "messages/refusals")
			.forEach(words::addBasenames);
		words.setDefaultEncoding("UTF-8");
		words.setFallbackToSystemLocale(false);
		return words;
	}

}
