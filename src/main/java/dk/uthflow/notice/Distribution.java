package dk.uthflow.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dk.uthflow.access.DirectoryUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds who is to hear of what happened: first, outside any transaction, the directory is
 * asked; then, in one transaction, each event is ticked off, those who hear at once get
 * their mail, and the others' lines wait for the day's overview. Events wait while the
 * directory is away; nodes share the work, and no event is told of twice.
 */
@Component
class Distribution {

	private static final Logger log = LoggerFactory.getLogger(Distribution.class);

	private static final int AT_A_TIME = 200;

	private final NoticeTable notices;

	private final CaseFactsTable cases;

	private final Recipients recipients;

	private final CaseRows rows;

	private final Outbox outbox;

	private final TransactionTemplate transaction;

	Distribution(NoticeTable notices, CaseFactsTable cases, Recipients recipients, CaseRows rows, Outbox outbox,
			TransactionTemplate transaction) {
		this.notices = notices;
		this.cases = cases;
		this.recipients = recipients;
		this.rows = rows;
		this.outbox = outbox;
		this.transaction = transaction;
	}

	/** Distributes all that waits. */
	void run() {
		long last = 0;
		List<WaitingEvent> events = this.notices.waiting(last, AT_A_TIME);
		while (!events.isEmpty()) {
			try {
				distribute(events);
			}
			catch (DirectoryUnavailable ex) {
				log.warn("Beskeder venter, fordi brugerkataloget ikke svarer");
				return;
			}
			last = events.get(events.size() - 1).id();
			events = this.notices.waiting(last, AT_A_TIME);
		}
	}

	private void distribute(List<WaitingEvent> events) {
		Map<String, CaseFacts> facts = this.cases.of(events.stream().map(WaitingEvent::caseNumber).toList());
		List<Line> lines = new ArrayList<>();
		events.forEach((event) -> lines.addAll(this.recipients.of(event, facts.get(event.caseNumber()))));
		Map<Long, WaitingEvent> byId = events.stream().collect(Collectors.toMap(WaitingEvent::id, (event) -> event));
		this.transaction.executeWithoutResult((status) -> {
			Set<Long> taken = this.notices.take(byId.keySet());
			List<Line> ours = lines.stream().filter((line) -> taken.contains(line.eventId())).toList();
			this.notices.add(ours);
			ours.stream().filter((line) -> line.mail() == MailKind.STRAKS).forEach((line) -> {
				WaitingEvent event = byId.get(line.eventId());
				send(line, event, facts.get(event.caseNumber()));
			});
		});
	}

	private void send(Line line, WaitingEvent event, CaseFacts facts) {
		String key = event.key() + "/" + Choices.key(line.person());
		MailContent content = new MailContent(
				List.of(new MailContent.Group(event.kind().heading(), List.of(this.rows.of(facts, line.opens())))));
		this.outbox.put(key, MailKind.STRAKS, line.person(), line.address(), content);
		this.notices.sentAs(line, key);
	}

}
