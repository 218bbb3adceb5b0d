package dk.uthflow.lifecycle.anonymising;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dk.uthflow.lifecycle.anonymising.Answer.Decision;

/**
 * Where the handler has come to with a case: kept on the server with every answer, so
 * that a session that ends takes nothing along.
 *
 * @param texts what the handler rewrote, by field
 * @param answers the answers
 */
public record Draft(Map<String, String> texts, List<Answer> answers) {

	public static final Draft EMPTY = new Draft(Map.of(), List.of());

	public Draft {
		texts = (texts != null) ? Map.copyOf(texts) : Map.of();
		answers = (answers != null) ? List.copyOf(answers) : List.of();
	}

	/** The text that the answers are about. */
	String text(CaseText of) {
		return this.texts.getOrDefault(of.field(), of.text());
	}

	/** The answers that hold for the field while it says this. */
	List<Answer> answers(String field, String text) {
		return this.answers.stream().filter((answer) -> answer.field().equals(field) && answer.fits(text)).toList();
	}

	/** With the answer in place of any other about the same words. */
	Draft with(Answer answer) {
		List<Answer> all = new ArrayList<>(this.answers);
		all.removeIf((other) -> other.field().equals(answer.field()) && other.overlaps(answer.start(), answer.end()));
		all.add(answer);
		return new Draft(this.texts, all);
	}

	Draft without(String field, int start) {
		return new Draft(this.texts,
				this.answers.stream()
					.filter((answer) -> !answer.field().equals(field) || answer.start() != start)
					.toList());
	}

	/** With another text, in which the answers move along with what they are about. */
	Draft rewritten(CaseText of, String text) {
		Map<String, String> rewritten = new HashMap<>(this.texts);
		rewritten.put(of.field(), text);
		if (text.equals(of.text())) {
			rewritten.remove(of.field());
		}
		List<Answer> moved = new ArrayList<>(this.answers);
		moved.removeIf((answer) -> answer.field().equals(of.field()));
		Map<String, Integer> reached = new HashMap<>();
		for (Answer answer : answers(of.field(), text(of))) {
			int at = text.indexOf(answer.found(), reached.getOrDefault(answer.found(), 0));
			if (at >= 0) {
				reached.put(answer.found(), at + answer.found().length());
				moved.add(new Answer(answer.field(), at, answer.found(), answer.kind(), answer.decision(),
						answer.label(), answer.reason()));
			}
		}
		return new Draft(rewritten, moved);
	}

	/** Only what was let stand: it stands in what leaves, and tells no more than that. */
	public Draft keptOnly() {
		return new Draft(Map.of(), kept());
	}

	List<Answer> kept() {
		return this.answers.stream().filter((answer) -> answer.decision() == Decision.KEPT).toList();
	}

}
