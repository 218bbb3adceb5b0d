package dk.uthflow.access.login;

import dk.uthflow.access.Directory;
import dk.uthflow.access.Role;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.DispatcherType;

import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may call what. Anything that is not named is for those who are logged in, and of
 * the engine's web apps and API only what is named is for anyone.
 */
@Configuration(proxyBeanMethods = false)
class LogInConfiguration {

	private static final RequestMatcher APIS = Paths.any("/camunda/api/**", "/api/**", "/engine-rest/**");

	private final AuthenticationManager logIn;

	private final FreshRolesFilter freshRoles;

	LogInConfiguration(AuthenticationProvider directoryLogIn, Directory directory, ApplicationEventPublisher events) {
		Attempts attempts = new Attempts(TimeMeter.SYSTEM_NANOTIME);
		ProviderManager manager = new ProviderManager(new SlowedLogIn(directoryLogIn, attempts));
		DefaultAuthenticationEventPublisher told = new DefaultAuthenticationEventPublisher(events);
		told.setDefaultAuthenticationFailureEvent(AuthenticationFailureLockedEvent.class);
		manager.setAuthenticationEventPublisher(told);
		this.logIn = manager;
		this.freshRoles = new FreshRolesFilter(directory);
	}

	/** For tools, which send a password with each request and have no session. */
	@Bean
	@Order(1)
	SecurityFilterChain tools(HttpSecurity http) throws Exception {
		RequestMatcher sendsPassword = (request) -> {
			String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
			return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
		};
		return http
			.securityMatcher(new AndRequestMatcher(
					Paths.any("/api/sor/import", "/engine-rest/**", "/actuator/prometheus"), sendsPassword))
			.authenticationManager(this.logIn)
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.httpBasic((basic) -> basic.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
			.authorizeHttpRequests((rules) -> {
				rules.requestMatchers(Paths.post("/api/sor/import")).hasAuthority(Role.DRIFTSOPERATOER.id());
				rules.requestMatchers(Paths.get("/actuator/prometheus")).hasAuthority(Role.DRIFTSOPERATOER.id());
				rules.requestMatchers(ModelerCalls.ALL).hasAuthority(Role.PROCESEJER.id());
				rules.anyRequest().denyAll();
			})
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain people(HttpSecurity http) throws Exception {
		return http.authenticationManager(this.logIn)
			.addFilterBefore(this.freshRoles, AnonymousAuthenticationFilter.class)
			.csrf((csrf) -> csrf.ignoringRequestMatchers(
					Paths.any("/camunda/**", "/api/rapporter", "/api/rapporter/**", "/kvittering", "/kvittering/**")))
			.headers(SecurityHeaders::apply)
			.formLogin((form) -> form.loginPage("/login").failureHandler(new LogInFailed()))
			.logout(LogOut::apply)
			.requestCache((cache) -> cache.requestCache(RequestedPage.cache()))
			.exceptionHandling((refused) -> refused
				.defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), APIS)
				.accessDeniedHandler(new NoAccess(APIS)))
			.authorizeHttpRequests((rules) -> {
				rules.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
				rules.requestMatchers(Paths.any("/rapporter", "/rapporter/**", "/api/rapporter", "/api/rapporter/**"))
					.permitAll();
				rules.requestMatchers(Paths.any("/kvittering", "/kvittering/svar")).permitAll();
				rules.requestMatchers(Paths.get("/api/sor", "/login")).permitAll();
				rules.requestMatchers(Paths.any("/login/*")).permitAll();
				rules.requestMatchers(StaticFiles.PUBLIC).permitAll();
				rules.requestMatchers(Paths.any("/actuator/health", "/actuator/health/*")).permitAll();
				rules.requestMatchers(Paths.any("/actuator/**")).denyAll();
				rules.requestMatchers(Paths.post("/api/sor/import")).hasAuthority(Role.DRIFTSOPERATOER.id());
				WebAppRules.apply(rules);
				rules.anyRequest().authenticated();
			})
			.build();
	}

	/**
	 * Outside the demo, where there is no TLS, the session's cookie needs an encrypted
	 * connection.
	 */
	@Bean
	SessionCookie sessionCookie(Environment environment) {
		return new SessionCookie(!environment.getProperty("uthflow.demo", Boolean.class, true));
	}

	/** Runs after Spring Boot's own settings. */
	record SessionCookie(
			boolean secure) implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {

		@Override
		public void customize(ConfigurableServletWebServerFactory server) {
			server.addInitializers((context) -> {
				context.getSessionCookieConfig().setHttpOnly(true);
				context.getSessionCookieConfig().setSecure(this.secure);
			});
		}

		@Override
		public int getOrder() {
			return Ordered.LOWEST_PRECEDENCE;
		}

	}

}
