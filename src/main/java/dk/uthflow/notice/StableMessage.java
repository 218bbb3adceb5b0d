package dk.uthflow.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A message that keeps its id however often it is saved and sent. */
class StableMessage extends MimeMessage {

	private final String id;

	StableMessage(Session session, String id) {
		super(session);
		this.id = id;
	}

	@Override
	protected void updateMessageID() throws MessagingException {
		setHeader("Message-ID", "<" + this.id + ">");
	}

}
