package dk.uthflow.access;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/**
 * What Java code says on pages, in the language of the page that is asked for: the words
 * stand in {@code messages}. Whatever is said outside a page of ours is said in Danish,
 * so that Tasklist and the engine stay in one language whatever the browser asks for.
 */
@Component
public class PageWords {

	private final MessageSource messages;

	PageWords(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The words of a key.
	 * @param key a key of {@code messages}
	 * @param details what its places {@code {0}}, {@code {1}} … are filled with
	 * @return the words, in the language of {@link #locale()}
	 * @throws org.springframework.context.NoSuchMessageException for a key without words
	 */
	public String say(String key, Object... details) {
		return this.messages.getMessage(key, details, locale());
	}

	/**
	 * The language of the page that is asked for; where none is, what the thread was
	 * given by {@link LocaleContextHolder}; else Danish.
	 */
	public Locale locale() {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked) {
			return ofPage(asked.getRequest());
		}
		LocaleContext given = LocaleContextHolder.getLocaleContext();
		Locale locale = (given != null) ? given.getLocale() : null;
		return (locale != null) ? locale : PageLanguage.DANISH;
	}

	/**
	 * Camunda's own servlets know no language of ours, and theirs is the browser's.
	 */
	private static Locale ofPage(HttpServletRequest request) {
		return (request.getAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE) instanceof LocaleResolver pages)
				? pages.resolveLocale(request) : PageLanguage.DANISH;
	}

}
