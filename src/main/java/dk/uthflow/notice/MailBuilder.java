package dk.uthflow.notice;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Makes a mail's message: the same id each time, marked as written by a machine and as
 * one of a list, with a plain text beside the HTML.
 */
@Component
class MailBuilder {

	private final MailSettings settings;

	private final MailTexts texts;

	MailBuilder(MailSettings settings, MailTexts texts) {
		this.settings = settings;
		this.texts = texts;
	}

	MimeMessage build(Mail mail, List<MailAttachment> files, Session session) throws MessagingException {
		InternetAddress from = new InternetAddress(this.settings.afsender());
		encodeName(from);
		String domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
		StableMessage message = new StableMessage(session, id(mail) + "@" + domain);
		MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
		helper.setFrom(from);
		helper.setTo(mail.address());
		if (this.settings.svarTil() != null && !this.settings.svarTil().isBlank()) {
			helper.setReplyTo(this.settings.svarTil());
		}
		helper.setSubject(mail.kind().subject());
		helper.setSentDate(Date.from(mail.created()));
		helper.setText(this.texts.plain(mail), this.texts.html(mail));
		for (MailAttachment file : files) {
			helper.addAttachment(file.name(), new ByteArrayResource(file.content()), file.type());
		}
		message.setHeader("Auto-Submitted", "auto-generated");
		message.setHeader("X-Auto-Response-Suppress", "All");
		message.setHeader("List-Id", "<%s.uthflow.%s>".formatted(mail.kind().name().toLowerCase(), domain));
		if (!mail.kind().isReport()) {
			message.setHeader("List-Unsubscribe", "<%s>".formatted(this.settings.link("/notifikationer")));
		}
		message.setContentLanguage(new String[] { "da" });
		message.saveChanges();
		return message;
	}

	private static String id(Mail mail) {
		return UUID.nameUUIDFromBytes(mail.key().getBytes(StandardCharsets.UTF_8)) + "."
				+ mail.created().toEpochMilli();
	}

	private static void encodeName(InternetAddress address) throws MessagingException {
		try {
			address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
		}
		catch (UnsupportedEncodingException ex) {
			throw new MessagingException("UTF-8 is always there", ex);
		}
	}

}
