package dk.uthflow.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The day's mails: one overview a person, of all that waits for it, and one alarm a
 * superbruger, with every late case of the house. What waits after a person's mail of the
 * day has gone waits for tomorrow's.
 */
@Component
public class DailyOverview {

	private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	private final WaitingLines waiting;

	private final CaseFactsTable cases;

	private final CaseRows rows;

	private final Outbox outbox;

	private final Clock clock;

	DailyOverview(WaitingLines waiting, CaseFactsTable cases, CaseRows rows, Outbox outbox, Clock clock) {
		this.waiting = waiting;
		this.cases = cases;
		this.rows = rows;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * Puts the next mails in line, in the caller's transaction.
	 * @param most the most mails to make
	 * @return whether there may be more to do today
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean next(int most) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), COPENHAGEN);
		int made = 0;
		for (MailKind kind : List.of(MailKind.ALARM, MailKind.OVERBLIK)) {
			String prefix = "%s/%s/".formatted(kind.name().toLowerCase(), today);
			for (WaitingLines.Reader reader : this.waiting.readers(kind, prefix, most - made)) {
				send(kind, reader, prefix + Choices.key(reader.person()));
				made++;
			}
		}
		return made == most;
	}

	private void send(MailKind kind, WaitingLines.Reader reader, String key) {
		List<WaitingLines.Waiting> lines = this.waiting.take(kind, reader.person(), key);
		List<MailContent.Group> groups = (kind == MailKind.ALARM) ? late(lines) : overview(lines);
		if (!groups.isEmpty()) {
			this.outbox.put(key, kind, reader.person(), reader.address(), new MailContent(groups));
		}
	}

	private List<MailContent.Group> late(List<WaitingLines.Waiting> lines) {
		Set<String> houses = lines.stream()
			.map(WaitingLines.Waiting::place)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		List<MailContent.Row> late = houses.stream()
			.flatMap((house) -> this.cases.late(house).stream())
			.map((facts) -> this.rows.of(facts, false))
			.toList();
		return late.isEmpty() ? List.of() : List.of(new MailContent.Group(NoticeKind.ALARM.heading(), late));
	}

	/** The gravest first, and each case once: at what is gravest about it. */
	private List<MailContent.Group> overview(List<WaitingLines.Waiting> lines) {
		Map<String, CaseFacts> facts = this.cases.of(lines.stream().map(WaitingLines.Waiting::caseNumber).toList());
		Map<NoticeKind, Set<String>> numbers = new EnumMap<>(NoticeKind.class);
		lines.stream()
			.filter((line) -> facts.get(line.caseNumber()).open())
			.forEach((line) -> numbers.computeIfAbsent(line.kind(), (kind) -> new LinkedHashSet<>())
				.add(line.caseNumber()));
		Set<String> opened = lines.stream()
			.filter(WaitingLines.Waiting::opens)
			.map(WaitingLines.Waiting::caseNumber)
			.collect(Collectors.toSet());
		Set<String> told = new LinkedHashSet<>();
		List<MailContent.Group> groups = new ArrayList<>();
		for (NoticeKind kind : List.of(NoticeKind.ALARM, NoticeKind.ADVARSEL, NoticeKind.PAAMINDELSE, NoticeKind.SVAR,
				NoticeKind.TILDELT, NoticeKind.NY)) {
			List<MailContent.Row> cases = numbers.getOrDefault(kind, Set.of())
				.stream()
				.filter(told::add)
				.map((number) -> this.rows.of(facts.get(number), opened.contains(number)))
				.toList();
			if (!cases.isEmpty()) {
				groups.add(new MailContent.Group(kind.heading(), cases));
			}
		}
		return groups;
	}

}
