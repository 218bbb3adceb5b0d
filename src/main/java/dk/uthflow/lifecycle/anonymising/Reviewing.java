package dk.uthflow.lifecycle.anonymising;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dk.uthflow.anonymise.Finding;
import dk.uthflow.anonymise.FindingKind;
import dk.uthflow.anonymise.PersonalDataFinder;
import dk.uthflow.lifecycle.anonymising.Answer.Decision;

import org.springframework.stereotype.Service;

/**
 * Takes a handler's answers, one by one. Each is kept at once.
 */
@Service
class Reviewing {

	private static final int LONGEST_LABEL = 200;

	private static final int LONGEST_TEXT = 20_000;

	private final Drafts drafts;

	private final PersonalDataFinder finder;

	Reviewing(Drafts drafts, PersonalDataFinder finder) {
		this.drafts = drafts;
		this.finder = finder;
	}

	Review of(WaitingCase waiting) {
		return review(waiting, this.drafts.of(waiting.number()));
	}

	/**
	 * Answers about one place, and about all places that say the same where everywhere.
	 * @throws NotAnswered when the place is no more, or the answer is not allowed for it
	 */
	void answer(WaitingCase waiting, Place place, Given given) {
		this.drafts.change(waiting.number(), (draft) -> {
			List<Map.Entry<CaseText, Mark>> marks = review(waiting, draft).marks().toList();
			Map.Entry<CaseText, Mark> asked = marks.stream()
				.filter((entry) -> place.isAt(entry.getKey().field(), entry.getValue().finding()))
				.findFirst()
				.orElseThrow(() -> new NotAnswered("anonymise.refused.changed"));
			check(asked.getValue(), given);
			Predicate<Map.Entry<CaseText, Mark>> meant = given.everywhere()
					? (entry) -> isSame(entry.getValue(), asked.getValue()) : asked::equals;
			Draft answered = draft;
			for (Map.Entry<CaseText, Mark> entry : marks.stream().filter(meant).toList()) {
				answered = answered.with(Answer.to(entry.getKey().field(), entry.getValue().finding(), given.decision(),
						given.label(), given.reason()));
			}
			return answered;
		});
	}

	void undo(WaitingCase waiting, Place place) {
		this.drafts.change(waiting.number(), (draft) -> draft.without(place.field(), place.start()));
	}

	/**
	 * Accepts what is not answered, in one field or, where it is null, in all.
	 * @return how many
	 */
	long acceptAll(WaitingCase waiting, String field) {
		long before = of(waiting).open();
		this.drafts.change(waiting.number(), (draft) -> {
			Draft answered = draft;
			for (Map.Entry<CaseText, Mark> entry : review(waiting, draft).marks().toList()) {
				if (entry.getValue().isOpen() && (field == null || field.equals(entry.getKey().field()))) {
					answered = answered.with(Answer.to(entry.getKey().field(), entry.getValue().finding(),
							Decision.ACCEPTED, null, null));
				}
			}
			return answered;
		});
		return before - of(waiting).open();
	}

	/**
	 * Marks what the finder did not find, wherever it stands.
	 * @throws NotAnswered when it stands nowhere
	 */
	void mark(WaitingCase waiting, String words, FindingKind kind) {
		String wanted = words.strip();
		if (wanted.isEmpty() || wanted.length() > LONGEST_LABEL) {
			throw new NotAnswered("anonymise.refused.words", LONGEST_LABEL);
		}
		Pattern pattern = Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(wanted) + "(?![\\p{L}\\d])",
				Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
		this.drafts.change(waiting.number(), (draft) -> {
			Draft marked = draft;
			for (CaseText text : waiting.texts()) {
				String says = draft.text(text);
				Matcher place = pattern.matcher(says);
				while (place.find()) {
					marked = marked.with(
							new Answer(text.field(), place.start(), place.group(), kind, Decision.MARKED, null, null));
				}
			}
			if (marked.equals(draft)) {
				throw new NotAnswered("anonymise.refused.nowhere", wanted);
			}
			return marked;
		});
	}

	/**
	 * @throws NotAnswered when there is no such text, or it is too long
	 */
	void rewrite(WaitingCase waiting, String field, String text) {
		CaseText of = waiting.texts()
			.stream()
			.filter((one) -> one.field().equals(field))
			.findFirst()
			.orElseThrow(() -> new NotAnswered("anonymise.refused.noText"));
		if (text.length() > LONGEST_TEXT) {
			throw new NotAnswered("anonymise.refused.long", text.length(), LONGEST_TEXT);
		}
		this.drafts.change(waiting.number(), (draft) -> draft.rewritten(of, text));
	}

	private Review review(WaitingCase waiting, Draft draft) {
		return new Review(waiting.texts(), waiting.names(), draft, waiting.day(), this.finder);
	}

	private static void check(Mark mark, Given given) {
		if (given.decision() == Decision.KEPT) {
			if (!mark.isKeepable()) {
				throw new NotAnswered("anonymise.refused.never");
			}
			if (mark.finding().isCertain() && given.reason() == null) {
				throw new NotAnswered("anonymise.refused.noReason");
			}
		}
		if (given.label() != null && (given.label().length() > LONGEST_LABEL || given.label().contains("\n"))) {
			throw new NotAnswered("anonymise.refused.label", LONGEST_LABEL);
		}
	}

	private static boolean isSame(Mark one, Mark other) {
		return one.finding().kind() == other.finding().kind()
				&& one.finding().text().equalsIgnoreCase(other.finding().text()) && one.isOwn() == other.isOwn()
				&& one.isKeepable() == other.isKeepable();
	}

	/**
	 * A place that a page showed.
	 *
	 * @param field the text
	 * @param start where it begins
	 * @param found what stood there
	 */
	record Place(String field, int start, String found) {

		private boolean isAt(String other, Finding finding) {
			return this.field.equals(other) && this.start == finding.start()
					&& this.found.equals(finding.text().replace("\r\n", "\n"));
		}

	}

	/**
	 * An answer as it is given.
	 *
	 * @param decision what becomes of the place
	 * @param label what to write in its stead, or null for the proposal
	 * @param reason why it stands, or null
	 * @param everywhere whether all places that say the same are meant
	 */
	record Given(Decision decision, String label, KeepReason reason, boolean everywhere) {

	}

}
