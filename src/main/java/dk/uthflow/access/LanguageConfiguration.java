package dk.uthflow.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Lets a reader change the language of any page by {@code ?sprog=en}, and remembers it.
 */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

	private static final String PARAMETER = "sprog";

	@Bean
	LocaleResolver localeResolver() {
		return new PageLanguage();
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		LocaleChangeInterceptor change = new LocaleChangeInterceptor();
		change.setParamName(PARAMETER);
		change.setIgnoreInvalidLocale(true);
		registry.addInterceptor(change);
	}

	/**
	 * Gives a page that is translated its {@code andetSprog}, and {@code andetSprogLink},
	 * which leads to the same page in that language: null where asking again would not
	 * show the page again.
	 */
	@ControllerAdvice
	static class Choice {

		@ModelAttribute("andetSprog")
		String otherLanguage(HttpServletRequest request, Locale locale) {
			if (!PageLanguage.isTranslated(request)) {
				return null;
			}
			return PageLanguage.ENGLISH.equals(locale) ? PageLanguage.DANISH.getLanguage()
					: PageLanguage.ENGLISH.getLanguage();
		}

		@ModelAttribute("andetSprogLink")
		String link(HttpServletRequest request, Locale locale) {
			String language = otherLanguage(request, locale);
			if (language == null || !HttpMethod.GET.matches(request.getMethod())) {
				return null;
			}
			String query = Objects.requireNonNullElse(request.getQueryString(), "");
			return Stream.concat(
					Arrays.stream(query.split("&")).filter((one) -> !one.isEmpty() && !one.startsWith(PARAMETER + "=")),
					Stream.of(PARAMETER + "=" + language))
				.collect(Collectors.joining("&", "?", ""));
		}

	}

}
