package dk.uthflow.engine;

import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts the number of the case that is worked on into the log's context, so that every
 * line of a structured log tells which case it is about. The engine does so itself, since
 * a case's number is its business key; here it is done for the pages of a case.
 */
@Component
public class CaseInLog implements WebMvcConfigurer, HandlerInterceptor {

	/** What the number is called in the log's context. */
	public static final String NUMBER = "sagsnummer";

	private static final Pattern CASE_NUMBER = Pattern.compile("[0-9]{4}-[0-9]{6,12}");

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/sag/*", "/sag/*/**", "/api/sager/*/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		if (variables instanceof Map<?, ?> map && map.get("number") instanceof String number
				&& CASE_NUMBER.matcher(number).matches()) {
			MDC.put(NUMBER, number);
		}
		return true;
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			Exception failure) {
		MDC.remove(NUMBER);
	}

}
