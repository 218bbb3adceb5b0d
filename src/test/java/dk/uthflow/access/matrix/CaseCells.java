package dk.uthflow.access.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import dk.uthflow.testing.HttpUser;

/**
 * One reader before every case: reads, lists, counts, and tries to change.
 */
final class CaseCells {

	private static final String NO_CASE = "1999-999999";

	private static final String NO_TASK = "11111111-1111-1111-1111-111111111111";

	private static final List<String> OF_TASK = List.of("/form", "/form-variables", "/deployed-form", "/identity-links",
			"/comment", "/variables", "/variables/overskrift");

	private final WorldOfMatrix world;

	private final Rights rights;

	private final Sights sights;

	private final Reader reader;

	private final HttpUser user;

	private final Cells cells;

	CaseCells(WorldOfMatrix world, Sights sights, Reader reader, Cells cells) {
		this.world = world;
		this.rights = world.rights();
		this.sights = sights;
		this.reader = reader;
		this.user = world.as(reader);
		this.cells = cells;
	}

	/** Lists and counts, and reading each of the cases. */
	void see(Predicate<CaseOfMatrix> which) {
		lists();
		Answer none = Answer.of(this.user.get("/sag/" + NO_CASE));
		Answer noTask = Answer.of(this.user.engine("/task/" + NO_TASK));
		this.world.trace().begin(this.reader);
		this.world.cases().stream().filter(which).forEach((one) -> {
			page(one, none);
			panel(one);
			if (one.task() != null) {
				task(one, "", noTask);
			}
		});
	}

	/** Everything that a task tells, of each case. */
	void readTasks() {
		for (String what : OF_TASK) {
			Answer none = Answer.of(this.user.engine("/task/" + NO_TASK + what));
			this.world.trace().begin(this.reader);
			this.world.cases().stream().filter((one) -> one.task() != null).forEach((one) -> task(one, what, none));
		}
	}

	/** Everything that changes a case, in ways that leave it as it was. */
	void change() {
		this.world.trace().begin(this.reader);
		for (CaseOfMatrix one : this.world.cases()) {
			page(one, "/giv", this.rights.mayGive(this.reader, one));
			page(one, "/tilbagekald", this.rights.mayCallBack(this.reader, one));
			callBackByApi(one);
			write(one);
			if (one.task() != null) {
				claim(one);
				submit(one);
				assign(one);
			}
		}
	}

	private void lists() {
		this.world.trace().begin(this.reader);
		for (Sight sight : this.sights.all()) {
			Answer answer = sight.ask().apply(this.user);
			logged(sight, answer);
			if (!sight.isFor().apply(this.reader)) {
				expect(answer.isRefused() || answer.status() == 404, "%s is not for this reader: %s", sight, answer);
				continue;
			}
			if (!answer.isOk()) {
				expect(false, "%s is refused: %s", sight, answer);
				continue;
			}
			List<String> shown = sight.read().apply(answer.body()).stream().sorted().toList();
			List<String> expected = new ArrayList<>(sight.expected(this.reader, this.world.cases()));
			expect(shown.equals(expected), "%s shows %s, not %s", sight, shown, expected);
		}
	}

	/** A list is a look-up of each case on it, and a count of none. */
	private void logged(Sight sight, Answer answer) {
		List<TraceOfMatrix.Row> rows = this.world.trace().rows(this.reader);
		Set<String> cases = TraceOfMatrix.cases(rows);
		String deed = !answer.isOk() ? "REFUSED" : sight.deed();
		boolean looksUp = answer.isOk() && !sight.isCount();
		Set<String> expected = looksUp ? sight.expected(this.reader, this.world.cases()) : Set.of();
		boolean some = looksUp ? (!expected.isEmpty() || !deed.equals("LISTED"))
				: answer.status() == 403 && this.rights.isIn(this.reader);
		expect(cases.equals(expected) && rows.isEmpty() != some
				&& rows.stream().allMatch((row) -> row.deed().equals(deed)), "%s in the log, %s: %s, not %s %s", sight,
				answer, rows, some ? deed : "nothing", expected);
	}

	/** What a call about one case leaves. */
	private void logged(CaseOfMatrix one, String method, String path, Answer answer) {
		String wrong = this.world.trace().wrong(this.reader, method, path, answer);
		expect(wrong == null, "%s %s of %s in the log: %s", method, path, one, wrong);
	}

