package dk.uthflow.cases.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with the words of a search marked. PostgreSQL marks a copy in lower case (see
 * {@code uth_readable}); the marks are moved to the text as it was written.
 */
final class Highlight {

	/** Of Unicode's private use: the database takes them out of the text itself. */
	static final char START = '\uE000';

	static final char STOP = '\uE001';

	private static final int EXCERPT = 260;

	private static final int BEFORE = 60;

	private final String text;

	private final List<Mark> marks;

	private Highlight(String text, List<Mark> marks) {
		this.text = text;
		this.marks = marks;
	}

	/**
	 * @param text as it was written
	 * @param marked in lower case with {@link #START} and {@link #STOP} around each word
	 */
	static Highlight of(String text, String marked) {
		StringBuilder plain = new StringBuilder();
		List<Mark> marks = new ArrayList<>();
		int start = -1;
		for (char c : marked.toCharArray()) {
			if (c == START) {
				start = plain.length();
			}
			else if (c == STOP && start >= 0) {
				marks.add(new Mark(start, plain.length()));
				start = -1;
			}
			else if (c != STOP) {
				plain.append(c);
			}
		}
		return new Highlight((plain.length() == text.length()) ? text : plain.toString(), marks);
	}

	/** The whole text. */
	List<Passage> whole() {
		return passages(0, this.text.length());
	}

	/** The part of the text with most marks, cut between words; empty without any. */
	List<Passage> excerpt() {
		if (this.marks.isEmpty()) {
			return List.of();
		}
		int from = Math.max(0, densest().start() - BEFORE);
		int to = Math.min(this.text.length(), from + EXCERPT);
		from = (from > 0) ? wordAfter(from) : 0;
		to = (to < this.text.length()) ? wordBefore(to, from) : to;
		List<Passage> passages = new ArrayList<>();
		if (from > 0) {
			passages.add(new Passage("… ", false));
		}
		passages.addAll(passages(from, to));
		if (to < this.text.length()) {
			passages.add(new Passage(" …", false));
		}
		return passages;
	}

	private Mark densest() {
		Mark best = this.marks.get(0);
		int most = 0;
		for (int i = 0; i < this.marks.size(); i++) {
			int end = this.marks.get(i).start() + EXCERPT - BEFORE;
			int count = 0;
			for (int j = i; j < this.marks.size() && this.marks.get(j).end() <= end; j++) {
				count++;
			}
			if (count > most) {
				most = count;
				best = this.marks.get(i);
			}
		}
		return best;
	}

	private int wordAfter(int position) {
		int space = this.text.indexOf(' ', position);
		return (space >= 0 && space < position + BEFORE / 2) ? space + 1 : position;
	}

	private int wordBefore(int position, int from) {
		int space = this.text.lastIndexOf(' ', position);
		return (space > from + EXCERPT / 2) ? space : position;
	}

	private List<Passage> passages(int from, int to) {
		List<Passage> passages = new ArrayList<>();
		int at = from;
		for (Mark mark : this.marks) {
			if (mark.end() <= from || mark.start() >= to) {
				continue;
			}
			int start = Math.max(at, mark.start());
			int end = Math.min(to, mark.end());
			add(passages, at, start, false);
			add(passages, start, end, true);
			at = end;
		}
		add(passages, at, to, false);
		return passages;
	}

	private void add(List<Passage> passages, int from, int to, boolean marked) {
		if (to > from) {
			passages.add(new Passage(this.text.substring(from, to), marked));
		}
	}

	private record Mark(int start, int end) {
	}

}
