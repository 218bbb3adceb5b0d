package dk.uthflow.modelguard;

import java.util.LinkedHashMap;
import java.util.Map;

import dk.uthflow.engine.ModelBean;
import dk.uthflow.lifecycle.CaseWords;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;

/**
 * The guard of this application's models: it knows the beans that the engine lets models
 * name, and the words of a case.
 */
@Configuration(proxyBeanMethods = false)
class ModelGuardConfiguration {

	@Bean
	ModelGuard modelGuard(ListableBeanFactory context) {
		Map<String, Class<?>> beans = new LinkedHashMap<>();
		for (String name : context.getBeanNamesForAnnotation(ModelBean.class)) {
			beans.put(name, ClassUtils.getUserClass(context.getType(name)));
		}
		return new ModelGuard(new Vocabulary(beans, CaseWords.VARIABLES, CaseWords.PROCESS, CaseWords.TASKS,
				CaseWords.REPORT_FORMS, CaseWords.RESERVED, CaseWords.STEERING));
	}

}
