package dk.uthflow.cases.overview;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Months as bars, drawn by the server; the page has the same numbers as a table.
 *
 * @param title the key of what the bars show
 * @param both whether also what was closed is shown
 * @param months the numbers
 * @param top the number at the top of the drawing
 */
record Chart(String title, boolean both, List<MonthCount> months, long top) {

	static final int WIDTH = 720;

	static final int HEIGHT = 200;

	private static final int LEFT = 48;

	private static final int ABOVE = 12;

	static Chart ofAll(List<MonthCount> months) {
		return new Chart("start.chart.all", true, months, round(months));
	}

	static Chart ofOpen(List<MonthCount> months) {
		return new Chart("start.chart.open", false, months, round(months));
	}

	/**
	 * The next number that begins with 1, 2 or 5, so that lines stand at round numbers.
	 */
	private static long round(List<MonthCount> months) {
		long most = months.stream().mapToLong((month) -> Math.max(month.reported(), month.closed())).max().orElse(0);
		long ten = 2;
		while (true) {
			for (long top : new long[] { ten, ten * 5 / 2, ten * 5 }) {
				if (top >= most && top % 2 == 0) {
					return top;
				}
			}
			ten *= 10;
		}
	}

	public List<Bar> bars() {
		int room = (WIDTH - LEFT) / Math.max(1, this.months.size());
		int width = this.both ? room / 3 : room / 2;
		List<Bar> bars = new ArrayList<>();
		for (int i = 0; i < this.months.size(); i++) {
			int x = LEFT + i * room + room / 6;
			MonthCount month = this.months.get(i);
			bars.add(bar("uth-bar-reported", x, width, month.reported()));
			if (this.both) {
				bars.add(bar("uth-bar-closed", x + width, width, month.closed()));
			}
		}
		return bars;
	}

	private Bar bar(String name, int x, int width, long value) {
		int height = (int) Math.round((double) value / this.top * HEIGHT);
		return new Bar(name, x, ABOVE + HEIGHT - height, width - 2, height);
	}

	/** The months below the bars, in a language. */
	public List<Label> labels(Locale language) {
		DateTimeFormatter month = DateTimeFormatter.ofPattern("MMM", language);
		int room = (WIDTH - LEFT) / Math.max(1, this.months.size());
		List<Label> labels = new ArrayList<>();
		for (int i = 0; i < this.months.size(); i++) {
			labels.add(new Label(LEFT + i * room + room / 2, ABOVE + HEIGHT + 22,
					month.format(this.months.get(i).month()).replace(".", "")));
		}
		return labels;
	}

	public List<Label> lines() {
		return List.of(new Label(LEFT - 8, ABOVE, String.valueOf(this.top)),
				new Label(LEFT - 8, ABOVE + HEIGHT / 2, String.valueOf(this.top / 2)),
				new Label(LEFT - 8, ABOVE + HEIGHT, "0"));
	}

	/**
	 * A bar.
	 *
	 * @param name its class
	 * @param x from the left
	 * @param y from above
	 * @param width its width
	 * @param height its height
	 */
	record Bar(String name, int x, int y, int width, int height) {

	}

	/**
	 * A word of the drawing.
	 *
	 * @param x from the left
	 * @param y from above
	 * @param text the word
	 */
	record Label(int x, int y, String text) {

	}

}
