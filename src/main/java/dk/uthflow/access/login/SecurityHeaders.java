package dk.uthflow.access.login;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/**
 * What browsers are told, beside Spring Security's defaults (no sniffing, no frames, TLS
 * only once TLS was used). The engine's web apps have a content policy of their own.
 */
final class SecurityHeaders {

	private static final String OWN_PAGES = String.join("; ", "default-src 'self'", "img-src 'self' data:",
			"object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'");

	private SecurityHeaders() {
	}

	static void apply(HeadersConfigurer<HttpSecurity> headers) {
		headers
			.addHeaderWriter(
					new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(Paths.any("/camunda/**")),
							new ContentSecurityPolicyHeaderWriter(OWN_PAGES)))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((policy) -> policy.policy("camera=(), microphone=(), geolocation=()"));
	}

}
