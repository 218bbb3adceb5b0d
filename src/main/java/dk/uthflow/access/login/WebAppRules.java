package dk.uthflow.access.login;

import java.util.Arrays;
import java.util.stream.Stream;

import dk.uthflow.access.Role;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Who may call what of the engine's web apps. Caseworkers, and planadministratorer for
 * their reports, get the part of the API that Tasklist uses; operators look at anything,
 * behind the engine's own checks, and have failed jobs tried again. Nobody gets Admin or
 * Welcome: users are in the directory, and the set-up that makes an administrator is open
 * to anyone who can reach it (CVE-2026-77226).
 */
final class WebAppRules {

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	private static final String[] TASKLIST = ids(Role.INITIALMODTAGER, Role.DECENTRAL_SAGSBEHANDLER,
			Role.PRIVATLEVERANDOR, Role.PLANADMINISTRATOR);

	private static final String[] COCKPIT = ids(Role.DRIFTSOPERATOER);

	private static final String[] BOTH = Stream.of(TASKLIST, COCKPIT).flatMap(Arrays::stream).toArray(String[]::new);

	private WebAppRules() {
	}

	static void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
		rules.requestMatchers(Paths.get("/camunda/lib/**", "/camunda/assets/**", "/camunda/favicon.ico"))
			.hasAnyAuthority(BOTH);
		rules.requestMatchers(Paths.get("/camunda/api/admin/auth/user/default", "/camunda/api/engine/engine/"))
			.hasAnyAuthority(BOTH);
		rules.requestMatchers(Paths.get("/camunda/app/tasklist", "/camunda/app/tasklist/**")).hasAnyAuthority(TASKLIST);
		rules.requestMatchers(Paths.any("/camunda/api/tasklist/**")).hasAnyAuthority(TASKLIST);
		rules.requestMatchers(Paths.get("/camunda/app/cockpit", "/camunda/app/cockpit/**")).hasAnyAuthority(COCKPIT);
		rules.requestMatchers(Paths.any("/camunda/api/cockpit/**")).hasAnyAuthority(COCKPIT);
		rules
			.requestMatchers(Paths
				.get(engine("/task", "/task/count", "/task/*", "/task/*/form", "/task/*/form-variables",
						"/task/*/deployed-form", "/task/*/rendered-form", "/task/*/identity-links", "/task/*/comment",
						"/task/*/attachment", "/task/*/variables", "/task/*/variables/*", "/filter", "/filter/count",
						"/filter/*", "/filter/*/list", "/filter/*/count", "/filter/*/singleResult",
						"/process-definition", "/process-definition/", "/process-definition/count",
						"/process-definition/*", "/process-definition/*/xml", "/user/*/profile", "/group",
						"/group/count", "/identity/groups", "/authorization/check", "/history/user-operation",
						"/history/user-operation/count", "/version", "/telemetry/configuration")))
			.hasAnyAuthority(BOTH);
		rules.requestMatchers(Paths.post(engine("/task", "/task/count", "/task/*/claim", "/task/*/unclaim",
				"/task/*/assignee", "/task/*/submit-form", "/task/*/complete", "/filter/*/list", "/filter/*/count",
				"/filter/*/singleResult", "/group")))
			.hasAnyAuthority(BOTH);
		rules.requestMatchers(Paths.options(engine("/filter", "/filter/*", "/user", "/group", "/authorization")))
			.hasAnyAuthority(BOTH);
		rules.requestMatchers(Paths.get("/camunda/api/engine/**")).hasAnyAuthority(COCKPIT);
		rules.requestMatchers(Paths.options("/camunda/api/engine/**")).hasAnyAuthority(COCKPIT);
		rules
			.requestMatchers(Paths.post(searches("process-instance", "process-definition", "execution", "incident",
					"job", "job-definition", "decision-definition", "deployment", "external-task", "history/incident",
					"history/job-log")))
			.hasAnyAuthority(COCKPIT);
		rules.requestMatchers(Paths.put(engine("/job/*/retries", "/job-definition/*/retries")))
			.hasAnyAuthority(COCKPIT);
		rules.requestMatchers(Paths.any("/camunda/**", "/engine-rest/**")).denyAll();
	}

	private static String[] engine(String... paths) {
		return Arrays.stream(paths).map((path) -> ENGINE + path).toArray(String[]::new);
	}

	private static String[] searches(String... kinds) {
		return Arrays.stream(kinds)
			.flatMap((kind) -> Stream.of(ENGINE + "/" + kind, ENGINE + "/" + kind + "/count"))
			.toArray(String[]::new);
	}

	private static String[] ids(Role... roles) {
		return Arrays.stream(roles).map(Role::id).toArray(String[]::new);
	}

}
