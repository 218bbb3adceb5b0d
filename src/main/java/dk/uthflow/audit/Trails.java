package dk.uthflow.audit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is said to where it is written: with the request's other look-ups, in the
 * running transaction, or at once.
 */
class Trails implements Trail {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	private static final int FINGERPRINT_BYTES = 6;

	private final Ledger ledger;

	private final People people;

	private final AuditKey key;

	private final Recently recently;

	private final TransactionTemplate apart;

	/**
	 * @param moment for how long the same look-up is the same
	 */
	Trails(Ledger ledger, People people, AuditKey key, PlatformTransactionManager transactions, Duration moment) {
		this.ledger = ledger;
		this.people = people;
		this.key = key;
		this.recently = new Recently(moment);
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
	}

	@Override
	public void shown(Deed deed, Collection<String> cases, String criteria) {
		if (cases.isEmpty() && criteria == null && deed != Deed.LOG_READ) {
			return;
		}
		addOrWrite(this.people.current(), deed, Outcome.DONE, cases, criteria);
	}

	@Override
	public void did(Deed deed, Collection<String> cases, String what) {
		Visit visit = Visit.current();
		Who who = this.people.current();
		String via = null;
		if (visit != null && deed == Deed.REPORTED) {
			// a reporter may be nobody: an address would tell who
			who = who.fromNowhere();
			via = visit.via();
		}
		else if (visit != null) {
			who = visit.from(who);
			via = visit.via();
		}
		if (visit != null) {
			visit.said(cases);
		}
		write(Entry.of(who, deed, Outcome.DONE, cases, via, what));
	}

	@Override
	public void refused(Collection<String> cases) {
		addOrWrite(this.people.current(), Deed.REFUSED, Outcome.REFUSED, cases, null);
	}

	@Override
	public void about(Supplier<Collection<String>> cases) {
		if (Visit.current() != null) {
			Visit.current().about(cases);
		}
	}

	@Override
	public String withoutText(String typed) {
		return WORD.matcher(typed.toLowerCase(Locale.ROOT))
			.results()
			.map((word) -> "#" + HexFormat.of()
				.formatHex(this.key.mac(("word " + word.group()).getBytes(StandardCharsets.UTF_8)), 0,
						FINGERPRINT_BYTES))
			.collect(Collectors.joining(" "));
	}

	@Override
	public Occasion occasion() {
		Visit visit = Visit.current();
		Who who = this.people.current();
		return new Occasion((visit != null) ? visit.from(who) : who);
	}

	void loggedIn(String userId) {
		addOrWrite(this.people.of(userId), Deed.LOGGED_IN, Outcome.DONE, List.of(), null);
	}

	/** Somebody has got or lost roles, as the directory shows. */
	void rolesChanged(Who who, Deed deed, List<String> roles) {
		write(Entry.of(who, deed, Outcome.DONE, List.of(), null, String.join(" ", roles)));
	}

	void logInFailed(String typed) {
		addOrWrite(this.people.claimed(typed), Deed.LOG_IN_FAILED, Outcome.FAILED, List.of(), null);
	}

	void loggedOut(String userId) {
		addOrWrite(this.people.of(userId), Deed.LOGGED_OUT, Outcome.DONE, List.of(), null);
	}

	Visit visit(HttpServletRequest request) {
		return new Visit(request, this.people::current, this::writeVisit);
	}

	private void addOrWrite(Who who, Deed deed, Outcome outcome, Collection<String> cases, String criteria) {
		Visit visit = Visit.current();
		if (visit != null) {
			visit.add(who, deed, outcome, cases, criteria);
		}
		else {
			write(Entry.of(who, deed, outcome, cases, null, criteria));
		}
	}

	/**
	 * A look-up has happened, whatever becomes of a transaction that reads; and that one
	 * may not write.
	 */
	private void writeVisit(List<Entry> entries) {
		List<Entry> news = entries.stream().flatMap((entry) -> news(entry).stream()).toList();
		if (!news.isEmpty()) {
			this.apart.executeWithoutResult((status) -> this.ledger.append(news));
			news.forEach(this.recently::remember);
		}
	}

	/** What of an entry is worth a row. */
	private Optional<Entry> news(Entry entry) {
		List<String> cases = this.recently.news(entry);
		boolean lists = entry.deed() == Deed.LISTED || entry.deed() == Deed.READ;
		boolean saysNothing = cases.isEmpty() && (entry.criteria() == null || !entry.cases().isEmpty());
		return (lists && saysNothing) ? Optional.empty() : Optional
			.of(new Entry(entry.who(), entry.deed(), entry.outcome(), cases, entry.via(), entry.criteria()));
	}

	/** In a transaction, as the last thing before it stays. */
	private void write(Entry entry) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			guarded(() -> this.ledger.append(List.of(entry)));
			return;
		}
		TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter((one) -> one instanceof Pending pending && pending.trails() == this)
			.map(Pending.class::cast)
			.findFirst()
			.orElseGet(this::pending)
			.add(entry);
	}

	private Pending pending() {
		Pending pending = new Pending();
		TransactionSynchronizationManager.registerSynchronization(pending);
		return pending;
	}

	private static void guarded(Runnable writing) {
		try {
			writing.run();
		}
		catch (TrailBroken ex) {
			if (Visit.current() != null) {
				Visit.current().breaks(ex);
			}
			throw ex;
		}
	}

	/** What the running transaction has done. */
	private final class Pending implements TransactionSynchronization {

		private final List<Entry> entries = new ArrayList<>();

		private boolean closing;

		private Trails trails() {
			return Trails.this;
		}

		private void add(Entry entry) {
			if (this.closing) {
				guarded(() -> Trails.this.ledger.append(List.of(entry)));
			}
			else if (this.entries.stream().noneMatch((one) -> one.equals(entry))) {
				this.entries.add(entry);
			}
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			this.closing = true;
			guarded(() -> Trails.this.ledger.append(this.entries));
		}

	}

}
