package dk.uthflow.notice;

import java.util.List;
import java.util.Optional;

import jakarta.mail.MessagingException;

import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends a mail that is in line.
 */
@Component
public class Mails {

	private final Outbox outbox;

	private final MailBuilder builder;

	private final MailAttachments attachments;

	private final JavaMailSender sender;

	Mails(Outbox outbox, MailBuilder builder, MailAttachments attachments, JavaMailSender sender) {
		this.outbox = outbox;
		this.builder = builder;
		this.attachments = attachments;
		this.sender = sender;
	}

	/**
	 * Sends the mail unless it was sent. That the server took it is kept at once, so a
	 * job that fails afterwards sends nothing twice. Where a node dies, or a connection
	 * breaks, between the server's taking it and our keeping that, it is sent again with
	 * the same {@code Message-ID}, by which mail systems know it as the same: rather that
	 * than a mail lost.
	 * @param key the mail's key
	 * @throws org.springframework.mail.MailException when the server did not take it: to
	 * be tried again
	 */
	public void send(String key) {
		Mail mail = this.outbox.find(key).orElseThrow(() -> new IllegalArgumentException("There is no mail " + key));
		if (mail.sent() != null || mail.withdrawn() != null) {
			return;
		}
		Optional<List<MailAttachment>> files = mail.kind().isReport() ? this.attachments.of(key)
				: Optional.of(List.of());
		if (files.isEmpty()) {
			this.outbox.withdraw(key);
			return;
		}
		try {
			this.sender.send(this.builder.build(mail, files.get(), this.sender.createMimeMessage().getSession()));
		}
		catch (MessagingException ex) {
			throw new MailPreparationException("The mail could not be made", ex);
		}
		this.outbox.sent(key);
	}

}