	/** What a call that changes the case leaves, where it does so. */
	private void changed(CaseOfMatrix one, String how, Answer answer, String... deeds) {
		List<TraceOfMatrix.Row> rows = this.world.trace().rows(this.reader);
		expect(rows.stream().allMatch((row) -> row.cases().equals(Set.of(one.number()))) && (!answer.isOk()
				|| rows.stream().map(TraceOfMatrix.Row::deed).anyMatch((deed) -> List.of(deeds).contains(deed))),
				"%s %s in the log, %s: %s", how, one, answer, rows);
	}

	private void page(CaseOfMatrix one, Answer none) {
		Answer answer = Answer.of(this.user.get("/sag/" + one.number()));
		logged(one, "GET", "/sag/" + one.number(), answer);
		if (!this.rights.isIn(this.reader)) {
			expect(answer.asksForLogIn(), "page of %s: %s", one, answer);
		}
		else if (this.rights.sees(this.reader, one)) {
			expect(answer.status() == 200, "page of %s: %s", one, answer);
			boolean texts = this.rights.seesTexts(this.reader, one) && one.state() != State.SLETTET;
			expect(answer.body().contains(WorldOfMatrix.TEXT) == texts, "texts on the page of %s, which should be %s",
					one, texts);
			boolean identity = one.state().isOpen() && this.rights.handles(this.reader, one);
			expect(answer.body().contains(WorldOfMatrix.IDENTITY) == identity,
					"identity on the page of %s, which should be %s", one, identity);
		}
		else {
			expect(answer.status() == 404 && answer.isLike(none, one.number(), NO_CASE),
					"page of %s: %s, unlike that of no case", one, answer);
		}
	}

	/** Beside its task a case tells who may open its page what the page tells. */
	private void panel(CaseOfMatrix one) {
		Answer answer = Answer.of(this.user.get("/api/sager/" + one.number() + "/panel"));
		logged(one, "GET", "/api/sager/" + one.number() + "/panel", answer);
		int expected = this.rights.sees(this.reader, one) ? 200 : 404;
		expect(this.rights.isIn(this.reader) ? answer.status() == expected : answer.isRefused(), "panel of %s: %s", one,
				answer);
		Answer handlers = Answer.of(this.user.get("/api/sager/" + one.number() + "/behandlere"));
		logged(one, "GET", "/api/sager/" + one.number() + "/behandlere", handlers);
		boolean may = this.rights.mayGive(this.reader, one);
		expect(this.rights.isIn(this.reader) ? handlers.status() == (may ? 200 : (expected == 200) ? 403 : 404)
				: handlers.isRefused(), "who may get %s: %s", one, handlers);
	}

	private void task(CaseOfMatrix one, String what, Answer none) {
		Answer answer = Answer.of(this.user.engine("/task/" + one.task() + what));
		boolean tells = answer.isOk() && !what.equals("/comment");
		String wrong = this.world.trace()
			.wrong(this.reader, "GET", "/task/" + one.task() + what, answer, tells ? Set.of(one.number()) : Set.of());
		expect(wrong == null, "task%s of %s in the log: %s", what, one, wrong);
		if (this.rights.hasTask(this.reader, one)) {
			expect(answer.isOk(), "task%s of %s: %s", what, one, answer);
		}
		else {
			expect((answer.isRefused() || answer.status() == 404) && answer.isLike(none, one.task(), NO_TASK),
					"task%s of %s: %s, unlike that of no task", what, one, answer);
		}
	}

	/** Shown and sent; what is sent names a wrong handler, so it changes nothing. */
	private void page(CaseOfMatrix one, String action, boolean may) {
		String path = "/sag/" + one.number() + action;
		Answer shown = Answer.of(this.user.get(path));
		logged(one, "GET", path, shown);
		Answer sent = Answer
			.of(this.user.send("POST", path, "application/x-www-form-urlencoded", "til=-&behandler=m-somebody-else"));
		logged(one, "POST", path, sent);
		if (!this.rights.isIn(this.reader)) {
			expect(shown.asksForLogIn(), "%s of %s: %s", action, one, shown);
			expect(sent.isRefused(), "sending %s of %s: %s", action, one, sent);
		}
		else if (may) {
			expect(shown.status() == 200 || shown.leadsTo().equals("/sag/" + one.number()), "%s of %s: %s", action, one,
					shown);
			expect(sent.leadsTo().equals("/sag/" + one.number()), "sending %s of %s: %s", action, one, sent);
		}
		else {
			int expected = this.rights.sees(this.reader, one) ? 403 : 404;
			expect(shown.status() == expected, "%s of %s: %s, not %d", action, one, shown, expected);
			expect(sent.status() == expected, "sending %s of %s: %s, not %d", action, one, sent, expected);
		}
	}

