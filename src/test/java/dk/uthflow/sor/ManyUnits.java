package dk.uthflow.sor;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A register as large as the country's, in the present layout with its many columns: 98
 * municipalities, five regions and private owners, trees up to eight levels deep. The
 * same units every time.
 */
final class ManyUnits {

	private static final int MUNICIPALITIES = 98;

	private static final int OWNERS = 1500;

	private static final int DEEPEST = 8;

	private static final String[] KINDS = { "Afdeling", "Plejecenter", "Hjemmeplejen", "Bosted", "Ambulatorium",
			"Sundhedscenter", "Tandklinik", "Afdeling for Genoptræning" };

	private static final String[] SYLLABLES = { "sol", "bro", "aa", "by", "sø", "lund", "vang", "gård", "holm", "skov",
			"ager", "næs", "dal", "kær", "mose", "strand" };

	/** Addresses, codes and the like, which nobody reads here. */
	private static final String OTHER_COLUMNS = ";Plejevej 12;9440;Aabybro".repeat(25);

	private final List<String> lines = new ArrayList<>();

	private ManyUnits(List<String> lines) {
		this.lines.addAll(lines);
	}

	ManyUnits(int count) {
		Random random = new Random(42);
		int[] levels = new int[count];
		for (int unit = 0; unit < count; unit++) {
			if (unit < OWNERS) {
				this.lines.add(owner(unit, random));
			}
			else {
				int parent = parent(unit, levels, random);
				levels[unit] = levels[parent] + 1;
				this.lines.add("\"=\"\"%s\"\"\";%s;%s %s %d;;\"=\"\"%s\"\"\"".formatted(id(unit),
						(levels[unit] == 1) ? "SI" : "OE", KINDS[random.nextInt(KINDS.length)], place(random),
						random.nextInt(100), id(parent)));
			}
		}
	}

	/** Its units now lie below the next municipality. */
	ManyUnits withoutOneMunicipality() {
		String gone = id(0).value();
		String heir = id(1).value();
		return new ManyUnits(this.lines.stream()
			.filter((line) -> !line.startsWith("\"=\"\"" + gone))
			.map((line) -> line.replace(gone, heir))
			.toList());
	}

	void write(Path file) throws IOException {
		try (BufferedWriter writer = Files.newBufferedWriter(file)) {
			writer.write("SorId;SorType;EntityName;EntityTypeName;ParentSorId");
			for (int column = 0; column < OTHER_COLUMNS.chars().filter((letter) -> letter == ';').count(); column++) {
				writer.write(";Other" + column);
			}
			for (String line : this.lines) {
				writer.write("\r\n" + line + OTHER_COLUMNS);
			}
		}
	}

	private static String owner(int unit, Random random) {
		String name = place(random);
		String owner = (unit < MUNICIPALITIES) ? "%s Kommune;Kommune".formatted(name)
				: (unit < MUNICIPALITIES + 5) ? "Region %s;Region".formatted(name) : "%s ApS;Privat".formatted(name);
		return "\"=\"\"%s\"\"\";IE;%s;".formatted(id(unit), owner);
	}

	private static int parent(int unit, int[] levels, Random random) {
		int parent = random.nextInt(random.nextInt(4) == 0 ? Math.min(unit, OWNERS) : unit);
		return (levels[parent] < DEEPEST) ? parent : random.nextInt(MUNICIPALITIES);
	}

	private static String place(Random random) {
		String place = SYLLABLES[random.nextInt(SYLLABLES.length)] + SYLLABLES[random.nextInt(SYLLABLES.length)]
				+ SYLLABLES[random.nextInt(SYLLABLES.length)];
		return Character.toUpperCase(place.charAt(0)) + place.substring(1);
	}

	private static SorId id(int unit) {
		return Register.id(100_000 + unit);
	}

}
