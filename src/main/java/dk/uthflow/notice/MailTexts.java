package dk.uthflow.notice;

import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.stereotype.Component;

/**
 * A mail's words, from the templates in {@code mail/}.
 */
@Component
class MailTexts {

	private static final Locale DANISH = Locale.forLanguageTag("da");

	private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {
	};

	private final ObjectMapper json = JsonMapper.builder().build();

	private final ITemplateEngine plain = engine(".txt", TemplateMode.TEXT);

	private final ITemplateEngine html = engine(".html", TemplateMode.HTML);

	private final MailSettings settings;

	MailTexts(MailSettings settings) {
		this.settings = settings;
	}

	String plain(Mail mail) {
		return this.plain.process(mail.kind().template(), context(mail));
	}

	String html(Mail mail) {
		return this.html.process(mail.kind().template(), context(mail));
	}

	private Context context(Mail mail) {
		try {
			Context context = new Context(DANISH, this.json.readValue(mail.content(), CONTENT));
			context.setVariable("emne", mail.kind().subject());
			context.setVariable("indledning", mail.kind().introduction());
			context.setVariable("startadresse", this.settings.link("/"));
			context.setVariable("sagsadresse", this.settings.link("/sag/"));
			context.setVariable("valgadresse", this.settings.link("/notifikationer"));
			return context;
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The mail's content could not be read", ex);
		}
	}

	private static ITemplateEngine engine(String suffix, TemplateMode mode) {
		ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
		templates.setPrefix("mail/");
		templates.setSuffix(suffix);
		templates.setTemplateMode(mode);
		templates.setCharacterEncoding("UTF-8");
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(templates);
		return engine;
	}

}
