package dk.uthflow.access.login;

import java.util.Arrays;
import java.util.stream.Stream;

import dk.uthflow.access.Role;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Who may call what of the engine's web apps. Caseworkers, and planadministratorer for
 * their reports, get the part of the API that Tasklist uses; operators the part that
 * Cockpit uses, behind the engine's own checks; they have failed jobs tried again, and
 * suspend what must not go on. Nobody gets Admin or Welcome: users are in the directory,
 * and the set-up that makes an administrator is open to anyone who can reach it
 * (CVE-2026-77226).
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
		ofBoth(rules);
		ofTasklist(rules);
		ofCockpit(rules);
		rules.requestMatchers(Paths.any("/camunda/**", "/engine-rest/**")).denyAll();
	}

	private static void ofBoth(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
		rules.requestMatchers(Paths.get("/camunda/lib/**", "/camunda/assets/**", "/camunda/favicon.ico"))
			.hasAnyAuthority(BOTH);
		rules
			.requestMatchers(Paths.get("/camunda/api/admin/auth/user/default", "/camunda/api/engine/engine",
					"/camunda/api/engine/engine/"))
			.hasAnyAuthority(BOTH);
		rules.requestMatchers(Paths.get(engine("/process-definition/statistics"))).hasAnyAuthority(COCKPIT);
		rules.requestMatchers(Paths.get(engine("/task", "/task/count", "/process-definition", "/process-definition/",
				"/process-definition/count", "/process-definition/*", "/process-definition/*/xml", "/user/*/profile",
				"/group", "/group/count", "/identity/groups", "/authorization/check", "/history/user-operation",
				"/history/user-operation/count", "/version", "/telemetry/configuration")))
			.hasAnyAuthority(BOTH);
		rules.requestMatchers(Paths.post(engine("/task", "/task/count", "/group"))).hasAnyAuthority(BOTH);
		rules.requestMatchers(Paths.options(engine("/user", "/group", "/authorization"))).hasAnyAuthority(BOTH);
	}

	private static void ofTasklist(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
		rules.requestMatchers(Paths.get("/camunda/app/tasklist", "/camunda/app/tasklist/**")).hasAnyAuthority(TASKLIST);
		rules.requestMatchers(Paths.any("/camunda/api/tasklist/**")).hasAnyAuthority(TASKLIST);
		rules
			.requestMatchers(Paths.get(engine("/task/*", "/task/*/form", "/task/*/form-variables",
					"/task/*/deployed-form", "/task/*/rendered-form", "/task/*/identity-links", "/task/*/comment",
					"/task/*/variables", "/task/*/variables/*", "/filter", "/filter/count", "/filter/*",
					"/filter/*/list", "/filter/*/count")))
			.hasAnyAuthority(TASKLIST);
		rules
			.requestMatchers(Paths.post(engine("/task/*/claim", "/task/*/unclaim", "/task/*/assignee",
					"/task/*/submit-form", "/task/*/complete", "/filter/*/list", "/filter/*/count")))
			.hasAnyAuthority(TASKLIST);
		rules.requestMatchers(Paths.options(engine("/filter", "/filter/*"))).hasAnyAuthority(TASKLIST);
	}

	/**
	 * What variables, forms and history say is not an operator's to see, so it is not
	 * even asked for.
	 */
	private static void ofCockpit(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
		rules.requestMatchers(Paths.get("/camunda/app/cockpit", "/camunda/app/cockpit/**")).hasAnyAuthority(COCKPIT);
		rules.requestMatchers(Paths.any("/camunda/api/cockpit/**")).hasAnyAuthority(COCKPIT);
		rules.requestMatchers(Paths.get(engine("/process-instance/*/variables/**", "/process-instance/*/comment/**",
				"/execution/*/localVariables/**", "/variable-instance/*/data")))
			.denyAll();
		rules
			.requestMatchers(Paths.get(below("process-definition", "process-instance", "execution", "variable-instance",
					"event-subscription", "incident", "job", "job-definition", "external-task", "case-definition",
					"decision-definition", "decision-requirements-definition", "deployment", "batch", "metrics",
					"history/activity-instance", "history/batch", "history/cleanup", "history/external-task-log",
					"history/incident", "history/job-log", "history/process-definition", "history/process-instance",
					"history/task")))
			.hasAnyAuthority(COCKPIT);
		rules
			.requestMatchers(Paths.post(searches("process-instance", "execution", "variable-instance", "job",
					"job-definition", "external-task", "history/job-log")))
			.hasAnyAuthority(COCKPIT);
		rules
			.requestMatchers(Paths.put(engine("/job/*/retries", "/job-definition/*/retries",
					"/process-definition/*/suspended", "/process-instance/*/suspended", "/job-definition/*/suspended")))
			.hasAnyAuthority(COCKPIT);
	}

	private static String[] below(String... kinds) {
		return Arrays.stream(kinds)
			.flatMap((kind) -> Stream.of(ENGINE + "/" + kind, ENGINE + "/" + kind + "/**"))
			.toArray(String[]::new);
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
