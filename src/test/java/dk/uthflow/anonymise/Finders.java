package dk.uthflow.anonymise;

import java.util.List;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;

/**
 * The finder as the application has it, with the package's own beans and no others.
 */
final class Finders {

	private static final PersonalDataFinder ALONE = finder(new AnnotationConfigApplicationContext());

	private Finders() {
	}

	/** A finder that knows no organisations. */
	static PersonalDataFinder finder() {
		return ALONE;
	}

	/** A finder that knows these organisations. */
	static PersonalDataFinder finderKnowing(List<String> organisations) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.registerBean(OrganisationNames.class, () -> OrganisationNames.of(organisations));
		return finder(context);
	}

	private static PersonalDataFinder finder(AnnotationConfigApplicationContext context) {
		new ClassPathBeanDefinitionScanner(context).scan("dk.uthflow.anonymise");
		context.refresh();
		return context.getBean(PersonalDataFinder.class);
	}

}
