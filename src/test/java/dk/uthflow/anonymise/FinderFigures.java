package dk.uthflow.anonymise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints how well and how fast personal data is found, over the labelled texts. With the
 * argument {@code misses} it also prints what goes wrong in the half that the finder is
 * tuned on, never in the half that is held out; with the name of a file of labelled
 * texts, how well it does on those and what goes wrong in them.
 */
public final class FinderFigures {

	private FinderFigures() {
	}

	/** Run by {@code mvn -q test-compile exec:java}; see the class. */
	public static void main(String[] args) throws IOException {
		PersonalDataFinder finder = Finders.finder();
		long before = usedHeap();
		finder.find("Mette Hansen");
		long lexicon = usedHeap() - before;
		if (args.length > 0 && !args[0].equals("misses")) {
			print(args[0], LabelledText.readFile(Path.of(args[0])), finder, true);
			return;
		}
		print("tuning", LabelledText.read("tuning"), finder, args.length > 0);
		print("held-out", LabelledText.read("held-out"), finder, false);
		System.out.printf("%n2,000 characters: %.2f ms (median of 500 runs, after 500)%n", millis(finder));
		System.out.printf("heap of the lexicon: %.1f MB%n", lexicon / 1e6);
	}

	private static void print(String name, List<LabelledText> texts, PersonalDataFinder finder, boolean wrong) {
		Figures figures = Figures.measure(finder, texts);
		System.out.printf("%n%s: %d texts%n", name, texts.size());
		figures.foundOf.forEach((kind, counts) -> System.out.printf("  recall %-14s %6.2f %%  (%d of %d)%n", kind,
				100 * figures.recall(kind), counts[0], counts[1]));
		System.out.printf("  precision             %6.2f %%  (%d findings, %d wrong)%n", 100 * figures.precision(),
				figures.findings, figures.falseAlarms.size());
		System.out.printf("  medicines, organisations, places, diagnoses, devices masked: %d%n",
				figures.maskedOthers.size());
		if (wrong) {
			figures.misses.forEach((miss) -> System.out.println("  missed " + miss));
			figures.falseAlarms.forEach((alarm) -> System.out.println("  wrong  " + alarm));
			figures.maskedOthers.forEach((masked) -> System.out.println("  masked " + masked));
		}
	}

	private static double millis(PersonalDataFinder finder) {
		StringBuilder text = new StringBuilder();
		LabelledText.read("held-out").forEach((one) -> text.append(one.text()).append('\n'));
		String[] pieces = new String[text.length() / 2000];
		for (int i = 0; i < pieces.length; i++) {
			pieces[i] = text.substring(i * 2000, (i + 1) * 2000);
		}
		double[] times = new double[500];
		for (int i = -500; i < 500; i++) {
			long start = System.nanoTime();
			finder.find(pieces[Math.floorMod(i, pieces.length)]);
			if (i >= 0) {
				times[i] = (System.nanoTime() - start) / 1e6;
			}
		}
		java.util.Arrays.sort(times);
		return times[250];
	}

	private static long usedHeap() {
		for (int i = 0; i < 5; i++) {
			System.gc();
		}
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

}