	/** An empty message is refused for what it lacks by whom it is for. */
	private void write(CaseOfMatrix one) {
		Answer sent = Answer.of(this.user.send("POST", "/sag/" + one.number() + "/beskeder",
				"application/x-www-form-urlencoded", "tekst="));
		logged(one, "POST", "/sag/" + one.number() + "/beskeder", sent);
		if (!this.rights.isIn(this.reader)) {
			expect(sent.isRefused(), "writing about %s: %s", one, sent);
		}
		else if (this.rights.writesToReporter(this.reader, one)) {
			expect(sent.leadsTo().startsWith("/sag/" + one.number()), "writing about %s: %s", one, sent);
		}
		else {
			int expected = this.rights.sees(this.reader, one) ? 403 : 404;
			expect(sent.status() == expected, "writing about %s: %s, not %d", one, sent, expected);
		}
	}

	private void callBackByApi(CaseOfMatrix one) {
		boolean may = this.rights.mayCallBack(this.reader, one);
		boolean happens = may && (one.state() == State.HOS_GRUPPEN || one.state() == State.HOS_LEVERANDOEREN);
		if (happens) {
			return;
		}
		Answer answer = Answer.of(this.user.postJson("/api/sager/" + one.number() + "/tilbagekald", ""));
		logged(one, "POST", "/api/sager/" + one.number(), answer);
		boolean asItShouldBe = !this.rights.isIn(this.reader) ? answer.isRefused()
				: answer.status() == (may ? 409 : 404);
		expect(asItShouldBe, "calling back %s: %s", one, answer);
	}

	/** Taken, and given back at once. */
	private void claim(CaseOfMatrix one) {
		String task = "/task/" + one.task();
		String self = "{\"userId\":\"" + this.reader.userId() + "\"}";
		Answer taken = Answer.of(this.user.enginePost(task + "/claim", self));
		changed(one, "claiming", taken, (one.assignee() == null) ? "ASSIGNED" : "CHANGED");
		if (!this.rights.mayWorkOn(this.reader, one)) {
			expect(!taken.isOk(), "claiming %s: %s", one, taken);
			return;
		}
		expect(taken.isOk(), "claiming %s: %s", one, taken);
		if (one.assignee() == null) {
			Answer back = Answer.of(this.user.enginePost(task + "/unclaim", "{}"));
			changed(one, "giving back", back, "ASSIGNED", "CHANGED");
			expect(back.isOk(), "giving back %s: %s", one, back);
		}
	}

	/** An empty form is refused for what it lacks by whom it is for. */
	private void submit(CaseOfMatrix one) {
		for (String how : List.of("/submit-form", "/complete")) {
			Answer answer = Answer.of(this.user.enginePost("/task/" + one.task() + how, "{\"variables\":{}}"));
			logged(one, "POST", "/task/" + one.task() + how, answer);
			boolean asItShouldBe = this.rights.mayWorkOn(this.reader, one) ? answer.status() == 400
					: answer.isRefused() || answer.status() == 404;
			expect(asItShouldBe, "%s of %s: %s %s", how, one, answer, answer.body());
		}
	}

	/** To somebody who does not exist: refused with the reason to whom it is for. */
	private void assign(CaseOfMatrix one) {
		Answer answer = Answer
			.of(this.user.enginePost("/task/" + one.task() + "/assignee", "{\"userId\":\"m-nobody\"}"));
		changed(one, "assigning", answer);
		boolean told = answer.body().contains("m-nobody");
		boolean may = this.rights.hasTask(this.reader, one);
		expect(!answer.isOk() && told == may, "assigning %s: %s %s", one, answer, answer.body());
	}

	private void expect(boolean asItShouldBe, String cell, Object... with) {
		this.cells.expect(asItShouldBe, this.reader + ": " + cell, with);
	}

}
