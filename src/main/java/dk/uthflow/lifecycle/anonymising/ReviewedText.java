package dk.uthflow.lifecycle.anonymising;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dk.uthflow.anonymise.Finding;

/**
 * A text with what was found in it and what was answered.
 *
 * @param text as the case has it
 * @param before as the handler has it: rewritten, or as the case has it
 * @param marks what was found, in order
 * @param after as it would leave
 * @param left what a second look at that finds for certain and nobody has answered for
 */
public record ReviewedText(CaseText text, String before, List<Mark> marks, String after, List<Finding> left) {

	public boolean isRewritten() {
		return !this.before.equals(this.text.text());
	}

	public long open() {
		return this.marks.stream().filter(Mark::isOpen).count();
	}

	/** The text in pieces, with and without marks. */
	public List<Piece> beforePieces() {
		return pieces((mark) -> mark.finding().text());
	}

	/** What would leave, in pieces. */
	public List<Piece> afterPieces() {
		return pieces((mark) -> mark.isReplaced() ? mark.label() : mark.finding().text());
	}

	private List<Piece> pieces(Function<Mark, String> words) {
		List<Piece> pieces = new ArrayList<>();
		int at = 0;
		for (Mark mark : this.marks) {
			pieces.add(new Piece(this.before.substring(at, mark.finding().start()), null));
			pieces.add(new Piece(words.apply(mark), mark));
			at = mark.finding().end();
		}
		pieces.add(new Piece(this.before.substring(at), null));
		pieces.removeIf((piece) -> piece.text().isEmpty() && piece.mark() == null);
		return pieces;
	}

	/**
	 * A piece of a text.
	 *
	 * @param text what it says
	 * @param mark what was found there, or null
	 */
	public record Piece(String text, Mark mark) {

	}

}
