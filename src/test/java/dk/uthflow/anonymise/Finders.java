package dk.uthflow.anonymise;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;

/**
 * The finder as the application has it, with the package's own beans and no others.
 */
final class Finders {

	private Finders() {
	}

	static PersonalDataFinder finder() {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		new ClassPathBeanDefinitionScanner(context).scan("dk.uthflow.anonymise");
		context.refresh();
		return context.getBean(PersonalDataFinder.class);
	}

}
