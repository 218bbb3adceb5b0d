package dk.uthflow.lifecycle.anonymising;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dk.uthflow.anonymise.Finding;
import dk.uthflow.anonymise.PersonalDataFinder;
import dk.uthflow.anonymise.Replacement;
import dk.uthflow.anonymise.Replacements;
import dk.uthflow.lifecycle.anonymising.Answer.Decision;

/**
 * The texts of one case, what was found in them, and how they would leave by the answers
 * given so far.
 */
public final class Review {

	private static final double BY_HAND = 0.5;

	private final List<ReviewedText> texts = new ArrayList<>();

	/**
	 * @param texts the case's texts, in the order in which persons are numbered
	 * @param names the names that the case itself knows
	 * @param draft the answers so far
	 * @param day the day that ages are reckoned for
	 */
	public Review(List<CaseText> texts, Collection<String> names, Draft draft, LocalDate day,
			PersonalDataFinder finder) {
		Map<String, String> before = new LinkedHashMap<>();
		Map<String, List<Finding>> found = new HashMap<>();
		Map<String, List<Finding>> leaving = new HashMap<>();
		texts.forEach((text) -> {
			String words = draft.text(text);
			List<Answer> answers = draft.answers(text.field(), words);
			List<Finding> all = withMarked(finder.find(words, names), answers);
			before.put(text.field(), words);
			found.put(text.field(), all);
			leaving.put(text.field(), all.stream()
				.filter((finding) -> answer(answers, finding).filter((answer) -> answer.decision() == Decision.KEPT)
					.isEmpty())
				.toList());
		});
		Map<String, List<Replacement>> proposals = new Replacements(before, leaving, day).byField();
		texts.forEach((text) -> this.texts.add(reviewed(text, before.get(text.field()), found.get(text.field()),
				proposals.get(text.field()), draft, names, finder)));
	}

	public List<ReviewedText> texts() {
		return this.texts;
	}

	/** How the texts would leave, by field. */
	public Map<String, String> after() {
		return this.texts.stream()
			.collect(Collectors.toMap((text) -> text.text().field(), ReviewedText::after, (a, b) -> a,
					LinkedHashMap::new));
	}

	public long open() {
		return this.texts.stream().mapToLong(ReviewedText::open).sum();
	}

	public long count() {
		return this.texts.stream().mapToLong((text) -> text.marks().size()).sum();
	}

	/** Each mark with the field that it is in. */
	Stream<Map.Entry<CaseText, Mark>> marks() {
		return this.texts.stream().flatMap((text) -> text.marks().stream().map((mark) -> Map.entry(text.text(), mark)));
	}

	/**
	 * What a second look finds for certain in a text and nobody has answered for: as many
	 * of the same words as were let stand in the field may stand there, and what never
	 * may stand is not asked about.
	 */
	public static List<Finding> unanswered(String field, List<Finding> found, Draft draft) {
		List<String> kept = draft.kept()
			.stream()
			.filter((answer) -> answer.field().equals(field))
			.map(Answer::found)
			.collect(Collectors.toCollection(ArrayList::new));
		return found.stream()
			.filter(Finding::isCertain)
			.filter((finding) -> !Mark.mayStand(finding) || !kept.remove(finding.text()))
			.toList();
	}

	private static ReviewedText reviewed(CaseText text, String before, List<Finding> found, List<Replacement> proposals,
			Draft draft, Collection<String> names, PersonalDataFinder finder) {
		Map<Finding, String> labels = proposals.stream()
			.collect(Collectors.toMap(Replacement::finding, Replacement::label));
		List<Answer> answers = draft.answers(text.field(), before);
		List<Mark> marks = found.stream().map((finding) -> {
			Answer answer = answer(answers, finding).orElse(null);
			String label = (answer != null && answer.label() != null) ? answer.label()
					: labels.getOrDefault(finding, finding.text());
			return new Mark(finding, answer, label);
		}).toList();
		String after = Replacements.apply(before,
				marks.stream()
					.filter(Mark::isReplaced)
					.map((mark) -> new Replacement(mark.finding(), mark.label()))
					.toList());
		List<Finding> left = marks.stream().anyMatch(Mark::isOpen) ? List.of()
				: unanswered(text.field(), finder.find(after, names), draft);
		return new ReviewedText(text, before, marks, after, left);
	}

	private static Optional<Answer> answer(List<Answer> answers, Finding finding) {
		return answers.stream().filter((answer) -> answer.isAbout(finding)).findFirst();
	}

	/** What the handler marked stands before what the finder found there. */
	private static List<Finding> withMarked(List<Finding> found, List<Answer> answers) {
		List<Answer> marked = answers.stream().filter((answer) -> answer.decision() == Decision.MARKED).toList();
		return Stream
			.concat(marked.stream()
				.map((answer) -> new Finding(answer.kind(), answer.start(), answer.end(), answer.found(), BY_HAND,
						"Markeret af sagsbehandleren")),
					found.stream()
						.filter((finding) -> marked.stream()
							.noneMatch((answer) -> answer.overlaps(finding.start(), finding.end()))))
			.sorted(Comparator.comparingInt(Finding::start))
			.toList();
	}

}
