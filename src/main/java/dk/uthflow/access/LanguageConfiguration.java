package dk.uthflow.access;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.MessageSourceAccessor;
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

	@Bean
	LocaleResolver localeResolver() {
		return new PageLanguage();
	}

	/** The words of our own pages, in the language of the page that is asked for. */
	@Bean
	MessageSourceAccessor words(MessageSource messages) {
		return new MessageSourceAccessor(messages);
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		LocaleChangeInterceptor change = new LocaleChangeInterceptor();
		change.setParamName("sprog");
		change.setIgnoreInvalidLocale(true);
		registry.addInterceptor(change);
	}

	/** Gives a page that is translated its {@code andetSprog}. */
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

	}

}
