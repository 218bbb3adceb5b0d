package dk.uthflow.access.webapps;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * What stands between log-in and the engine's web apps, in this order: harmless bodies
 * only, the engine told who asks, other people's tasks hidden, the web apps told who is
 * logged in.
 */
@Configuration(proxyBeanMethods = false)
class WebAppsConfiguration {

	private static final int AFTER_LOG_IN = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

	@Bean
	FilterRegistrationBean<PlainPathFilter> plainPaths() {
		FilterRegistrationBean<PlainPathFilter> registration = new FilterRegistrationBean<>(new PlainPathFilter());
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

	@Bean
	FilterRegistrationBean<ApiBodyFilter> apiBodies() {
		return ordered(new ApiBodyFilter(), 0, "/camunda/api/*", "/engine-rest/*");
	}

	@Bean
	FilterRegistrationBean<EngineUserFilter> engineUser(ObjectProvider<IdentityService> identities) {
		return ordered(new EngineUserFilter(identities::getObject), 1, "/*");
	}

	@Bean
	FilterRegistrationBean<ForeignTaskFilter> foreignTasks(ObjectProvider<TaskService> tasks) {
		return ordered(new ForeignTaskFilter(tasks::getObject), 2, "/camunda/api/*", "/engine-rest/*");
	}

	@Bean
	FilterRegistrationBean<ContainerBasedAuthenticationFilter> webAppUser() {
		FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter = ordered(
				new ContainerBasedAuthenticationFilter(), 3, "/camunda/app/*", "/camunda/api/*");
		filter.addInitParameter(ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
				CurrentUser.class.getName());
		return filter;
	}

	/**
	 * The web apps ask for a user's groups at each request, so that a role that is taken
	 * away acts at once; outside the demo, their cookies need an encrypted connection.
	 */
	@Bean
	static BeanPostProcessor webAppSettings(Environment environment) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof CamundaBpmProperties properties) {
					boolean secure = !environment.getProperty("uthflow.demo", Boolean.class, true);
					properties.getWebapp().getAuth().getCache().setTtlEnabled(true);
					properties.getWebapp().getAuth().getCache().setTimeToLive(0);
					properties.getWebapp().getCsrf().setEnableSecureCookie(secure);
					properties.getWebapp().getSessionCookie().setEnableSecureCookie(secure);
				}
				return bean;
			}
		};
	}

	private static <F extends Filter> FilterRegistrationBean<F> ordered(F filter, int place, String... paths) {
		FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
		registration.addUrlPatterns(paths);
		registration.setOrder(AFTER_LOG_IN + place);
		return registration;
	}

}
