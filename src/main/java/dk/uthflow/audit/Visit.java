package dk.uthflow.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.web.servlet.HandlerMapping;

/**
 * What one request has shown so far. It is written before the answer begins.
 */
final class Visit {

	/** Of the request: the numbers of every case that its rows name. */
	static final String SAID = Visit.class.getName() + ".said";

	private static final Pattern NUMBER = Pattern.compile("20[0-9]{2}-[0-9]{6,9}");

	private static final Pattern ID = Pattern
		.compile("/(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9][0-9a-zA-Z-]*)(?=/|$)");

	private static final ThreadLocal<Visit> CURRENT = new ThreadLocal<>();

	private final HttpServletRequest request;

	private final String requestedSession;

	private final Supplier<Who> people;

	private final Consumer<List<Entry>> writer;

	private final Map<Kind, Set<String>> shown = new LinkedHashMap<>();

	private final Set<String> said = new LinkedHashSet<>();

	private Supplier<Collection<String>> about = List::of;

	private int status;

	private boolean answering;

	private TrailBroken broken;

	Visit(HttpServletRequest request, Supplier<Who> people, Consumer<List<Entry>> writer) {
		this.request = request;
		this.requestedSession = request.getRequestedSessionId();
		this.people = people;
		this.writer = writer;
		request.setAttribute(SAID, this.said);
	}

	/** The request that this thread answers, or null. */
	static Visit current() {
		return CURRENT.get();
	}

	void enter() {
		CURRENT.set(this);
	}

	static void leave() {
		CURRENT.remove();
	}

	/** Adds what is shown; where the answer has begun, it is written at once. */
	void add(Who who, Deed deed, Outcome outcome, Collection<String> cases, String criteria) {
		this.said.addAll(cases);
		if (criteria != null) {
			NUMBER.matcher(criteria).results().map(MatchResult::group).forEach(this.said::add);
		}
		this.shown.computeIfAbsent(new Kind(who, deed, outcome, criteria), (kind) -> new TreeSet<>()).addAll(cases);
		if (this.answering) {
			write();
		}
	}

	/** These are in rows of their own. */
	void said(Collection<String> cases) {
		this.said.addAll(cases);
	}

	void about(Supplier<Collection<String>> cases) {
		this.about = cases;
	}

	/** The answer will have this status. Who is refused is known now, and not later. */
	void status(int newStatus) {
		if (this.answering || newStatus == this.status) {
			return;
		}
		this.status = newStatus;
		if (newStatus != 403 && newStatus != 404) {
			return;
		}
		Who who = this.people.get();
		if (who.userId() == null) {
			return;
		}
		Set<String> cases = new TreeSet<>(this.about.get());
		NUMBER.matcher(this.request.getRequestURI()).results().map(MatchResult::group).forEach(cases::add);
		boolean alreadySaid = this.shown.keySet().stream().anyMatch((kind) -> kind.outcome() == Outcome.REFUSED);
		if (!alreadySaid && (newStatus == 403 || !cases.isEmpty())) {
			add(who, Deed.REFUSED, Outcome.REFUSED, cases, null);
		}
	}

	/**
	 * The answer is about to leave.
	 * @throws TrailBroken when it must not
	 */
	void answer() {
		if (this.broken != null) {
			throw this.broken;
		}
		this.answering = true;
		write();
	}

	boolean isBroken() {
		return this.broken != null;
	}

	/** Something of this request could not be logged: there is no answer. */
	void breaks(TrailBroken reason) {
		this.broken = reason;
	}

	private void write() {
		if (this.shown.isEmpty()) {
			return;
		}
		List<Entry> entries = new ArrayList<>();
		this.shown.forEach((kind, cases) -> entries.add(entry(kind, without(kind, cases))));
		this.shown.clear();
		try {
			this.writer.accept(entries);
		}
		catch (TrailBroken ex) {
			breaks(ex);
			throw ex;
		}
		catch (RuntimeException ex) {
			breaks(new TrailBroken("The log of look-ups cannot be written", ex));
			throw this.broken;
		}
	}

	/** Who opened a case has seen it, also where a list of it was asked for besides. */
	private Set<String> without(Kind kind, Set<String> cases) {
		Set<String> rest = new TreeSet<>(cases);
		if (kind.deed() == Deed.LISTED) {
			this.shown.forEach((other, opened) -> {
				if (other.deed() == Deed.READ) {
					rest.removeAll(opened);
				}
			});
		}
		return rest;
	}

	private Entry entry(Kind kind, Set<String> cases) {
		return Entry.of(from(kind.who()), kind.deed(), kind.outcome(), cases, via(), kind.criteria());
	}

	/** The same somebody, with where this request comes from. */
	Who from(Who who) {
		return new Who(who.userId(), who.name(), who.organisation(), who.cvr(), who.roles(),
				this.request.getRemoteAddr(), session());
	}

	private String session() {
		HttpSession session = this.request.getSession(false);
		String id = (session != null) ? session.getId() : this.requestedSession;
		return (id != null) ? HexFormat.of().formatHex(RowHash.of("session " + id), 0, 8) : null;
	}

	/** The page or call, with no more of the address than its kind. */
	String via() {
		Object pattern = this.request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		String path = (pattern != null && !pattern.toString().contains("**")) ? pattern.toString()
				: ID.matcher(this.request.getRequestURI()).replaceAll("/*").replaceAll("[^a-zA-Z0-9/_.*-]", "?");
		return this.request.getMethod() + " " + path;
	}

	private record Kind(Who who, Deed deed, Outcome outcome, String criteria) {

	}

}
