package dk.uthflow.notice;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Mails that bring a report: each is a job as every other mail is, and its files are made
 * by {@link MailAttachments} when it is sent.
 */
@Component
public class ReportMails {

	private final Outbox outbox;

	ReportMails(Outbox outbox) {
		this.outbox = outbox;
	}

	/**
	 * Puts the mail in line, in the caller's transaction, unless there is one of that
	 * key.
	 */
	public void put(String key, String person, String address, ReportNotice content) {
		this.outbox.put(key, MailKind.PLAN, person, address, content);
	}

	/** The keys of those that no mail server has taken yet. */
	public List<String> waiting() {
		return this.outbox.waitingReports();
	}

	/** Keeps a mail that has not left from leaving. */
	public void withdraw(String key) {
		this.outbox.withdraw(key);
	}

}
