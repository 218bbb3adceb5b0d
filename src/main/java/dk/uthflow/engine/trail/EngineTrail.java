package dk.uthflow.engine.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dk.uthflow.audit.Trail;
import dk.uthflow.audit.UserOfThread;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the trail into the engine, inside its transaction.
 */
@Configuration(proxyBeanMethods = false)
class EngineTrail {

	@Bean
	AbstractProcessEnginePlugin commandTrails(ObjectProvider<Trail> trail, CasesOfEngine cases) {
		return new AbstractProcessEnginePlugin() {
			@Override
			public void preInit(ProcessEngineConfigurationImpl engine) {
				engine.setCustomPostCommandInterceptorsTxRequired(
						joined(engine.getCustomPostCommandInterceptorsTxRequired(), trail, cases));
				engine.setCustomPostCommandInterceptorsTxRequiresNew(
						joined(engine.getCustomPostCommandInterceptorsTxRequiresNew(), trail, cases));
			}
		};
	}

	/** After Cockpit has started with the web server and before anybody is let in. */
	@Bean
	SmartInitializingSingleton cockpitTrail(Trail trail, CasesOfEngine cases) {
		return () -> Cockpit.setCockpitRuntimeDelegate(new CockpitTrail(trail, cases));
	}

	/** For what is done in a user's name without a request. */
	@Bean
	UserOfThread userOfEngine(ObjectProvider<IdentityService> identities) {
		return () -> Optional.ofNullable(identities.getIfAvailable())
			.map(IdentityService::getCurrentAuthentication)
			.map(Authentication::getUserId);
	}

	@Bean
	FilterRegistrationBean<AskedForFilter> askedFor(ObjectProvider<Trail> trail, CasesOfEngine cases) {
		FilterRegistrationBean<AskedForFilter> registration = new FilterRegistrationBean<>(
				new AskedForFilter(trail, cases));
		registration.addUrlPatterns("/camunda/api/*");
		registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
		return registration;
	}

	private static List<CommandInterceptor> joined(List<CommandInterceptor> present, ObjectProvider<Trail> trail,
			CasesOfEngine cases) {
		List<CommandInterceptor> all = (present != null) ? new ArrayList<>(present) : new ArrayList<>();
		all.add(new CommandTrail(trail, cases));
		return all;
	}

}
