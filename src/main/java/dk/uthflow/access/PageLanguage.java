package dk.uthflow.access;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page: what the reader chose, else the first one of the browser's that
 * we have, else Danish. A page that is not translated is Danish, whatever was chosen.
 */
class PageLanguage implements LocaleResolver {

	static final Locale DANISH = Locale.forLanguageTag("da");

	static final Locale ENGLISH = Locale.ENGLISH;

	private static final List<Locale> LANGUAGES = List.of(DANISH, ENGLISH);

	/** What is in English too: these, and every page that tells what went wrong. */
	private static final Pattern TRANSLATED = Pattern.compile("/|/(" + String.join("|",
			// to log in and to report
			"login", "velkommen", "kvittering", "rapporter",
			// cases
			"aabne-sager", "nye-sager", "sag", "soeg",
			// deadlines and mails
			"frister", "notifikationer",
			// reports, and the log of look-ups
			"planer", "kvartalsopfoelgning", "log",
			// models
			"modeller") + ")(/.*)?");

	private static final String COOKIE = "sprog";

	private static final Duration REMEMBERED = Duration.ofDays(365);

	private static final String CHOSEN = PageLanguage.class.getName();

	/** Whether the reader has a choice. */
	static boolean isTranslated(HttpServletRequest request) {
		return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null
				|| TRANSLATED.matcher(request.getRequestURI().substring(request.getContextPath().length())).matches();
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		if (!isTranslated(request)) {
			return DANISH;
		}
		if (request.getAttribute(CHOSEN) instanceof Locale chosen) {
			return chosen;
		}
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		return Optional.ofNullable(cookie)
			.flatMap((kept) -> known(kept.getValue()))
			.or(() -> ofBrowser(request))
			.orElse(DANISH);
	}

	@Override
	public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
		Optional.ofNullable(locale).flatMap((wanted) -> known(wanted.getLanguage())).ifPresent((chosen) -> {
			request.setAttribute(CHOSEN, chosen);
			if (response != null) {
				response.addHeader(HttpHeaders.SET_COOKIE,
						ResponseCookie.from(COOKIE, chosen.getLanguage())
							.path("/")
							.maxAge(REMEMBERED)
							.httpOnly(true)
							.secure(request.isSecure())
							.sameSite("Lax")
							.build()
							.toString());
			}
		});
	}

	private static Optional<Locale> ofBrowser(HttpServletRequest request) {
		String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
		try {
			return (accepted == null) ? Optional.empty()
					: Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(accepted), LANGUAGES));
		}
		catch (IllegalArgumentException ex) {
			// no browser writes it so
			return Optional.empty();
		}
	}

	private static Optional<Locale> known(String language) {
		return LANGUAGES.stream().filter((one) -> one.getLanguage().equals(language)).findFirst();
	}

}
