package dk.uthflow.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Puts each mail in a file of its own instead of sending it.
 */
class MailToFiles extends JavaMailSenderImpl {

	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS")
		.withZone(ZoneOffset.UTC);

	private final Path directory;

	private final Clock clock;

	MailToFiles(Path directory, Clock clock) {
		this.directory = directory;
		this.clock = clock;
	}

	/** There is no server to connect to. */
	@Override
	public void testConnection() throws MessagingException {
		try {
			Files.createDirectories(this.directory);
		}
		catch (IOException ex) {
			throw new MessagingException("Mappen til mail kan ikke skrives", ex);
		}
	}

	@Override
	protected void doSend(MimeMessage[] messages, Object[] originals) {
		for (MimeMessage message : messages) {
			Path file = this.directory.resolve(
					NAME.format(this.clock.instant()) + "-" + UUID.randomUUID().toString().substring(0, 8) + ".eml");
			try {
				Files.createDirectories(this.directory);
				message.saveChanges();
				try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
					message.writeTo(out);
				}
			}
			catch (IOException | MessagingException ex) {
				throw new MailSendException("The mail could not be written to " + file, ex);
			}
		}
	}

}
